import Foundation
import OfficeFiles
import ScenarioFiles
import Testing

@testable import QuorateCommand

@Suite("Tables of every command as a workbook and a Word file")
struct OfficeOptionTests {
  static let payoffs = "option,s,t,u\nA,1,2,3\nB,3,0,2\n"

  /// The rows of a sheet from its heading on, as text.
  static func rows(_ path: String, _ sheet: String) throws -> [[String]] {
    let cells = try WorkbookFile(Array(try Data(contentsOf: URL(filePath: path))), file: path).sheet(sheet)
    return cells.table(headed: []).map { $0.map(\.text) }
  }

  @Test("a workbook holds the same columns and numbers as the CSV, and again the same bytes")
  func sameNumbers() throws {
    let folder = try NewOptionTests.Folder()
    try folder.write("p.csv", Self.payoffs)
    let words = ["robustness", folder.path + "/p.csv", "--format", "csv"]
    let (one, two) = (folder.path + "/one.xlsx", folder.path + "/two.xlsx")
    let run = try PrintedRun(words + ["--xlsx", one, "--docx", folder.path + "/one.docx"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try PrintedRun(words).output == run.output)
    let rows = try Self.rows(one, "options")
    #expect(rows.first.map { Array($0.prefix(3)) } == ["option", "expected", "expected_regret"])
    for (row, printed) in zip(rows.dropFirst(), run.rows) {
      for (column, text) in zip(rows[0], row) where !text.isEmpty {
        if let number = Double(text) {
          #expect(abs(number - printed.number(column)) < 1e-12, "\(column)")
        } else {
          #expect(text == printed[column], "\(column)")
        }
      }
    }
    #expect(rows.count == run.rows.count + 1)
    #expect(try PrintedRun(words + ["--xlsx", two]).status == 0)
    #expect(try Data(contentsOf: URL(filePath: one)) == Data(contentsOf: URL(filePath: two)))
    let word = try Data(contentsOf: URL(filePath: folder.path + "/one.docx"))
    #expect(word.starts(with: [0x50, 0x4b]) && word.count > 2000)
  }

  @Test("every command that prints a table writes both")
  func everyCommand() throws {
    let small = try SmallCase(funding: ["capitation"])
    try small.write("m.csv", "option,a,b\n#weight,6,4\nX,4,5\nY,7,1\n")
    try small.write("f.csv", "option,year,cost,benefit\nA,0,1,2\nA,1,0,3\nB,0,2,5\n")
    try small.write("p.csv", Self.payoffs)
    try small.write("g.csv", "coalition,value\na,10\nb,20\na+b,25\n")
    let (scenario, bundle) = (small.folder, "equal-split")
    let commands: [([String], String)] = [
      (["contributions", scenario, "--funding", "capitation"], "contributions"),
      (["compare", scenario, bundle, "capitation", "--futures", "4"], "stages"),
      (["sensitivity", scenario, "--futures", "8", "--sample", "16", "--paired", "2"], "parameters"),
      (["power", "--weights", "3,2,2", "--quota", "4"], "power"), (["npsv", small.path + "/f.csv"], "switching"),
      (["score", small.path + "/m.csv"], "scores"), (["robustness", small.path + "/p.csv"], "findings"),
      (["coalitions", "--game", small.path + "/g.csv"], "members"),
    ]
    for (words, sheet) in commands {
      let (book, paper) = (small.path + "/\(words[0]).xlsx", small.path + "/\(words[0]).docx")
      let run = try PrintedRun(words + ["--xlsx", book, "--docx", paper])
      #expect(run.status == 0, "\(words[0]): \(run.errors)")
      #expect(try Self.rows(book, sheet).count > 1, "\(words[0])")
      #expect(FileManager.default.fileExists(atPath: paper), "\(words[0])")
    }
  }

  @Test("a place that cannot be written is wrong input, told before anything is printed; both faults at once")
  func refused() throws {
    let folder = try NewOptionTests.Folder()
    try folder.write("p.csv", Self.payoffs)
    let run = { (words: [String]) in try PrintedRun(["robustness", folder.path + "/p.csv"] + words) }
    for (words, fault) in [
      (["--xlsx", "/dev/null/a.xlsx"], "is no folder"), (["--xlsx", folder.path + "/a.csv"], "end it in .xlsx"),
      (["--docx", "/proc/a.docx"], "cannot be written to"), (["--xlsx", ".xlsx"], "no name of such a file"),
    ] {
      let found = try run(words)
      #expect(found.status == 2 && found.output.isEmpty && found.errors.contains(fault), "\(words): \(found.errors)")
    }
    let both = try run(["--xlsx", folder.path + "/a.txt", "--docx", folder.path + "/b.txt"])
    #expect(both.status == 2 && both.errors.contains("--xlsx") && both.errors.contains("--docx"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["p.csv"])
    // A file that is there is replaced.
    try folder.write("a.xlsx", "old")
    #expect(try run(["--xlsx", folder.path + "/a.xlsx"]).status == 0)
    #expect(try Self.rows(folder.path + "/a.xlsx", "options").count == 3)
  }
}

extension NewOptionTests.Folder {
  fileprivate func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
  }
}
