/// A value of JSON whose objects keep the order in which they were written.
public enum JSONValue: Sendable, ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral {
  case text(String)
  /// A number; one that is not finite is written as null.
  case number(Double)
  case integer(Int)
  /// Pence, written in pounds with two decimals.
  case pence(Int)
  case flag(Bool)
  case list([JSONValue])
  /// Members in the order in which they are written.
  case object([(String, JSONValue)])
  case null

  /// A text.
  public init(stringLiteral text: String) { self = .text(text) }
  /// A flag.
  public init(booleanLiteral flag: Bool) { self = .flag(flag) }

  /// A number, null where there is none.
  public static func maybe(_ number: Double?) -> JSONValue { number.map(JSONValue.number) ?? .null }

  /// Texts.
  public static func texts(_ texts: [String]) -> JSONValue { .list(texts.map(JSONValue.text)) }

  /// Numbers.
  public static func numbers(_ numbers: [Double]) -> JSONValue { .list(numbers.map(JSONValue.number)) }

  /// As RFC 8259 text, indented, ending in a newline; a list or object without inner objects stands on one line.
  public var written: String {
    var out = ""
    write(into: &out, indent: 0)
    return out + "\n"
  }

  private var isFlat: Bool {
    switch self {
    case .list(let items): items.allSatisfy(\.isLeaf)
    case .object(let entries): entries.count <= 6 && entries.allSatisfy(\.1.isLeaf)
    default: true
    }
  }

  private var isLeaf: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }

  private func write(into out: inout String, indent: Int) {
    switch self {
    case .text(let text): out += JSONText.quoted(text)
    case .number(let value): out += value.isFinite ? NumberFormat.exact(value) : "null"
    case .integer(let value): out += "\(value)"
    case .pence(let value): out += NumberFormat.pence(value)
    case .flag(let flag): out += flag ? "true" : "false"
    case .null: out += "null"
    case .list(let items): write(items.map { ("", $0) }, "[", "]", into: &out, indent)
    case .object(let entries):
      write(entries.map { (JSONText.quoted($0.0) + ": ", $0.1) }, "{", "}", into: &out, indent)
    }
  }

  private func write(
    _ parts: [(String, JSONValue)], _ open: String, _ close: String, into out: inout String, _ indent: Int
  ) {
    let isFlat = isFlat
    let pad = String(repeating: " ", count: indent + 2)
    out += open
    for (place, part) in parts.enumerated() {
      if place > 0 { out += isFlat ? ", " : "," }
      if !isFlat { out += "\n" + pad }
      out += part.0
      part.1.write(into: &out, indent: indent + 2)
    }
    if !isFlat { out += "\n" + String(repeating: " ", count: indent) }
    out += close
  }
}
