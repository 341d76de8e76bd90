import Foundation
import OptionKit

extension Sheet {
  /// The most bytes that a table may have.
  public static let mostBytes = 64_000_000

  /// Reads a CSV file in UTF-8, UTF-16 or, as older spreadsheets write, Windows-1252.
  ///
  /// A file beyond the limit is refused by its size, without being read.
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: the most bytes.
  ///   - decimal: the mark before decimals; found out where it is nil.
  ///   - sheet: of a workbook, the sheet to read; the first that is not hidden where it is nil.
  /// - Throws: ``Problem`` where there is no such file or it is neither text nor a workbook.
  public static func read(
    path: String, limit: Int = mostBytes, decimal: DecimalMark? = nil, sheet: String? = nil
  ) throws -> Sheet {
    let bytes = try SourceText.bytes(path, limit: limit, remedy: "split it")
    return try Sheet(bytes: bytes, name: path, decimal: decimal, sheet: sheet)
  }

  /// Reads CSV, or a sheet of a workbook (.xlsx), from bytes.
  ///
  /// - Throws: ``Problem`` where they are neither text nor a workbook.
  public init(
    bytes: [UInt8], name: String, decimal: DecimalMark? = nil, sheet: String? = nil
  ) throws(Problem) {
    if Self.isWorkbook(bytes) {
      try self.init(workbook: bytes, name: name, decimal: decimal, sheet: sheet)
      return
    }
    if let sheet {
      throw Problem(
        "this is no workbook, so it has no sheet “\(sheet)”",
        remedy: "leave out --sheet, or give a file saved as .xlsx",
        at: .init(name))
    }
    guard let (text, encoding) = TableText.decode(bytes) else {
      throw Problem("the file is not text", remedy: "save it as CSV (UTF-8)", at: .init(name))
    }
    self.init(text, name: name, decimal: decimal)
    if encoding == .windows1252 { noteEncoding() }
  }

  /// Reads a scenario's file: CSV, or the first sheet of a workbook that is not hidden. What is wrong with a workbook as a
  /// whole is among ``problems``, and then there are no rows.
  init(_ source: SourceText) {
    if Self.isWorkbook(source.bytes) {
      do {
        try self.init(workbook: source.bytes, name: source.name, decimal: nil, sheet: nil)
      } catch {
        self.init(name: source.name, rows: [])
        problems.append(error)
      }
      return
    }
    self.init(source.text, name: source.name)
    if source.isGuessed { noteEncoding() }
  }

  private mutating func noteEncoding() { note("\(name): the file is not in UTF-8; it is read as Windows-1252") }
}

/// Bytes of a table as text.
enum TableText {
  /// How the bytes are to be read.
  enum Encoding { case utf8, utf16, windows1252 }

  /// Decodes; nil where the bytes are no text.
  static func decode(_ bytes: [UInt8]) -> (text: String, encoding: Encoding)? {
    if let order = byteOrder(bytes) {
      guard let text = String(bytes: bytes, encoding: order), !text.unicodeScalars.contains("\0") else { return nil }
      return (text, .utf16)
    }
    if bytes.contains(0) { return nil }
    if let text = String(validating: bytes, as: UTF8.self) { return (text, .utf8) }
    return String(bytes: bytes, encoding: .windowsCP1252).map { ($0, .windows1252) }
  }

  /// UTF-16 by its mark or, without one, by every other byte of the beginning being 0.
  private static func byteOrder(_ bytes: [UInt8]) -> String.Encoding? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    let head = bytes.prefix(512)
    guard head.count >= 4, bytes.count % 2 == 0 else { return nil }
    let zeros = [0, 1].map { odd in head.enumerated().count { $0.offset % 2 == odd && $0.element == 0 } }
    let half = head.count / 2
    if zeros[1] * 10 >= half * 9, zeros[0] == 0 { return .utf16LittleEndian }
    if zeros[0] * 10 >= half * 9, zeros[1] == 0 { return .utf16BigEndian }
    return nil
  }
}
