import Appraisal
import Commissioning
import Foundation
import OptionKit
import Simulation
import Testing

@testable import ScenarioFiles

@Suite("Several contracts in one scenario")
struct ContractsTests {
  /// Four contracts of the small case's three commissioners.
  static let section = """
    contracts:
      source: paper 7
      list:
        - id: wards
          title: The wards
          provider: Q
          members: [west-ccg, east-ccg]
          lead: west-ccg
          money: {amounts: {west-ccg: 60, east-ccg: 40}}
          start: 2016-01-01
          end: 2020-10-31
          can-extend: true
          forum: the board
        - {id: homes, provider: R, members: [shire-cc, west-ccg], lead: each, forum: the board}
        - id: visits
          provider: R
          members: [east-ccg]
          lead: east-ccg
          money: {amounts: {east-ccg: 20}}
          options: {arrangement: [each-separately]}
          business-as-usual: {arrangement: each-separately}
        - {id: part, provider: R, members: [west-ccg, east-ccg], lead: each, money: {amounts: {west-ccg: 5}}}

    """

  static func read(_ old: String = "", _ new: String = "") throws -> TestFolder {
    var text = section
    if !old.isEmpty {
      #expect(text.contains(old), "\(old)")
      text = text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    }
    return try SmallScenario.folder(yaml: SmallScenario.yaml + text)
  }

  static func result(_ file: ScenarioFile) async throws -> AppraisalResult {
    var plan = file.plan
    (plan.futures, plan.weightings) = (8, 100)
    return try await Appraiser(file.scenario, plan: plan, program: "test").run(threads: 1) { _ in }
  }

  @Test("each is a case of its own: its members, its money, its end; what is not given stays not given")
  func cases() throws {
    let scenario = try Self.read().read().scenario
    let cases = try scenario.contractCases()
    #expect(cases.map(\.contract.id) == ["wards", "homes", "visits", "part"])
    let wards = cases[0].scenario
    #expect(wards.service.ids == ["west-ccg", "east-ccg"])
    #expect(wards.service.current() == [Money(pounds: 60), Money(pounds: 40)])
    #expect(wards.service.contract?.end == CalendarDate(year: 2020, month: 10, day: 31))
    #expect(wards.service.contract?.canExtend == true && wards.service.contract?.termYears == 3)
    #expect(wards.stances[0].governanceDays == 10 && wards.stances[0].views["county-wide"] == .prefers)
    #expect(cases[1].scenario.service.components.isEmpty && cases[1].scenario.service.contract == nil)
    #expect(cases[1].contract.total == nil && cases[1].contract.known == .zero)
    #expect(cases[3].contract.total == nil && cases[3].contract.known == Money(pounds: 5))
    #expect(!cases[3].hasMoney, "what some pay is not what all pay")
    // One commissioner has nothing to choose between.
    #expect(cases[2].scenario.options.values.allSatisfy { $0.count == 1 })
  }

  @Test("one contract of everybody with all of the money is the scenario itself, package for package")
  func whole() async throws {
    var yaml = SmallScenario.yaml
    for (old, new) in [
      ("    - {id: extra, divided-anew: false, time-limited: true}\n", ""),
      ("lead-team: {host: west-ccg, cost: 100, equal-share: 50%, source: paper 4}\n", ""),
    ] {
      #expect(yaml.contains(old))
      yaml = yaml.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    }
    yaml += """
      contracts:
        source: paper 7
        list:
          - id: all
            provider: P
            members: [shire-cc, west-ccg, east-ccg]
            lead: each
            money: {components: [service]}
            start: 2015-11-01
            end: 2020-10-31
            can-extend: false

      """
    let money = "commissioner,service\nshire-cc,100\nwest-ccg,300.50\neast-ccg,199.50\n"
    let result = try await Self.result(SmallScenario.folder(yaml: yaml, money: money).read())
    let one = try #require(result.portfolio?.contracts.first)
    let leader = try #require(result.bundles.indices.contains(result.firmness.leader) ? result.firmness.leader : nil)
    #expect(one.leader.id == result.bundles[leader].id && one.leader.score == result.bundles[leader].score)
    #expect(one.today.score == result.bundles[result.businessAsUsual].score)
    #expect(one.lawful == result.bundles.count && one.timetable == result.details.first?.timetable)
    #expect(one.adoption?.chance == result.adoption?.chance)
    let paid = try #require(result.details.first?.spreads[.totalCost])
    for member in one.members {
      let mean = paid.reduce(0) { $0 + $1[member.commissioner].mean } / Double(paid.count)
      #expect(member.leading == mean)
    }
  }

  @Test("the portfolio adds up: roles, what is given, and what each pays under today's terms")
  func portfolio() async throws {
    let result = try await Self.result(Self.read().read())
    let found = try #require(result.portfolio)
    #expect(found.contracts[0].members.map(\.role) == [.lead, .associate])
    #expect(found.contracts[1].members.map(\.role) == [.own, .own])
    #expect(found.contracts[2].members.map(\.role) == [.alone])
    let west = found.commissioners[1]
    #expect(west.contracts == 3 && west.count(.lead) == 1 && west.count(.own) == 2)
    #expect(west.payment == Money(pounds: 65) && west.notGiven == 1)
    let east = found.commissioners[2]
    #expect(east.payment == Money(pounds: 60) && east.notGiven == 1 && east.count(.alone) == 1)
    let sum = try #require(found.contracts[0].members[1].today) + #require(found.contracts[2].members[0].today)
    #expect(east.today == sum && sum > 60, "five years of prices that rise, on £60 a year")
    #expect(found.contracts[1].members.allSatisfy { $0.today == nil && $0.payment == nil })
    #expect(found.contracts[0].timetable?.start != nil && found.contracts[2].timetable == nil)
    #expect(found.contracts[1].adoption == nil, "without money nobody can tell whether to sign")
  }

