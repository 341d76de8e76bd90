import Foundation
import OptionKit

extension CSVFile {
  /// Reads a file in UTF-8, UTF-16 with a byte order mark, or, as older spreadsheets write, Windows-1252.
  ///
  /// - Throws: ``Problem`` where there is no such file or it is no text.
  public static func read(path: String, limit: Int = 64_000_000) throws -> CSVFile {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Problem("there is no such file", remedy: "check the path", at: .init(path))
    }
    guard !isFolder.boolValue else { throw Problem("this is a folder", remedy: "name a CSV file", at: .init(path)) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem("the file cannot be read", remedy: "check its permissions", at: .init(path))
    }
    guard data.count <= limit else {
      throw Problem("the file has \(data.count) bytes", remedy: "split it; \(limit) is the most", at: .init(path))
    }
    let encoding: String.Encoding? =
      data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) ? .utf16 : nil
    let text =
      encoding.flatMap { String(data: data, encoding: $0) } ?? String(data: data, encoding: .utf8)
      ?? String(data: data, encoding: .windowsCP1252)
    guard let text, !text.contains("\0") else {
      throw Problem("the file is not text", remedy: "save it as CSV (UTF-8)", at: .init(path))
    }
    return CSVFile(text, name: path)
  }

  /// The text of an optional cell.
  func text(_ row: [Cell], _ column: Int) -> String { column < row.count ? row[column].text : "" }

  /// Where a cell is or, in a row that ends early, would be.
  func place(_ row: [Cell], _ column: Int) -> Problem.Location {
    if column < row.count { return row[column].place }
    guard let last = row.last, let start = last.place.column else { return .init(name) }
    return .init(name, line: last.place.line, column: start + last.text.count)
  }

  /// Whether a row only sums the rows above it, as spreadsheets are fond of.
  static func isTotal(_ row: [Cell]) -> Bool {
    let words = ["total", "totals", "grand total", "sum", "sum total", "column total", "overall total"]
    return words.contains((row.first?.text ?? "").lowercased().filter { $0 != ":" })
  }
}
