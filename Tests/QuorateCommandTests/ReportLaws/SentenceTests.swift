import Appraisal
import Foundation
import OptionKit
import Renderers
import ReportFiles
import ScenarioFiles
import StandardOptions
import Testing

@testable import QuorateCommand

/// Every number in every sentence of a report stands in a table of the same report, in the same unit and with the same sign.
@Suite("Sentences agree with tables")
struct SentenceTests {
  /// Sentences whose numbers stand in no table, and why.
  static let stands: [(words: String, why: String)] = [
    ("with weights made to add up to", "weights of some criteria alone, said where they are used"),
    ("each group would then pay at least", "the least core's excess, said where it is used"),
    ("further combinations were not tried", "what is not tried has no row"),
    ("combinations", "what was ruled out is counted in a file that is longer than the page"),
    (" draws", "how often weights were drawn, as the scenario sets it"),
    ("The figures differ by", "the difference of the two figures listed above it"),
    ("Value: below", "the ends of a map's colours"),
    ("Standard rate:", "where the rate is written"),
  ]

  @Test("an appraisal's page", arguments: ["a whole case", "maps, formulas and rules"])
  func page(name: String) async throws {
    let file =
      name == "a whole case" ? try WalkedCase(WalkedCase.root).file : try ReportBench.read(ReportBench.content)
    let result = try await ReportBench.result(file)
    var files = AppraisalFiles()
    files.hasOffice = false
    let text = MarkdownText(files.document(of: result)).text
    let lines = text.split(separator: "\n").map(String.init)
    var known: [PrintedNumber] = []
    for line in lines where Self.isTable(line) { known += PrintedNumber.all(in: line) }
    for table in try files.files(of: result) where table.name.hasSuffix(".csv") && table.name != "measures.csv" {
      known += ReportBench.fields(String(decoding: table.bytes, as: UTF8.self)).joined().flatMap(PrintedNumber.cell)
    }
    // A table's caption may say how many rows it has.
    known += Self.counts(of: lines)
    #expect(known.count > 500)
    check(lines.filter { !Self.isTable($0) }, known, of: name, atLeast: 80)
  }

  @Test(
    "what commands print",
    arguments: [
      ["robustness", "{payoffs}"], ["npsv", "{flows}"], ["power", "--weights", "50,30,20", "--quota", "60"],
      ["score", "{scores}", "--method", "promethee"], ["coalitions", "--game", "{game}"],
      ["contributions", "{case}", "--funding", "equal-split"], ["replay", "{case}", "--futures", "2"],
    ])
  func command(words: [String]) async throws {
    let desk = try RunsDesk()
    let one = try SmallCase(ReportBench.content)
    var filled = words
    for place in filled.indices {
      filled[place] = filled[place].replacing("{case}", with: one.folder)
      for (name, text) in FlagFiles.all where filled[place] == "{\(name.split(separator: "/").last?.dropLast(4) ?? "")}"
      {
        try Data(text.utf8).write(to: URL(filePath: desk.path + "/given.csv"))
        filled[place] = "given.csv"
      }
    }
    let printed = try desk.run(filled)
    #expect(printed.status == 0, "\(printed.errors)")
    var known: [PrintedNumber] = []
    for format in ["csv", "json"] {
      let output = try desk.run(filled + ["--format", format]).output
      let cells =
        format == "csv"
        ? ReportBench.fields(output).flatMap { $0 } : output.split { "[]{},:\" \n".contains($0) }.map(String.init)
      known += cells.flatMap(PrintedNumber.cell)
    }
    let lines = printed.output.split(separator: "\n").map(String.init)
    let isRow = { (line: String) in line.trimmingCharacters(in: .whitespaces).contains("  ") }
    known += lines.filter(isRow).flatMap { $0.split(separator: " ").flatMap { PrintedNumber.cell(String($0)) } }
    check(lines.filter { !isRow($0) }, known, of: words[0], atLeast: 0)
  }

  private func check(_ sentences: [String], _ known: [PrintedNumber], of name: String, atLeast: Int) {
    var found = 0
    for sentence in sentences where !Self.stands.contains(where: { sentence.contains($0.words) }) {
      for number in PrintedNumber.all(in: sentence) {
        found += 1
        var turned = number
        turned.value = -number.value
        let isTold = known.contains { $0.says(number) || Self.turns(sentence) && $0.says(turned) }
        #expect(isTold, "\(name): \(number.text) in \"\(sentence.prefix(300))\"")
      }
    }
    #expect(found >= atLeast, "\(name) has only \(found) numbers in sentences")
  }

  /// Whether a line is a table's, or a figure with its name.
  private static func isTable(_ line: String) -> Bool {
    line.hasPrefix("|") || line.wholeMatch(of: /- [^:]*: \*\*[+−-]?£?\d[^.]*\*\*.*/) != nil
  }

  /// Whether a sentence tells of a sum by words which turn its sign: who is better off pays less.
  private static func turns(_ sentence: String) -> Bool {
    ["better off", "worse off", " less", " fewer", "would pay", "behind"].contains { sentence.contains($0) }
  }

  /// How many rows each table has, and how many of them have each of their words.
  private static func counts(of lines: [String]) -> [PrintedNumber] {
    var (rows, all): (Int, [Int]) = (0, [])
    for line in lines + [""] {
      if line.hasPrefix("|") { rows += 1 } else if rows > 0 { (rows, all) = (0, all + [rows - 2]) }
    }
    return all.map { PrintedNumber(value: Double($0), tolerance: 0, unit: .plain, text: "\($0)") }
  }
}
