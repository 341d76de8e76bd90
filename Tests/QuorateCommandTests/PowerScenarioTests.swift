import Coalitions
import Foundation
import OptionKit
import ReportWriter
import Reporting
import Testing

@testable import QuorateCommand

@Suite("quorate power on a scenario, and votes as they are told")
struct PowerScenarioTests {
  static let essex = OptionCommandTests.essex

  private func reports(_ words: String...) throws -> [PowerReport] { try reports(of: words) }

  private func reports(of words: [String]) throws -> [PowerReport] {
    let command = try Power.parse(words)
    if let scenario = command.scenario {
      return try command.votes.applied(to: command.question.reports(of: scenario, command.changes))
    }
    let flags = WeightFlags(
      weights: command.weights ?? "", quota: command.quota, over: command.over, of: command.of, names: command.names)
    return try command.votes.applied(to: [command.changes.report(on: flags.game())])
  }

  private func column(_ name: String, _ report: PowerReport) throws -> [Double] {
    let place = try #require(report.table.columns.firstIndex(of: name))
    return report.table.rows.map { if case .number(let value) = $0[place] { value } else { .nan } }
  }

  @Test("power, payments and people stand side by side, and the gap is what power exceeds payment by")
  func gap() throws {
    let report = try #require(try reports(Self.essex, "--rule", "weighted-majority-of-a-hundred").first)
    let (banzhaf, paid) = (try column("banzhaf_normalised", report), try column("payment_share", report))
    for (gap, place) in zip(try column("gap", report), banzhaf.indices) {
      #expect(abs(gap - (banzhaf[place] - paid[place])) < 1e-15)
    }
    #expect(abs(paid.reduce(0, +) - 1) < 1e-12)
    // The three councils' people are those of the seven CCGs, who are never added to them.
    let people = try column("population_share", report)
    #expect(abs(people.prefix(3).reduce(0, +) - 1) < 1e-12 && abs(people.dropFirst(3).reduce(0, +) - 1) < 1e-12)
    #expect(abs(people[0] - 1_526_929 / 1_894_733) < 1e-9)
    // 1,844,918 of 19,152,303 pounds.
    #expect(abs(paid[0] - 1_844_918 / 19_152_303) < 1e-9)
    let reserved = try #require(try reports(Self.essex, "--rule", "weighted-majority", "--matter", "reserved").first)
    #expect(reserved.profile.members.allSatisfy { $0.isVeto && $0.banzhaf.exact == Fraction(1, 512) })
  }

  @Test(
    "every rule of the catalogue is measured, forecast and priced for both classes of matter",
    arguments: [
      "ordinary", "reserved",
    ])
  func catalogue(matter: String) throws {
    let rules = Quorate.catalogue.entries.filter { $0.dimension == .rule }
    #expect(rules.count >= 14)
    for entry in rules {
      let words = ["--matter", matter, "--funding", "capitation"]
      let report = try #require(try reports(of: [Self.essex, "--rule", entry.about.id] + words).first)
      #expect(report.setting?.leftOut == [], "\(entry.about.id)")
      #expect(report.setting?.package != nil && report.vote?.meeting != nil, "\(entry.about.id)")
      #expect(abs(report.profile.members.reduce(0) { $0 + $1.shapleyShubik.value } - 1) < 1e-12)
      let held = try #require(report.setting?.outlook?.held)
      #expect(abs(held.passes + held.noDecision - 1) < 1e-9, "\(entry.about.id)")
    }
  }

  @Test("all rules side by side: a row a rule, unanimity the slowest, its package everybody's losses")
  func comparison() throws {
    let all = try reports(Self.essex, "--rule", "all", "--funding", "capitation")
    let table = PowerComparison(all).table
    #expect(table.rows.count == all.count && all.count >= 5)
    let unanimity = try #require(all.first { $0.setting?.ruleID == "unanimity" })
    let losses = try #require(unanimity.setting?.gains).reduce(0) { $0 + max(0, -$1) }
    #expect(unanimity.setting?.package?.cost == losses)
    for report in all {
      let (held, least) = (report.setting?.outlook?.held, unanimity.setting?.outlook?.held)
      #expect(try #require(held).passes >= (try #require(least).passes))
      #expect(try #require(report.setting?.package).cost <= losses)
    }
    for format in [DataTable.Format.table, .csv, .json, .markdown] {
      #expect(!PowerComparison(all).written(as: format).isEmpty)
    }
  }

