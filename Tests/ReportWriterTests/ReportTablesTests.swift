import Appraisal
import Foundation
import OptionKit
import Testing

@testable import ReportWriter

@Suite("The tables of a report")
struct ReportTablesTests {
  let files: [String: String]
  let result: AppraisalResult

  init() throws {
    result = try EssexResult().result
    files = try Self.usual.get()
  }

  /// The files of the result as it is, made once.
  private static let usual = Result {
    Dictionary(
      uniqueKeysWithValues: Report.files(for: try EssexResult().result, full: false).map { ($0.name, $0.content) })
  }

  private func lines(_ name: String) throws -> [String] {
    try #require(files[name]).split(separator: "\n").map(String.init)
  }

  @Test("have the columns that scripts rely on, further ones only to the right")
  func columns() throws {
    let wanted = [
      "matrix.csv": "bundle,footprint,funding,rule,arrangement,risk,criterion,measure,unit,score,weight,weighted",
      "ranking.csv": "rank,bundle,score,probability_best,expected_rank,worst_regret,status",
      "ruled_out.csv": "bundle,reason,source", "assumptions.csv": "name,value,low,high,unit,source,kind",
      "measures.csv": "bundle,year,commissioner,measure,unit,mean,p5,p50,p95",
    ]
    for (name, columns) in wanted {
      let first = try #require(try lines(name).first)
      #expect(first == columns || first.hasPrefix(columns + ","), "\(name)")
    }
    #expect(Report.files(for: result, full: false).map(\.name) == files.keys.sorted())
  }

  @Test("hold the shortlist and business as usual, or every bundle when asked")
  func whichBundles() throws {
    #expect(try lines("matrix.csv").count == 1 + 6 * 16)
    #expect(try lines("measures.csv").count == 1 + 6 * Measure.allCases.count * 10 * 11)
    let full = try #require(Report.files(for: result, full: true).first { $0.name == "matrix.csv" })
    #expect(full.content.split(separator: "\n").count == 1 + result.bundles.count * 16)
  }

  @Test("carry weights that add up to 1 over what is assessed, and weighted values that add up to the score")
  func weights() throws {
    let best = try #require(result.shortlist.first.map { result.bundles[$0] })
    let rows = try lines("matrix.csv").dropFirst().map { $0.components(separatedBy: ",") }.filter { $0[0] == best.id }
    #expect(abs(rows.compactMap { Double($0[10]) }.reduce(0, +) - 1) < 1e-12)
    let last = try #require(rows.last)
    #expect(last[7].isEmpty && last[9].isEmpty && last[10] == "0" && last[11].isEmpty && last[13] == "false")
    let byHand = zip(best.values, result.plan.criteria).filter { $0.0.isFinite }
    let weight = byHand.reduce(0) { $0 + $1.1.weight }
    let score = byHand.reduce(0) { $0 + $1.0 * $1.1.weight } / weight
    #expect(abs(rows.compactMap { Double($0[11]) }.reduce(0, +) - score) < 1e-9)
  }

  @Test("rank every lawful bundle once and say what stands out")
  func ranking() throws {
    let rows = try lines("ranking.csv").dropFirst().map { $0.components(separatedBy: ",") }
    #expect(rows.count == result.bundles.count)
    #expect(Set(rows.map { $0[1] }).count == rows.count)
    let leader = try #require(rows.first)
    #expect(leader[0] == "1" && leader[6] == "leader+shortlist")
    #expect(rows.filter { $0[6].contains("not-separated") }.count == 2)
    #expect(rows.filter { $0[6] == "business-as-usual" }.count == 1)
    #expect(Set(rows.map { $0[6] }).contains("lawful"))
    let scores = rows.compactMap { Double($0[2]) }
    #expect(scores == scores.sorted(by: >))
  }

  @Test("give equals the same rank")
  func equals() throws {
    var tied = result
    tied.bundles[tied.ranking[1]].score = tied.bundles[tied.ranking[0]].score
    let report = try #require(Report.files(for: tied, full: false).first { $0.name == "ranking.csv" })
    let ranks = report.content.split(separator: "\n").dropFirst().prefix(3).map { $0.prefix { $0 != "," } }
    #expect(ranks == ["1", "1", "3"])
  }

  @Test("list every reason for which a bundle was ruled out")
  func ruledOut() throws {
    let reasons = result.ruledOut.reduce(0) { $0 + $1.objections.count }
    #expect(try lines("ruled_out.csv").count == 1 + reasons)
  }

  @Test("register figures, model parameters, weights and settings, each with its kind")
  func register() throws {
    let rows = try #require(files["assumptions.csv"])
    #expect(
      rows.contains("contribution: NHS Mid Essex CCG,2914718,,,£ a year,\"Essex review (December 2018), 3.3\",source"))
    #expect(rows.contains("\nwait-standard,18,,,weeks,"))
    #expect(rows.contains("\nweight.criterion-1,10,,,,"))
    #expect(rows.contains("\nfunding.capitation.paceOfChange,1,,,share,default,setting"))
  }

  @Test("quote commas, quotes and line breaks as RFC 4180 has it")
  func quoting() throws {
    var hostile = result
    hostile.ruledOut = [.init(id: "a,\"b\"", choices: Choices([:]), objections: [.init("one\ntwo")])]
    let report = try #require(Report.files(for: hostile, full: false).first { $0.name == "ruled_out.csv" })
    #expect(report.content == "bundle,reason,source\n\"a,\"\"b\"\"\",\"one\ntwo\",\n")
  }

  @Test("stand beside JSON that a parser reads and that carries the manifest, full or not")
  func json() throws {
    let data = Data(try #require(files["appraisal.json"]).utf8)
    let read = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let manifest = try #require(read["manifest"] as? [String: Any])
    #expect(manifest["seed"] as? String == "20181211")
    #expect(manifest["futures"] as? Int == 256)
    #expect(manifest["overrides"] as? [String] == ["funding.capitation.paceOfChange=0.5"])
    #expect((read["bundles"] as? [Any])?.count == result.bundles.count)
    #expect((read["details"] as? [Any])?.count == 6)
    #expect((read["shortlist"] as? [String])?.first == result.bundles[result.shortlist[0]].id)
  }

  @Test("tell nothing of the machine or the moment")
  func nothingOfTheMachine() throws {
    for (name, content) in files {
      #expect(!content.contains("/home/") && !content.contains("/tmp/") && !content.contains("thread"), "\(name)")
    }
  }
}
