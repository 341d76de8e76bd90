import Commissioning
import OptionKit
import Simulation
import Testing

@testable import StandardOptions

@Suite("Settings that options share")
struct SharedSettingsTests {
  private func rule(_ id: String, _ settings: [(String, Setting)]) throws -> any VotingRule {
    let entries = settings.map { Setting.Entry($0.0, $0.1) }
    return try #require(try Catalogue.standard.make(.rule, id, settings: Setting(.mapping(entries))) as? any VotingRule)
  }

  @Test("a group's parameters are the option's own: written by their names, in its place, with their own bounds")
  func names() throws {
    for entry in Catalogue.standard.entries {
      let names = entry.parameters.map(\.name)
      #expect(Set(names).count == names.count, "\(entry.about.id) has a parameter twice")
    }
    let unanimity = try #require(Catalogue.standard[.rule, "unanimity"])
    #expect(unanimity.parameters.map(\.name) == ["noticeDays", "meetingsEvery", "escalation", "rungs", "basis"])
    #expect(unanimity.parameters[0].source != nil && unanimity.parameters[1].source == nil)
    let made = try rule("unanimity", [("noticeDays", Setting("12")), ("meetingsEvery", Setting("2"))])
    let known = made.settingsInForce.filter(\.isSet).map { "\($0.name) \($0.value)" }
    #expect(known == ["noticeDays 12", "meetingsEvery 2"] || known == ["noticeDays 12.0", "meetingsEvery 2"])
    #expect(throws: Problems.self) { try self.rule("unanimity", [("noticeDays", Setting("366"))]) }
    #expect(throws: Problems.self) { try self.rule("unanimity", [("meetings", Setting("1"))]) }
  }

  @Test("the rungs of a ladder are settings: as the document has them where nothing is said, one by one where it is")
  func rungs() throws {
    let service = ServiceCase(
      commissioners: [], baseYear: FinancialYear(starting: 2018),
      asOf: try #require(CalendarDate(year: 2018, month: 12, day: 11)))
    let usual = RungSettings()
    #expect(usual.steps(of: .none).isEmpty)
    #expect(usual.steps(of: .disputeResolution).map(\.months) == [2, 3])
    #expect(usual.steps(of: .compact).map(\.months) == [1, 0.75, 2, 2])
    #expect(usual.steps(of: .compact).map(\.persuades) == [0.4, 0.4, 0.5, 1])
    #expect(usual.steps(of: .compact).map(\.isFinal) == [false, false, false, true])
    let given = { (rung: String, values: [String]) in
      ("rungs", Setting(.mapping([Setting.Entry(rung, Setting(.list(values.map { Setting($0) })))])))
    }
    let slower = try #require(try rule("consensus", [given("dispute-resolution", ["9", "0.1"])]) as? Consensus)
    #expect(slower.ladder.steps.map(\.months) == [2, 9] && slower.ladder.steps.map(\.persuades) == [0.5, 0.1])
    #expect(slower.problems(in: service).isEmpty)
    for (rung, values) in [("despute", ["2", "0.5"]), ("mediation", ["2"]), ("mediation", ["2", "1.5"])] {
      let wrong = try rule("consensus", [given(rung, values)])
      #expect(wrong.problems(in: service).count == 1, "\(rung) \(values)")
    }
  }

  @Test("a team's cost and what a lead settles alone are declared once, with each option's own default and bounds")
  func teams() throws {
    var (teams, delegations) = (0, 0)
    for entry in Catalogue.standard.entries {
      for parameter in entry.parameters where parameter.name == "teamSize" {
        teams += 1
        #expect(parameter.help.hasPrefix("Cost of ") && parameter.unit == .share, "\(entry.about.id)")
        #expect(parameter.bounds?.lowerBound == 0 && [1, 3].contains(parameter.bounds?.upperBound ?? 0))
      }
      for parameter in entry.parameters where parameter.name == "delegatedShare" {
        delegations += 1
        #expect(parameter.help.hasPrefix("Share of routine matters that ") && parameter.bounds == 0...1)
      }
    }
    #expect(teams == 11 && delegations == 10)
    let hosts = try #require(Catalogue.standard[.arrangement, "host-commissioners"])
    #expect(hosts.parameters.map(\.name) == ["hosts", "teamSize", "delegatedShare"])
    #expect(hosts.parameters.map(\.defaultValue).suffix(2) == ["0.5", "0.33"])
    #expect(hosts.parameters[1].help == "Cost of each host's team as a share of a single lead team's; an assumption.")
  }

  @Test("what a lead settles alone under each model is a setting")
  func models() throws {
    let made = ModelByProvider()
    #expect(made.delegated["delegated-commissioning"] == 0.8 && made.delegated["lead-and-associate"] == 0.2)
    #expect(made.delegated["partnering-commissioning"] == 0)
  }
}