  @Test("a member is the likelier to say yes the more of its payment it gains; the mean support stands for no change")
  func sway() throws {
    let report = try #require(try reports(Self.essex, "--rule", "simple-majority", "--funding", "capitation").first)
    let vote = try #require(report.vote)
    let setting = try #require(report.setting)
    let gains = try #require(setting.gains)
    let support = try #require(setting.outlook).support
    let order = gains.indices.sorted {
      Double(gains[$0]) / setting.payments[$0] < Double(gains[$1]) / setting.payments[$1]
    }
    for (a, b) in zip(order, order.dropFirst()) { #expect(vote.told.yes[a] <= vote.told.yes[b]) }
    for (gain, yes) in zip(gains, vote.told.yes) where gain != 0 { #expect((yes > support) == (gain > 0)) }
  }

  @Test("chances told pass through exactly; correlation brings the members' fates together")
  func told() throws {
    let report = try #require(
      try reports("--weights", "50,49,1", "--quota", "51", "--names", "a,b,c", "--yes", "70%", "--yes", "c=1/2").first)
    let vote = try #require(report.vote)
    #expect(vote.told.yes == [0.7, 0.7, 0.5])
    #expect(abs(vote.forecast.pass - 0.7 * (1 - 0.3 * 0.5)) < 1e-15)
    #expect(vote.meeting == nil)
    // Two must agree: even chances with correlation r agree on yes with 1/4 + asin(r) / 2 pi.
    let both = try #require(
      try reports("--weights", "1,1", "--quota", "2", "--yes", "0.5", "--correlation", "0.5").first)
    #expect(abs(try #require(both.vote).forecast.pass - 1.0 / 3) < 1e-11)
  }

  @Test("a meeting: attendance, a quorum, abstention and the casting vote")
  func meeting() throws {
    let quorate = try #require(
      try reports("--weights", "1,1,1", "--quota", "2", "--attendance", "0.5", "--quorum", "2", "--yes", "1").first)
    let vote = try #require(quorate.vote?.meeting)
    #expect(abs(vote.pass - 0.5) < 1e-15)
    #expect(abs(vote.inquorate - 0.5) < 1e-15)
    let tie = try #require(
      try reports("--weights", "1,1", "--over", "50%", "--names", "a,b", "--casting-vote", "a", "--yes", "0.5").first)
    // Both yes, or the chair alone.
    #expect(abs(try #require(tie.vote?.meeting).pass - 0.5) < 1e-15)
    let ternary = try #require(
      try reports("--weights", "1,1,1", "--over", "50%", "--yes", "1/2", "--abstention", "1/3").first)
    #expect(try column("decisive_at_meeting", ternary).allSatisfy { abs($0 - 4.0 / 9) < 1e-15 })
  }

  @Test("every index is shown when asked for, and JSON gives swings and fractions")
  func indices() throws {
    var report = try #require(try reports("--weights", "4,2,2,1", "--quota", "5").first)
    report.showsIndices = true
    #expect(
      report.table.columns.suffix(7) == [
        "swings", "prevent", "initiate", "dictator", "deegan_packel", "holler", "johnston",
      ])
    let text = try report.written(as: .json)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let first = try #require((object["members"] as? [[String: Any]])?.first)
    #expect(first["swings"] as? Int == 6)
    #expect(first["johnston_exact"] as? String == "9/14")
    #expect(first["deegan_packel_exact"] as? String == "3/8")
    #expect(object["decisiveness_exact"] as? String == "1/2")
  }

  @Test("a change that closes or opens seats, and weights aimed at payments")
  func changes() throws {
    let without = try #require(
      try reports(Self.essex, "--rule", "weighted-majority", "--without", "west-essex-ccg", "--target", "payment").first
    )
    #expect(without.named.names.count == 9 && !without.named.names.contains("west-essex-ccg"))
    #expect(try #require(without.aim).found.error < 0.1)
    let bloc = try #require(
      try reports(
        Self.essex, "--rule", "simple-majority", "--bloc", "essex-cc,southend-on-sea-bc,thurrock-bc"
      ).first)
    #expect(bloc.named.names.first == "essex-cc+southend-on-sea-bc+thurrock-bc")
    #expect(bloc.named.weights.first == ExactDecimal(3))
    let merged = try #require(
      try reports(Self.essex, "--rule", "simple-majority", "--merge", "southend-ccg,thurrock-ccg").first)
    #expect(merged.named.names.count == 9 && merged.named.weights.allSatisfy { $0 == ExactDecimal(1) })
  }

  @Test("what is told wrongly is listed at once and exits 2; what does not go together exits 64")
  func exits() async {
    #expect(throws: Problems.self) {
      try reports("--weights", "1,1", "--quota", "2", "--yes", "1.7", "--yes", "x=0.2", "--correlation", "1")
    }
    for arguments in [
      ["--weights", "1,1", "--quota", "2", "--quorum", "3"],
      ["--weights", "1,1", "--quota", "2", "--attendance", "m=1"],
      ["--weights", "1,1", "--quota", "2", "--casting-vote", "m9"],
      ["--weights", "1,1", "--quota", "2", "--sway", "0"],
      [Self.essex, "--rule", "unanimous"], [Self.essex, "--rule", "unanimity", "--yes", "essex=1"],
      [Self.essex, "--rule", "unanimity", "--without", "nobody"],
    ] {
      #expect(await Quorate.run(["power"] + arguments) == 2, "\(arguments)")
    }
    for arguments in [[Self.essex], [Self.essex, "--rule", "all", "--indices"]] {
      #expect(await Quorate.run(["power"] + arguments) == 64, "\(arguments)")
    }
  }
}
