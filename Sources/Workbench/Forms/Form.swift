/// What a form sends: names and values in their order, from `application/x-www-form-urlencoded`.
struct Form: Sendable {
  /// Fields in the order sent.
  private(set) var fields: [(name: String, value: String)] = []
  /// Fields read at most; more are left out.
  static let most = 5000

  private var files: [String: [UInt8]] = [:]

  /// Nothing sent.
  init() {}

  /// Reads the bytes of a form.
  init(_ bytes: some Collection<UInt8>) {
    for pair in bytes.split(separator: UInt8(ascii: "&")).prefix(Self.most) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = parts.first, !name.isEmpty else { continue }
      fields.append((Self.decoded(name), parts.count > 1 ? Self.decoded(parts[1]) : ""))
    }
  }

  /// Reads the query of an address.
  init(query: String?) { self.init(Array((query ?? "").utf8)) }

  /// The first value of a name; nil where it was not sent.
  subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The bytes of a file that came with it; nil where none did.
  func file(_ name: String) -> [UInt8]? { files[name] }

  /// Adds a field.
  mutating func add(_ name: String, _ value: String) { fields.append((name, value)) }

  /// Adds a file; the first of a name counts.
  mutating func add(file bytes: [UInt8], named name: String) { if files[name] == nil { files[name] = bytes } }

  /// Every value of a name.
  func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// Fields whose name begins with a prefix, by what follows it.
  func under(_ prefix: String) -> [(name: String, value: String)] {
    fields.compactMap { $0.name.hasPrefix(prefix) ? (String($0.name.dropFirst(prefix.count)), $0.value) : nil }
  }

  /// A value without white space about it; nil where nothing is left.
  func text(_ name: String) -> String? {
    guard let value = self[name] else { return nil }
    let scalars = value.unicodeScalars
    let inner = scalars.drop { $0.properties.isWhitespace }
    guard let last = inner.lastIndex(where: { !$0.properties.isWhitespace }) else { return nil }
    return String(String.UnicodeScalarView(inner[...last]))
  }

  private static func decoded(_ bytes: some Collection<UInt8>) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "+"): out.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = rest.next(), let low = rest.next(), let a = digit(high), let b = digit(low) else { break }
        out.append(a << 4 | b)
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
