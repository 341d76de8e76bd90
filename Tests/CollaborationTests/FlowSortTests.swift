import Collaboration
import Foundation
import ScenarioFiles
import Testing

/// Collaborative commissioning framework (August 2012), sections 1, 3 and 5.
@Suite("Flows sorted as the framework sorts them")
struct FlowSortTests {
  static let scenarios = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Scenarios")

  static func table() throws -> FlowTable {
    try FlowTableFile(Sheet.read(path: scenarios.appending(path: "oscar-framework/flows.csv").path)).table
  }

  static func table(_ text: String) throws -> FlowTable { try FlowTableFile(Sheet(text, name: "t.csv")).table }

  @Test("every printed share of both tables follows from the flows")
  func printedShares() throws {
    let table = try Self.table()
    let share = { (name: String, provider: Int) -> (own: Double, provider: Double) in
      let place = try #require(table.commissioners.firstIndex(of: name))
      let amount = try #require(table.amount(place, provider, 0))
      return (
        amount / table.total(ofCommissioner: place, 0) * 100, amount / table.total(ofProvider: provider, 0) * 100
      )
    }
    // Of Alpha's providers: share of its business in whole percent, share of the provider to a tenth.
    for (provider, own, part) in [(0, 48.0, 31.4), (1, 42, 23.4), (2, 2, 2.0), (3, 1, 21.0)] {
      let found = try share("Alpha CCG", provider)
      #expect(
        abs(found.own - own) <= 0.5 && abs(found.provider - part) <= 0.05, "\(table.providers[provider]) \(found)")
    }
    // Of Oscar's commissioners: share of each one's business to a tenth.
    for (name, own, part) in [
      ("Alpha CCG", 48.5, 31.0), ("Bravo CCG", 39.7, 28), ("Charlie CCG", 16.2, 12), ("Delta CCG", 5.1, 5),
      ("Echo CCG", 4.4, 4),
    ] {
      let found = try share(name, 0)
      #expect(abs(found.own - own) <= 0.051 && abs(found.provider - part) <= 0.6, "\(name) \(found)")
    }
  }

  @Test("Oscar is core for three; providers of which the table names one buyer say so; a threshold moves the sorting")
  func sorting() throws {
    let table = try Self.table()
    let sorts = table.sorted(by: 0, FlowThresholds())
    #expect(sorts.map(\.kind) == [.core, .unnamed, .unnamed, .unnamed])
    #expect(
      sorts[0].mains(FlowThresholds()).map { table.commissioners[$0.commissioner] } == [
        "Alpha CCG", "Bravo CCG", "Charlie CCG",
      ])
    // Nobody sends half of its patients there: then it is no main provider, and its five parts are uneven.
    #expect(table.sorted(by: 0, FlowThresholds(main: 0.5))[0].kind == .specialist)
    // Six with like parts that are small to each: as with ambulances.
    let rows = ["a", "b", "c", "d", "e", "f"].map { "\($0),ambulance,\(100 + $0.utf8.count)\n\($0),own,9000\n" }
    let linked = try Self.table("commissioner,provider,calls\n" + rows.joined()).sorted(by: 0, FlowThresholds())
    #expect(linked.map(\.kind) == [.linked, .core])
    // One alone has nobody to work with.
    let alone = try Self.table("commissioner,provider,n\na,p,5\nb,q,6\n").sorted(by: 0, FlowThresholds())
    #expect(alone.map(\.kind) == [.alone, .alone])
  }

  @Test("a model is proposed where the framework says that it suits, and answers change the advice")
  func method() throws {
    let table = try Self.table()
    let open = WorkingMethod(table, by: 0).contracts[0]
    #expect(open.advice == .open && open.reason == "5 of five questions are open")
    // 28,470 is 2.6 times 10,884, so the weighty contracts differ in size.
    #expect(open.models.map(\.model) == [.allTogetherSupported])
    let name = table.providers[0]
    let yes = MethodAnswer(contract: name, question: "economies-of-scale", reply: .yes)
    let no = MethodAnswer(contract: name, question: "support-available", reply: .no)
    let told = WorkingMethod(table, by: 0, answers: [yes, no]).contracts[0]
    #expect(told.advice == .collaborate && told.models.map(\.model) == [.oneLeadCoordinates])
    let none = MethodQuestion.contract.dropFirst().map {
      MethodAnswer(contract: name, question: $0.id, reply: .no)
    }
    #expect(WorkingMethod(table, by: 0, answers: none).contracts[0].advice == .apart)
    // One that buys twice what the next does leads.
    let uneven = try Self.table("commissioner,provider,n\na,p,50\nb,p,20\na,r,1\nb,r,1\n")
    let lead = WorkingMethod(uneven, by: 0).contracts[0]
    #expect(lead.models.first?.model == .oneLeadCoordinates && lead.lead == 0)
    // The same two share two main providers: each could lead one.
    let twins = try Self.table("commissioner,provider,n\na,p,50\nb,p,50\na,q,45\nb,q,50\n")
    #expect(WorkingMethod(twins, by: 0).contracts.allSatisfy { $0.models.first?.model == .eachLeadsOneProvider })
    // Services that meet a criterion want arrangements of their own.
    let rare = MethodAnswer(contract: name, service: "Burns", question: "rarity", reply: .yes)
    #expect(WorkingMethod(table, by: 0, answers: [rare]).contracts[0].services.map(\.service) == ["Burns"])
  }

  @Test("six questions of a contract, four of a service, five of quality, six of a rule, nine of governance")
  func questions() {
    let counts = MethodQuestion.Subject.allCases.map { subject in
      MethodQuestion.all.count { $0.subject == subject }
    }
    #expect(counts == [6, 4, 5, 6, 9])
    #expect(Set(MethodQuestion.all.map(\.id)).count == MethodQuestion.all.count)
  }
}
