import Appraisal
import Commissioning
import Foundation
import OptionKit
import ScenarioFiles
import Simulation
import Testing

@testable import QuorateCommand

/// What must not move a report, tried on whole reports: the page, the tables and the JSON.
@Suite("A report says the same of the same case, however it is put")
struct ReportLawTests {
  private static let base = Task { try await ReportBench.report(try ReportBench.read(ReportBench.content)) }

  /// Scores and what is measured of bundles, years and commissioners, by their names.
  private func figures(_ report: [String: String]) -> [String: Double] {
    ReportBench.numbers(report["ranking.csv"], "score", by: ["bundle"]).merging(
      ReportBench.numbers(report["measures.csv"], "mean", by: ["bundle", "year", "commissioner", "measure"])
    ) { first, _ in first }
  }

  /// Expects that every score is there and every figure of both as it was, but for pennies: each is rounded to one, month by
  /// month, which in a case of £700 a year moves a score by a few thousandths of a point.
  private func expectSame(
    _ before: [String: Double], _ after: [String: Double], _ law: String, within pounds: Double = 0.1
  ) {
    // A score stands under its bundle alone, which has no space in it.
    #expect(before.keys.allSatisfy { $0.contains(" ") || after[$0] != nil }, "\(law)")
    #expect(before.keys.count { after[$0] != nil } > 100, "\(law)")
    let moved = before.filter { key, value in
      after[key].map { !(abs($0 - value) <= (key.contains(" ") ? pounds : 0.01) + 1e-6 * abs(value)) } ?? false
    }
    #expect(
      moved.isEmpty, "\(law): \(moved.sorted { $0.key < $1.key }.prefix(3).map { "\($0) → \(after[$0.key] ?? .nan)" })")
  }

  @Test("threads change no byte")
  func threads() async throws {
    let base = try await Self.base.value
    let two = try await ReportBench.report(try ReportBench.read(ReportBench.content), threads: 2)
    #expect(base.count > 5)
    for (name, text) in base { #expect(two[name] == text, "\(name)") }
  }

  @Test("folder, path, language and time zone change no byte")
  func places() throws {
    let (one, other) = (try SmallCase(ReportBench.content), try SmallCase(ReportBench.content))
    try FileManager.default.createDirectory(atPath: one.path + "/else/where", withIntermediateDirectories: true)
    let far = one.path + "/else/where/case"
    try FileManager.default.copyItem(atPath: other.folder, toPath: far)
    var written: [[String: [UInt8]]] = []
    for (folder, words, environment) in [
      (one.path, one.folder, ["LC_ALL": "C", "TZ": "UTC"]),
      (
        one.path + "/else", "where/../where/case/",
        ["LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE", "TZ": "Pacific/Kiritimati"]
      ),
    ] {
      let process = Process()
      process.executableURL = URL(filePath: try #require(NewOptionTests.product("quorate")))
      process.arguments = ["appraise", words, "--no-keep", "--report", folder + "/report"]
      process.currentDirectoryURL = URL(filePath: folder)
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      written.append(try OwnProgramTests.read(folder + "/report"))
    }
    #expect(written[0].count > 7 && Set(written[0].keys) == Set(written[1].keys))
    for (name, bytes) in written[0] { #expect(written[1][name] == bytes, "\(name)") }
  }

  @Test("another title for a commissioner is that title in its places, and nothing else")
  func titles() async throws {
    let base = try await Self.base.value
    let renamed = try await ReportBench.report(
      try ReportBench.read(ReportBench.content) { $1.replacing("West CCG", with: "Wold CCG") })
    for (name, text) in base {
      #expect(renamed[name] == text.replacing("West CCG", with: "Wold CCG"), "\(name)")
    }
  }

  @Test("commissioners, options and criteria in another order: every figure as before")
  func order() async throws {
    let base = figures(try await Self.base.value)
    let rows = try ReportBench.read(ReportBench.content) { name, text in
      guard name.hasSuffix(".csv") else { return text }
      let lines = text.split(separator: "\n")
      return ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    }
    expectSame(base, figures(try await ReportBench.report(rows)), "rows")
    let options = try ReportBench.read(ReportBench.content) { _, text in
      text.replacing("[historic-block, equal-split, capitation]", with: "[capitation, historic-block, equal-split]")
        .replacing("[county-wide, stp]", with: "[stp, county-wide]")
    }
    expectSame(base, figures(try await ReportBench.report(options)), "options")
  }

  @Test("an option that nobody may choose is told as ruled out, and no other figure moves")
  func ruledOut() async throws {
    let base = try await Self.base.value
    var content = ReportBench.content
    content.rules.append("consensus")
    content.more += "ruled-out: [{when: {rule: [consensus]}, reason: nobody wants it}]\n"
    let more = try await ReportBench.report(try ReportBench.read(content))
    expectSame(figures(base), figures(more), "ruled out")
    #expect(more["ruled_out.csv"]?.contains("consensus") == true && more["ranking.csv"]?.contains("consensus") == false)
  }

  @Test("an option more leaves the scores of the others, since anchors are given and not taken from the table")
  func further() async throws {
    let base = try await Self.base.value
    var content = ReportBench.content
    content.funding.append("blend")
    let more = try await ReportBench.report(try ReportBench.read(content))
    let (before, after) = (figures(base), figures(more))
    #expect(after.count > before.count)
    expectSame(before, after.filter { before[$0.key] != nil }, "one more")
  }

  @Test("one option under two names has one score twice, and the others keep theirs; under one name it is refused")
  func split() async throws {
    let base = figures(try await Self.base.value)
    var content = ReportBench.content
    content.funding.append("{id: even, use: equal-split, title: Even}")
    let after = figures(try await ReportBench.report(try ReportBench.read(content)))
    expectSame(base, after.filter { base[$0.key] != nil }, "split")
    var compared = 0
    for (key, value) in after where key.contains("+even+") {
      guard let twin = after[key.replacing("+even+", with: "+equal-split+")] else { continue }
      #expect(abs(twin - value) <= 0.1 + 1e-6 * abs(value), "\(key)")
      compared += 1
    }
    #expect(compared > 50)
    content.funding = ["capitation", "equal-split"]
    do {
      _ = try ReportBench.read(content)
      Issue.record("one name was taken twice")
    } catch let problems as Problems {
      #expect(problems.all.contains { $0.message.contains("named twice") && $0.location?.line != nil })
    }
  }

  @Test("twice all money is twice every sum, and every wait, vote and score of them as before")
  func money() async throws {
    let pounds = ModelParameter.allCases.filter { $0.meaning.unit.rawValue.contains("£") }
    #expect(pounds.count > 3)
    let settings = { (factor: Double) in
      pounds.map { "parameters.\($0.id)=\(min($0.meaning.bounds.upperBound, $0.meaning.fallback / 4 * factor))" }
    }
    let once = try ReportBench.read(ReportBench.content, settings: settings(1))
    let twice = try ReportBench.read(ReportBench.content, settings: settings(2)) { name, text in
      guard name == "money.csv" else {
        return text.replacing("total: 700", with: "total: 1400").replacing("cost: 100", with: "cost: 200")
      }
      return text.split(separator: "\n").map { line in
        let cells = line.split(separator: ",")
        return Double(cells[1]).map { "\(cells[0]),\($0 * 2)" } ?? String(line)
      }.joined(separator: "\n") + "\n"
    }
    let (before, after) = (try await ReportBench.report(once), try await ReportBench.report(twice))
    let units = ReportBench.fields(before["measures.csv"] ?? "").dropFirst().reduce(into: [String: String]()) {
      $0["\($1[0]) \($1[1]) \($1[2]) \($1[3])"] = $1[4]
    }
    let doubled = figures(before).map { key, value in (key, units[key]?.contains("£") == true ? value * 2 : value) }
    expectSame(Dictionary(uniqueKeysWithValues: doubled), figures(after), "money", within: 1)
  }

  @Test("a commissioner without people or money changes what nobody else pays by people or by today's shares")
  func nobody() throws {
    var content = ReportBench.content
    (content.funding, content.footprints) = (["capitation"], [])
    let before = try ReportBench.read(content)
    let after = try ReportBench.read(content) { name, text in
      switch name {
      case "people.csv": text + "null-ccg,Null CCG,ccg,two,shire-cc,shire-cc,,0\n"
      case "money.csv": text + "null-ccg,0\n"
      default: text.replacing("rows: 4", with: "rows: 5")
      }
    }
    for id in ["historic-block", "capitation"] {
      let paid = try [before, after].map { file in
        let service = file.scenario.service
        let named = file.scenario.options[.funding]?.first { $0.id == id }
        let formula = try #require(named?.option as? any FundingFormula)
        let whole = CommissioningMap(units: [
          .init(id: "all", title: "all", members: service.ids.indices.map { .init($0) })
        ])
        return try ContributionTable(in: service, on: whole, by: formula).rows.map(\.contribution.pence)
      }
      #expect(paid[0].count == 4 && paid[1].count == 5 && paid[1][4] == 0, "\(id)")
      for (a, b) in zip(paid[0], paid[1]) { #expect(abs(a - b) <= 1, "\(id)") }
    }
  }

  @Test("the first futures of many are those of few: every figure of each run")
  func prefix() async throws {
    let text = "appraisal: {sampling: monte-carlo, futures: 6,"
    let few = try ReportBench.read(ReportBench.content) { $1.replacing("appraisal: {futures: 6,", with: text) }
    let many = try ReportBench.read(ReportBench.content) {
      $1.replacing("appraisal: {futures: 6,", with: text.replacing("6", with: "40"))
    }
    let appraisers = try [few, many].map { try Appraiser($0.scenario, plan: $0.plan, program: "test") }
    for bundle in appraisers[0].longlist.lawful {
      for future in [0, 3, 5] {
        let stories = try appraisers.map { try $0.replay(bundle.id, future: future) }
        let bits = stories.map { story in
          Measure.allCases.flatMap { measure in
            (0..<story.measures.years).map { story.measures[measure, $0].bitPattern }
          }
        }
        #expect(bits[0] == bits[1], "\(bundle.id) \(future)")
      }
    }
  }
}
