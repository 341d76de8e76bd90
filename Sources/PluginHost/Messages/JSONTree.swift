#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// JSON as somebody else's program wrote it: RFC 8259, one value, nothing after it.
enum JSONTree: Sendable {
  case null
  case truth(Bool)
  case number(Double)
  case text(String)
  case list([JSONTree])
  /// Keys in the order written.
  case object([(key: String, value: JSONTree)])

  /// The value of a key.
  subscript(key: String) -> JSONTree? {
    guard case .object(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var whole: Int? { number.flatMap { Int(exactly: $0) } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var truth: Bool? { if case .truth(let value) = self { value } else { nil } }
  var list: [JSONTree]? { if case .list(let list) = self { list } else { nil } }
  var numbers: [Double]? {
    guard case .list(let list) = self else { return nil }
    var numbers: [Double] = []
    numbers.reserveCapacity(list.count)
    for item in list {
      guard case .number(let value) = item else { return nil }
      numbers.append(value)
    }
    return numbers
  }
  var keys: [String] { if case .object(let entries) = self { entries.map(\.key) } else { [] } }

  /// The most keys of one object.
  static let mostKeys = 10_000

  /// Why a line is not JSON, and at which byte.
  struct Fault: Error, Sendable {
    var what: String
    var at: Int
  }

  /// Reads a line.
  init(_ line: [UInt8]) throws(Fault) {
    var reader = Reader(bytes: line + [0])
    self = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.place == line.count else { throw Fault(what: "something follows the value", at: reader.place) }
  }

  private struct Reader {
    let bytes: [UInt8]
    var place = 0

    mutating func skipSpace() {
      while bytes[place] == 32 || bytes[place] == 9 || bytes[place] == 10 || bytes[place] == 13 { place += 1 }
    }

    func fault(_ what: String) -> Fault { Fault(what: what, at: place) }

    mutating func value(depth: Int) throws(Fault) -> JSONTree {
      guard depth < 32 else { throw fault("it is nested too deeply") }
      skipSpace()
      switch bytes[place] {
      case UInt8(ascii: "{"): return try object(depth)
      case UInt8(ascii: "["): return try list(depth)
      case UInt8(ascii: "\""): return .text(try string())
      case UInt8(ascii: "t"): return try word("true", .truth(true))
      case UInt8(ascii: "f"): return try word("false", .truth(false))
      case UInt8(ascii: "n"): return try word("null", .null)
      default: return .number(try number())
      }
    }

    mutating func word(_ text: StaticString, _ value: JSONTree) throws(Fault) -> JSONTree {
      let matches = text.withUTF8Buffer { word in
        place + word.count < bytes.count && bytes[place..<place + word.count].elementsEqual(word)
      }
      guard matches else { throw fault("a value was expected") }
      place += text.utf8CodeUnitCount
      return value
    }

    mutating func number() throws(Fault) -> Double {
      let start = place
      if bytes[place] == UInt8(ascii: "-") { place += 1 }
      try digits()
      if bytes[place] == UInt8(ascii: ".") {
        place += 1
        try digits()
      }
      if bytes[place] | 0x20 == UInt8(ascii: "e") {
        place += 1
        if bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-") { place += 1 }
        try digits()
      }
      let value = bytes.withUnsafeBytes { raw -> Double in
        guard let base = raw.baseAddress else { return .nan }
        return strtod(base.advanced(by: start).assumingMemoryBound(to: CChar.self), nil)
      }
      guard value.isFinite else { throw Fault(what: "a number is too large", at: start) }
      return value
    }

    mutating func digits() throws(Fault) {
      let start = place
      while bytes[place] >= UInt8(ascii: "0"), bytes[place] <= UInt8(ascii: "9") { place += 1 }
      guard place > start else { throw fault("a value was expected") }
    }

    mutating func list(_ depth: Int) throws(Fault) -> JSONTree {
      var items: [JSONTree] = []
      place += 1
      skipSpace()
      if bytes[place] == UInt8(ascii: "]") {
        place += 1
        return .list([])
      }
      while true {
        items.append(try value(depth: depth + 1))
        skipSpace()
        if bytes[place] == UInt8(ascii: ",") {
          place += 1
        } else if bytes[place] == UInt8(ascii: "]") {
          place += 1
          return .list(items)
        } else {
          throw fault("a comma or ] was expected")
        }
      }
    }

    mutating func object(_ depth: Int) throws(Fault) -> JSONTree {
      var entries: [(key: String, value: JSONTree)] = []
      var keys: Set<String> = []
      place += 1
      skipSpace()
      if bytes[place] == UInt8(ascii: "}") {
        place += 1
        return .object([])
      }
      while true {
        skipSpace()
        guard bytes[place] == UInt8(ascii: "\"") else { throw fault("a key was expected") }
        let key = try string()
        guard entries.count < JSONTree.mostKeys else {
          throw fault("an object has more than \(JSONTree.mostKeys) keys")
        }
        guard keys.insert(key).inserted else { throw fault("the key \(key) stands twice") }
        skipSpace()
        guard bytes[place] == UInt8(ascii: ":") else { throw fault("a colon was expected") }
        place += 1
        entries.append((key, try value(depth: depth + 1)))
        skipSpace()
        if bytes[place] == UInt8(ascii: ",") {
          place += 1
        } else if bytes[place] == UInt8(ascii: "}") {
          place += 1
          return .object(entries)
        } else {
          throw fault("a comma or } was expected")
        }
      }
    }

    mutating func string() throws(Fault) -> String {
      place += 1
      var scalars: [UInt8] = []
      while true {
        let byte = bytes[place]
        switch byte {
        case UInt8(ascii: "\""):
          place += 1
          guard let text = String(validating: scalars, as: UTF8.self) else { throw fault("text is not in UTF-8") }
          return text
        case 0..<0x20: throw fault("text does not end")
        case UInt8(ascii: "\\"): try escape(into: &scalars)
        default:
          scalars.append(byte)
          place += 1
        }
      }
    }

    mutating func escape(into scalars: inout [UInt8]) throws(Fault) {
      place += 1
      let plain: [UInt8: UInt8] = [
        UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "b"): 8,
        UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9,
      ]
      if let byte = plain[bytes[place]] {
        scalars.append(byte)
        place += 1
        return
      }
      guard bytes[place] == UInt8(ascii: "u") else { throw fault("an escape is not JSON's") }
      var unit = try hex()
      if (0xD800..<0xDC00).contains(unit) {
        guard bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") else {
          throw fault("half a character is missing")
        }
        place += 1
        let low = try hex()
        guard (0xDC00..<0xE000).contains(low) else { throw fault("half a character is missing") }
        unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(unit) else { throw fault("half a character is missing") }
      scalars += Array(String(Character(scalar)).utf8)
    }

    mutating func hex() throws(Fault) -> UInt32 {
      guard place + 4 < bytes.count,
        let unit = UInt32(String(decoding: bytes[place + 1...place + 4], as: UTF8.self), radix: 16)
      else { throw fault("an escape is not JSON's") }
      place += 5
      return unit
    }
  }
}

extension JSONTree: Equatable {
  static func == (a: JSONTree, b: JSONTree) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.truth(let x), .truth(let y)): x == y
    case (.number(let x), .number(let y)): x == y
    case (.text(let x), .text(let y)): x == y
    case (.list(let x), .list(let y)): x == y
    case (.object(let x), .object(let y)):
      x.count == y.count && zip(x, y).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    default: false
    }
  }
}
