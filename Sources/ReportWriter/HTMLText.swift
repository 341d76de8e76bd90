import Diagnostics

/// A piece of HTML that is also well-formed XML.
///
/// What is written out in the source is markup; what is interpolated is text and is escaped, unless it is itself
/// `HTMLText`. So a name from a user's file cannot become markup by being forgotten:
///
///     let cell: HTMLText = "<td>\(commissioner.title)</td>"
///
/// Escaped are `&`, `<`, `>`, `"` and `'`, which makes interpolation safe inside quoted attributes too; characters that
/// XML 1.0 does not allow become U+FFFD.
struct HTMLText: ExpressibleByStringInterpolation, Sendable, Equatable {
  /// The markup.
  private(set) var markup: String

  /// Markup written in the source.
  init(stringLiteral markup: String) { self.markup = markup }

  /// Markup with text in it.
  init(stringInterpolation: Interpolation) { markup = stringInterpolation.markup }

  /// Text, escaped.
  init(text: String) { markup = Self.escaped(text) }

  /// Nothing.
  static let none: HTMLText = ""

  /// Whether there is nothing.
  var isEmpty: Bool { markup.isEmpty }

  /// One after the other.
  static func + (a: HTMLText, b: HTMLText) -> HTMLText { "\(a)\(b)" }

  /// Adds to the end.
  static func += (a: inout HTMLText, b: HTMLText) { a.markup += b.markup }

  /// Collects what is interpolated.
  struct Interpolation: StringInterpolationProtocol {
    var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) { markup.reserveCapacity(literalCapacity * 2) }

    mutating func appendLiteral(_ literal: String) { markup += literal }
    mutating func appendInterpolation(_ text: String) { markup += HTMLText.escaped(text) }
    mutating func appendInterpolation(_ html: HTMLText) { markup += html.markup }
    mutating func appendInterpolation(_ list: [HTMLText]) { for html in list { markup += html.markup } }
    mutating func appendInterpolation(_ number: Int) { markup += "\(number)" }
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case "\t", "\n", "\r": out.unicodeScalars.append(scalar)
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
        || VisibleText.isHidden(scalar):
        out += "\u{FFFD}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

extension Sequence where Element == HTMLText {
  /// One after the other, with something between.
  func joined(_ separator: HTMLText = "") -> HTMLText {
    var all = HTMLText.none
    for (place, html) in enumerated() {
      if place > 0 { all += separator }
      all += html
    }
    return all
  }
}
