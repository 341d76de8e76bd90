import Foundation
import OptionKit
import ScenarioFiles
import Testing

/// The table of real systems in `Scenarios/ROWS.md`: every row that a scenario shows, with the scenario and the test.
///
/// `Scenarios/rows.csv` names the rows; `Scenarios/<name>/rows.csv` says which of them a scenario shows, how, and which
/// test would go red: `Target/File.swift#function`; and what changes most when its option is exchanged for its neighbour.
struct RowTable {
  /// One row shown.
  struct Shown: Sendable, CustomTestStringConvertible {
    var row, scenario, what, test, swap, moves: String
    var testDescription: String { "\(scenario) \(row)" }
  }

  /// Rows by id, with their titles and documents, in order.
  var rows: [(id: String, title: String, document: String)] = []
  /// What is shown, in the order of rows and then of scenarios.
  var shown: [Shown] = []
  /// What is wrong with the lists.
  var faults: [String] = []

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let opening = "<!-- rows: written by RowTableTests -->\n"
  static let closing = "<!-- end of rows -->\n"

  /// Reads the lists of a project.
  init(_ root: URL = root) throws {
    let scenarios = root.appending(path: "Scenarios")
    rows = try Self.cells(scenarios.appending(path: "rows.csv")).map { ($0[0], $0[1], $0[2]) }
    let folders = try FileManager.default.contentsOfDirectory(atPath: scenarios.path).sorted()
    for folder in folders {
      let list = scenarios.appending(path: folder).appending(path: "rows.csv")
      guard FileManager.default.fileExists(atPath: list.path) else { continue }
      for cells in try Self.cells(list) {
        shown.append(
          Shown(
            row: cells[0], scenario: folder, what: cells[1], test: cells[2], swap: cells[3],
            moves: RowMove.words[cells[3]] ?? cells[4]))
        if let fault = Self.fault(cells, rows.map(\.id), root) { faults.append("\(folder): \(fault)") }
      }
    }
    let order = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.id, $0) })
    shown = shown.enumerated().sorted {
      (order[$0.element.row] ?? 0, $0.offset) < (order[$1.element.row] ?? 0, $1.offset)
    }.map(\.element)
  }

  /// The table in Markdown.
  var markdown: String {
    var text =
      "| row | system | scenario | what it shows | what it moves | test |\n| --- | --- | --- | --- | --- | --- |\n"
    for one in shown {
      let title = rows.first { $0.id == one.row }?.title ?? ""
      let parts = one.test.split(separator: "#")
      let file = parts.first.map(String.init) ?? ""
      let link = "[`\(parts.last ?? "")`](../Tests/\(file))"
      text +=
        "| \(one.row) | \(title) | [\(one.scenario)](\(one.scenario)/README.md) | \(one.what) | \(one.moves) | "
        + "\(link) |\n"
    }
    let done = Set(shown.map(\.row))
    let left = rows.map(\.id).filter { !done.contains($0) }
    if !left.isEmpty { text += "\nNot shown by a scenario yet: \(left.joined(separator: ", ")).\n" }
    return text
  }

  /// A document with the table put between its marks; nil where it has none.
  func written(into text: String) -> String? {
    guard let start = text.range(of: Self.opening), let end = text.range(of: Self.closing),
      start.upperBound <= end.lowerBound
    else { return nil }
    return text[..<start.upperBound] + "\n" + markdown + "\n" + text[end.lowerBound...]
  }

  /// Keeps what a row moves in the list that names it.
  static func keep(_ moves: String, of one: Shown) throws {
    let file = root.appending(path: "Scenarios/\(one.scenario)/rows.csv")
    var lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    for place in lines.indices {
      guard lines[place].hasPrefix("\(one.row),"), let swap = lines[place].range(of: ",\(one.swap),") else { continue }
      lines[place] = String(lines[place][..<swap.upperBound]) + CSVField.written(moves)
    }
    try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
  }

  private static func cells(_ file: URL) throws -> [[String]] {
    let csv = try Sheet.read(path: file.path)
    return csv.rows.dropFirst().map { row in (0..<5).map { $0 < row.count ? row[$0].text : "" } }
  }

  private static func fault(_ cells: [String], _ known: [String], _ root: URL) -> String? {
    if !known.contains(cells[0]) { return "there is no row \(cells[0])" }
    let parts = cells[2].split(separator: "#").map(String.init)
    guard parts.count == 2 else { return "\(cells[0]): write the test as Target/File.swift#function" }
    let file = root.appending(path: "Tests").appending(path: parts[0])
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      return "\(cells[0]): there is no Tests/\(parts[0])"
    }
    guard let place = text.range(of: "func \(parts[1])(") else {
      return "\(cells[0]): Tests/\(parts[0]) has no function \(parts[1])"
    }
    // The function must be a test, so an attribute stands before it without another function in between.
    let before = text[..<place.lowerBound]
    guard let mark = before.range(of: "@Test", options: .backwards), !before[mark.upperBound...].contains("func ")
    else {
      return "\(cells[0]): \(parts[1]) in Tests/\(parts[0]) is not a test"
    }
    return nil
  }
}
