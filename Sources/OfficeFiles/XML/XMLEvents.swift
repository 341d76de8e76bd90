import Diagnostics

/// Reads a part's XML from its bytes, one event at a time, names without their prefixes.
///
/// Read: XML 1.0 in UTF-8, elements, attributes, text, CDATA, the five named entities and numbered characters. Refused: a
/// DOCTYPE (entities of one's own can fill any memory), other encodings, and nesting deeper than 256.
struct XMLEvents {
  enum Event {
    case start(String, [String: String])
    case end(String)
    case text(String)
  }

  private let bytes: [UInt8]
  private let part: String
  private let file: String
  private var place = 0
  private var open: [String] = []
  private var pendingEnd = false

  init(_ bytes: [UInt8], part: String, file: String) throws(Problem) {
    (self.bytes, self.part, self.file) = (bytes, part, file)
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { place = 3 }
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
      throw ZipArchive.problem("holds \(part) in UTF-16, which is not read", "save it again", file)
    }
  }

  /// The next event; nil at the end.
  mutating func next() throws(Problem) -> Event? {
    if pendingEnd {
      pendingEnd = false
      return open.popLast().map { .end($0) }
    }
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else {
        let from = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
        guard let text = Self.decoded(bytes[from..<place]) else { throw broken }
        return .text(text)
      }
      if skips("<?") {
        try pass("?>")
      } else if skips("<!--") {
        try pass("-->")
      } else if skips("<![CDATA[") {
        let from = place
        try pass("]]>")
        return .text(String(decoding: bytes[from..<place - 3], as: UTF8.self))
      } else if skips("<!") {
        throw ZipArchive.problem("declares entities of its own in \(part)", "do not use this file", file)
      } else if skips("</") {
        let name = self.name()
        space()
        guard skips(">"), open.popLast() == name else { throw broken }
        return .end(name)
      } else {
        place += 1
        return try start()
      }
    }
    guard open.isEmpty else { throw broken }
    return nil
  }

  private mutating func start() throws(Problem) -> Event {
    let name = self.name()
    guard !name.isEmpty, open.count < 256 else { throw broken }
    var attributes: [String: String] = [:]
    while true {
      space()
      if skips("/>") {
        pendingEnd = true
        break
      }
      if skips(">") { break }
      let key = self.name()
      space()
      guard !key.isEmpty, skips("="), attributes.count < 256 else { throw broken }
      space()
      guard place < bytes.count else { throw broken }
      let mark = bytes[place]
      guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else { throw broken }
      let from = place + 1
      guard let to = bytes[from...].firstIndex(of: mark), let value = Self.decoded(bytes[from..<to]) else {
        throw broken
      }
      attributes[key] = value
      place = to + 1
    }
    open.append(name)
    return .start(name, attributes)
  }

  /// A name without its prefix.
  private mutating func name() -> String {
    var from = place
    while place < bytes.count {
      let byte = bytes[place]
      if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=") { break }
      place += 1
      if byte == UInt8(ascii: ":") { from = place }
    }
    return String(decoding: bytes[from..<place], as: UTF8.self)
  }

  private mutating func space() {
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
  }

  private mutating func skips(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    let matches = text.withUTF8Buffer { buffer in
      (0..<count).allSatisfy { bytes[place + $0] == buffer[$0] }
    }
    if matches { place += count }
    return matches
  }

  private mutating func pass(_ end: StaticString) throws(Problem) {
    while place < bytes.count {
      if skips(end) { return }
      place += 1
    }
    throw broken
  }

  private var broken: Problem {
    ZipArchive.problem("is damaged: \(part) is not well-formed XML near byte \(place)", "save it again", file)
  }

  /// Text with its entities resolved; nil where one is unknown.
  private static func decoded(_ raw: ArraySlice<UInt8>) -> String? {
    guard raw.contains(UInt8(ascii: "&")) else { return String(decoding: raw, as: UTF8.self) }
    var out = ""
    for (place, piece) in raw.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).enumerated() {
      guard place > 0 else {
        out += String(decoding: piece, as: UTF8.self)
        continue
      }
      guard let end = piece.firstIndex(of: UInt8(ascii: ";")) else { return nil }
      guard let scalar = scalar(String(decoding: piece[..<end], as: UTF8.self)) else { return nil }
      out.unicodeScalars.append(scalar)
      out += String(decoding: piece[(end + 1)...], as: UTF8.self)
    }
    return out
  }

  private static func scalar(_ entity: String) -> Unicode.Scalar? {
    switch entity {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard entity.hasPrefix("#") else { return nil }
      let digits = entity.dropFirst()
      let isHex = digits.first == "x" || digits.first == "X"
      let code = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return code.flatMap(Unicode.Scalar.init)
    }
  }
}
