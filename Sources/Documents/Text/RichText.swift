/// Text with the few marks that a document needs: emphasis, small print, ids, links, tags.
///
/// What is written or interpolated is text, never markup: a name from a user's file stays the name that it is, whatever
/// characters it holds. Marks are asked for by name:
///
///     let line: RichText = "\(.strong("Money.")) \(words) (\(.link("who gains", to: "gains")))."
public struct RichText: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// A piece of text with at most one mark.
  public indirect enum Span: Sendable, Hashable {
    /// Text as it is.
    case text(String)
    /// Text to be seen first.
    case strong(RichText)
    /// Small print.
    case small(RichText)
    /// What a program reads: a file's name, a version with its settings.
    case code(String)
    /// An id made of parts joined by `+`, which may break after each of them.
    case id(String)
    /// A link to a section or part of the same document, by its id.
    case link(RichText, to: String)
    /// A short finding that stands out.
    case tag(RichText, Tone)
    /// Text that stays on one line.
    case unbroken(RichText)
    /// That there is no figure, in words.
    case missing(String)
    /// The end of a line.
    case lineBreak
  }

  /// What a tag says of what it marks; never told by colour alone, since its words say it too.
  public enum Tone: String, Sendable, Hashable { case good, plain, bad }

  /// The pieces in order.
  public var spans: [Span]

  /// Text of given pieces.
  public init(spans: [Span]) { self.spans = spans }
  /// Text without marks.
  public init(_ text: String) { spans = text.isEmpty ? [] : [.text(text)] }
  /// Text written in the source.
  public init(stringLiteral text: String) { self.init(text) }
  /// Text with other text in it.
  public init(stringInterpolation: Interpolation) { spans = stringInterpolation.spans }

  /// Whether there is nothing.
  public var isEmpty: Bool { spans.isEmpty }

  /// Text to be seen first.
  public static func strong(_ text: RichText) -> RichText { RichText(spans: [.strong(text)]) }
  /// Small print.
  public static func small(_ text: RichText) -> RichText { RichText(spans: [.small(text)]) }
  /// What a program reads.
  public static func code(_ text: String) -> RichText { RichText(spans: [.code(text)]) }
  /// An id that may break after each joint.
  public static func id(_ id: String) -> RichText { RichText(spans: [.id(id)]) }
  /// A link within the document.
  public static func link(_ text: RichText, to id: String) -> RichText { RichText(spans: [.link(text, to: id)]) }
  /// A short finding that stands out.
  public static func tag(_ text: RichText, _ tone: Tone) -> RichText { RichText(spans: [.tag(text, tone)]) }
  /// Text that stays on one line.
  public static func unbroken(_ text: RichText) -> RichText { RichText(spans: [.unbroken(text)]) }
  /// That there is no figure.
  public static let notAssessed = RichText(spans: [.missing(NumberFormat.notAssessed)])
  /// The end of a line.
  public static let lineBreak = RichText(spans: [.lineBreak])

  /// One after the other.
  public static func + (a: RichText, b: RichText) -> RichText { RichText(spans: joined(a.spans, b.spans)) }
  /// Adds to the end.
  public static func += (a: inout RichText, b: RichText) { a = a + b }

  /// The words without their marks; the end of a line is a space.
  public var plain: String {
    spans.map { span in
      switch span {
      case .text(let text), .code(let text), .id(let text), .missing(let text): text
      case .strong(let text), .small(let text), .link(let text, _), .tag(let text, _), .unbroken(let text): text.plain
      case .lineBreak: " "
      }
    }.joined()
  }

  private static func joined(_ a: [Span], _ b: [Span]) -> [Span] {
    guard case .text(let first) = a.last, case .text(let second) = b.first else { return a + b }
    return a.dropLast() + [.text(first + second)] + b.dropFirst()
  }

  /// Collects what is interpolated.
  public struct Interpolation: StringInterpolationProtocol {
    var spans: [Span] = []

    /// Starts with nothing.
    public init(literalCapacity: Int, interpolationCount: Int) {}
    /// Adds what is written in the source.
    public mutating func appendLiteral(_ literal: String) { appendInterpolation(literal) }
    /// Adds text.
    public mutating func appendInterpolation(_ text: String) {
      if !text.isEmpty { spans = RichText.joined(spans, [.text(text)]) }
    }
    /// Adds text with its marks.
    public mutating func appendInterpolation(_ text: RichText) { spans = RichText.joined(spans, text.spans) }
    /// Adds a whole number.
    public mutating func appendInterpolation(_ number: Int) { appendInterpolation("\(number)" as String) }
  }
}

extension Sequence where Element == RichText {
  /// One after the other, with something between.
  public func joined(_ separator: RichText = "") -> RichText {
    var all: RichText = ""
    for (place, text) in enumerated() {
      if place > 0 { all += separator }
      all += text
    }
    return all
  }
}
