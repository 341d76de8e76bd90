import Foundation
import Testing

@testable import QuorateCommand

@Suite("Several contracts on the command line")
struct PortfolioCommandTests {
  private static let contracts = """
    contracts:
      source: paper 7
      list:
        - id: wards
          title: The wards
          provider: Q
          members: [west-ccg, east-ccg]
          lead: west-ccg
          money: {amounts: {west-ccg: 60, east-ccg: 40}}
          end: 2020-10-31
          forum: the board
        - {id: homes, provider: R, members: [shire-cc, west-ccg], lead: each, forum: the board}

    """

  @Test("appraise writes the portfolio into page, tables and JSON, as the schema has it; check counts the contracts")
  func written() async throws {
    let small = try SmallCase(.init(more: Self.contracts))
    let report = small.path + "/report"
    #expect(await Quorate.run(["check", small.folder]) == 0)
    #expect(
      await Quorate.run(
        ["appraise", small.folder, "--futures", "4", "--report", report, "--no-office", "--no-keep"]) == 0)
    let value = try JSONSerialization.jsonObject(with: Data(small.text("report/appraisal.json").utf8))
    #expect(try SchemaValidator(AppraisalSchema.written.written).faults(in: value) == [])
    let portfolio = try #require((value as? [String: Any])?["portfolio"] as? [String: Any])
    let found = try #require(portfolio["contracts"] as? [[String: Any]])
    #expect(found.map { $0["id"] as? String } == ["wards", "homes"])
    #expect(found[0]["payment"] as? Double == 100 && found[1]["payment"] is NSNull)
    let forums = try #require(portfolio["shared_forums"] as? [[String: Any]])
    // A price each a year, and a meeting a month with room for eight.
    #expect(forums.first?["matters_a_year"] as? Double == 2 && forums.first?["room_a_year"] as? Double == 96)
    let rows = try small.text("report/portfolio.csv").split(separator: "\n")
    #expect(rows.count == 3 && rows[1].hasPrefix("wards,The wards,Q,west-ccg+east-ccg,west-ccg,100.00,2020-10-31,"))
    let members = try small.text("report/portfolio_members.csv").split(separator: "\n")
    #expect(members.count == 5 && members[4].hasPrefix("homes,west-ccg,own,,"))
    let page = try small.text("report/index.html")
    #expect(page.contains("Several contracts side by side") && page.contains("The wards"))
  }

  @Test("a contract whose business as usual cannot be run is refused by check and appraise alike, at its place")
  func refused() async throws {
    let alone = Self.contracts.split(separator: "members: [west-ccg, east-ccg]", omittingEmptySubsequences: false)
      .joined(separator: "members: [west-ccg]").split(separator: ", east-ccg: 40", omittingEmptySubsequences: false)
      .joined()
    let small = try SmallCase(.init(more: alone))
    #expect(await Quorate.run(["check", small.folder]) == 2)
    #expect(
      await Quorate.run(["appraise", small.folder, "--futures", "4", "--report", small.path + "/r", "--no-keep"]) == 2)
    #expect(!FileManager.default.fileExists(atPath: small.path + "/r"))
  }
}
