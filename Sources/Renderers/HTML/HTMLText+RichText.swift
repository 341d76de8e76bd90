import Documents

extension HTMLText {
  /// Text with its marks.
  package init(_ text: RichText) { self = text.spans.map { HTMLText($0) }.joined() }

  private init(_ span: RichText.Span) {
    self =
      switch span {
      case .text(let text): HTMLText(text: text)
      case .strong(let text): "<strong>\(HTMLText(text))</strong>"
      case .small(let text): "<small>\(HTMLText(text))</small>"
      case .code(let text): "<code>\(text)</code>"
      case .id(let id): HTMLText(id: id)
      case .link(let text, let place): "<a href=\"#\(place)\">\(HTMLText(text))</a>"
      case .tag(let text, let tone): "<span class=\"tag \(tone.rawValue)\">\(HTMLText(text))</span>"
      case .unbroken(let text): "<span class=\"nb\">\(HTMLText(text))</span>"
      case .missing(let text): "<span class=\"na\">\(text)</span>"
      case .lineBreak: "<br/>"
      }
  }

  /// An id that may break after each joint, for narrow columns.
  private init(id: String) {
    let parts = id.split(separator: "+", omittingEmptySubsequences: false).map { HTMLText(text: String($0)) }
    self = "<code>\(parts.joined("+<wbr/>"))</code>"
  }
}
