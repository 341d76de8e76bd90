import Foundation
import OptionKit

/// The text of one file that a scenario is made of, read with care: an ordinary file, of bearable size, in UTF-8.
struct SourceText: Sendable {
  /// The path as the user gave it, for places.
  let name: String
  /// Every byte read, for the digest.
  let bytes: [UInt8]
  /// The text, without a byte order mark.
  let text: String
  /// Whether it is in no encoding that says so itself and was taken for Windows-1252.
  let isGuessed: Bool

  /// The most bytes that a scenario's file may have.
  static let limit = 4_000_000

  /// Reads a file; a file beyond the limit is refused by its size, without being read.
  static func read(_ path: String, limit: Int = Self.limit) throws(Problem) -> SourceText {
    let remedy = "leave out what the scenario does not use"
    return try SourceText(bytes: bytes(path, limit: limit, remedy: remedy, isOrdinary: true), name: path)
  }

  /// Reads a table, which may also be in UTF-16 or Windows-1252 as spreadsheets save it, or a workbook (.xlsx); of a
  /// workbook the text is empty and the bytes hold the sheets.
  static func table(_ path: String, limit: Int = Self.limit) throws(Problem) -> SourceText {
    let remedy = "leave out what the scenario does not use"
    return try table(bytes: bytes(path, limit: limit, remedy: remedy, isOrdinary: true), name: path)
  }

  /// Takes bytes as a table, in whichever of these encodings they are.
  static func table(bytes: [UInt8], name: String, limit: Int = Self.limit) throws(Problem) -> SourceText {
    guard bytes.count <= limit else {
      throw Problem(
        "the file has \(bytes.count) bytes", remedy: "\(limit) is the most; leave out what the scenario does not use",
        at: .init(name))
    }
    if Sheet.isWorkbook(bytes) { return SourceText(name: name, bytes: bytes, text: "", isGuessed: false) }
    guard let (text, encoding) = TableText.decode(bytes), !text.contains("\0") else {
      // What it says of text that is none has the place.
      return try SourceText(bytes: bytes, name: name)
    }
    return SourceText(name: name, bytes: bytes, text: text, isGuessed: encoding == .windows1252)
  }

  /// The bytes of a file, at most so many.
  ///
  /// - Parameter isOrdinary: whether pipes and devices are refused.
  static func bytes(
    _ path: String, limit: Int, remedy: String, isOrdinary: Bool = false
  ) throws(Problem) -> [UInt8] {
    let here = Problem.Location(path)
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let known = try? FileManager.default.attributesOfItem(atPath: real) else {
      throw Problem("there is no such file", remedy: "check the path", at: here)
    }
    let kind = known[.type] as? FileAttributeType
    if kind == .typeDirectory { throw Problem("this is a folder", remedy: "name a file", at: here) }
    guard kind == .typeRegular || !isOrdinary else {
      throw Problem("this is not an ordinary file", remedy: "name a file", at: here)
    }
    let tooLarge = { (size: Int) in
      Problem("the file has \(size) bytes", remedy: "\(limit) is the most; \(remedy)", at: here)
    }
    if let size = (known[.size] as? NSNumber)?.intValue, size > limit { throw tooLarge(size) }
    guard let handle = FileHandle(forReadingAtPath: real) else {
      throw Problem("the file cannot be read", remedy: "check its permissions", at: here)
    }
    defer { try? handle.close() }
    var all = Data()
    while all.count <= limit {
      guard let data = try? handle.read(upToCount: limit + 1 - all.count) ?? Data() else {
        throw Problem("the file cannot be read", remedy: "check its permissions", at: here)
      }
      if data.isEmpty { break }
      all += data
    }
    if all.count > limit { throw tooLarge(all.count) }
    return [UInt8](all)
  }

  private init(name: String, bytes: [UInt8], text: String, isGuessed: Bool) {
    (self.name, self.bytes, self.text, self.isGuessed) = (name, bytes, text, isGuessed)
  }

  /// Takes bytes as text.
  init(bytes: [UInt8], name: String) throws(Problem) {
    (self.name, self.bytes, isGuessed) = (name, bytes, false)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Problem(
        "the file is in UTF-16", remedy: "save it as UTF-8", at: Problem.Location(name, line: 1, column: 1))
    }
    if let place = bytes.firstIndex(of: 0) {
      throw Problem(
        "the file holds a NUL byte, so it is not text", remedy: "save it as plain text in UTF-8",
        at: Self.location(of: place, in: bytes, name))
    }
    guard let read = String(validating: bytes, as: UTF8.self) else {
      let place = Self.firstInvalid(in: bytes)
      throw Problem(
        "the file is not in UTF-8", remedy: "save it as UTF-8", at: Self.location(of: place, in: bytes, name))
    }
    text = read.unicodeScalars.first == "\u{FEFF}" ? String(read.unicodeScalars.dropFirst()) : read
  }

  /// Line and column of a byte, columns counted in characters as far as they can be read.
  private static func location(of place: Int, in bytes: [UInt8], _ name: String) -> Problem.Location {
    let before = bytes[..<place]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = before.count { $0 == 0x0A } + 1
    let column = String(decoding: bytes[start..<place], as: UTF8.self).count + 1
    return Problem.Location(name, line: line, column: column)
  }

  private static func firstInvalid(in bytes: [UInt8]) -> Int {
    var low = 0
    var codec = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = codec.decode(&iterator) { low += UTF8.width(scalar) }
    return min(low, bytes.count)
  }
}