  @Test("a member whose vote never decides pays without a say")
  func dummy() async throws {
    // Two of three carry by weight 60 and 40 against nothing: with all the weight on one, the other is a dummy.
    let weighted = """
      wards
            business-as-usual: {rule: by-weight}
            options: {rule: [{id: by-weight, use: weighted-majority, with: {votes: {west-ccg: "60", east-ccg: "40"}}}]}
      """
    var text = Self.section
    text = text.split(separator: "- id: wards", omittingEmptySubsequences: false).joined(separator: "- id: " + weighted)
    let file = try SmallScenario.folder(yaml: SmallScenario.yaml + text).read()
    let found = try #require(try await Self.result(file).portfolio)
    #expect(found.contracts[0].members.map(\.role) == [.lead, .withoutSay])
    #expect(found.commissioners[2].count(.withoutSay) == 1)
  }

  @Test("contracts of one forum share its meetings: what one brings makes another's matters wait")
  func forum() throws {
    let folder = try Self.read()
    let cases = try folder.read().scenario.contractCases()
    // One matter of price a year each, and none of it settled by a lead alone.
    #expect(cases.map(\.scenario.mattersElsewhere) == [1, 1, 0, 0])
    let lost = { (elsewhere: Double) throws -> Double in
      var scenario = cases[0].scenario
      scenario.mattersElsewhere = elsewhere
      let prepared = try PreparedScenario(scenario)
      let bundle = try Longlist.examined([:], in: prepared).bundle
      let futures = try WorldSampler(prepared, design: FuturesDesign(count: 8))
      let run = try Replay(bundle, future: 0, prepared: prepared, futures: futures, seed: 1)
      return (0..<5).reduce(0) { $0 + run.measures[.delayCost, $1] }
    }
    let (alone, some, crowded) = (try lost(0), try lost(40), try lost(150))
    #expect(alone == some, "a meeting a month has room for 96 matters a year")
    #expect(crowded > alone)
  }

  @Test("a contract's own options stand in place of the scenario's, and what does not fit its members is left out")
  func options() throws {
    let own = try Self.read(
      "members: [shire-cc, west-ccg], lead: each,",
      "members: [shire-cc, west-ccg], lead: each, options: {rule: [simple-majority]}, business-as-usual: {rule: simple-majority},"
    )
    let homes = try own.read().scenario.contractCases()[1].scenario
    #expect(homes.options[.rule]?.map(\.id) == ["simple-majority"])
    #expect(homes.businessAsUsual[.rule] == "simple-majority" && homes.businessAsUsual[.funding] == "historic-block")
    // One map of its members is the other: the council follows the one group's residents.
    let left = try own.read().scenario.contractCases()[1].leftOut
    #expect(left.map(\.id) == ["individual-ccgs"] && left.first?.reason == .sameMap(as: "county-wide"))
  }

  @Test(
    "what is wrong with a contract is told with its place and a remedy",
    arguments: [
      (
        "lead: west-ccg\n", "lead: shire-cc\n", "lead is shire-cc, which is no member; name one of its members, or each"
      ),
      ("[west-ccg, east-ccg]\n", "[west-ccg, est-ccg]\n", "there is no commissioner est-ccg; did you mean west-ccg?"),
      ("[west-ccg, east-ccg]\n", "[west-ccg, west-ccg]\n", "names somebody twice; name each once"),
      ("east-ccg: 40", "shire-cc: 40", "there is no member shire-cc"),
      ("east-ccg: 40", "east-ccg: -40", "give what it pays, at least 0"),
      (
        "money: {amounts: {west-ccg: 60, east-ccg: 40}}", "money: {source: paper 2}",
        "says neither or both of components and amounts"
      ),
      ("id: homes", "id: wards", "contract wards is named twice"),
      ("source: paper 7", "options: {}", "has neither source nor assumption"),
      ("start: 2016-01-01", "start: 2021-01-01", "ends before it starts; correct the dates"),
      ("forum: the board\n", "agenda: [prices]\n", "there is no matter of the agenda prices; did you mean price?"),
      ("provider: Q", "provder: Q", "has no key provder; did you mean provider?"),
      (
        "forum: the board\n", "options: {rule: [simple-majority]}\n",
        "business as usual has rule unanimity, which is none of its options"
      ),
    ])
  func mistakes(old: String, new: String, said: String) throws {
    let problems = try Self.read(old, new).problems()
    #expect(problems.contains { $0.contains(said) }, "\(problems)")
    #expect(problems.allSatisfy { $0.hasPrefix("scenario.yaml:") && $0.contains("; ") }, "\(problems)")
  }

  @Test("every mistake of the section is told at once")
  func several() throws {
    var text = Self.section
    for (old, new) in [
      ("east-ccg: 40", "east-ccg: -40"), ("lead: east-ccg", "lead: west-ccg"), ("id: homes", "id: wards"),
    ] {
      text = text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    }
    let problems = try SmallScenario.folder(yaml: SmallScenario.yaml + text).problems()
    #expect(problems.count == 3, "\(problems)")
  }
}
