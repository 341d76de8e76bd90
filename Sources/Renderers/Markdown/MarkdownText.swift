import Documents

/// A document as Markdown (CommonMark with the tables of GitHub Flavored Markdown), charts as the tables of their numbers.
///
/// Characters that would be read as marks are escaped, so that a name from a user's file stays the name that it is.
public struct MarkdownText: Sendable {
  let document: Document

  /// The Markdown of a document.
  public init(_ document: Document) { self.document = document }

  /// The whole document, a blank line between blocks and one newline at the end.
  public var text: String {
    var parts = ["# " + Self.escaped(document.title)]
    if !document.summary.isEmpty { parts.append(Self.escaped(document.summary)) }
    if !document.facts.isEmpty { parts.append(document.facts.map(Self.escaped).joined(separator: " · ")) }
    for section in document.sections where !section.isEmpty {
      parts.append("## " + Self.escaped(section.title))
      parts += Self.written(section.blocks)
    }
    if !document.colophon.isEmpty { parts += ["---", Self.inline(document.colophon)] }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The document as a file.
  public func file(named name: String = "report.md") -> RenderedFile { RenderedFile(name: name, text: text) }

  /// A table by itself.
  public static func table(_ table: Table) -> String {
    let row = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |\n" }
    let rule = table.columns.map { $0.kind == .numbers ? "---:" : "---" }
    return row(table.columns.map { cell(inline($0.title)) }) + row(rule)
      + table.rows.map { line in
        row(
          table.columns.indices.map { place in
            guard line.cells.indices.contains(place) else { return "" }
            let shown = cell(inline(line.cells[place].shown))
            let all = line.cells[place].note.map { shown + " (" + cell(inline($0)) + ")" } ?? shown
            return line.role == .total && !all.isEmpty ? "**\(all)**" : all
          })
      }.joined()
  }

  static func written(_ blocks: [Block]) -> [String] {
    blocks.filter { !$0.isEmpty }.flatMap { block -> [String] in
      switch block {
      case .heading(let text, let level): [String(repeating: "#", count: level) + " " + inline(text)]
      case .paragraph(let text, _): [inline(text)]
      case .list(let items, let style):
        [
          items.map { "- " + (style == .pros ? "(+) " : style == .cons ? "(−) " : "") + inline($0) }
            .joined(separator: "\n")
        ]
      case .figures(let figures, _):
        [figures.map { "- \(inline($0.label)): **\(inline($0.value.shown))**" }.joined(separator: "\n")]
      case .table(let shown): captioned(shown)
      case .chart(let chart, _): captioned(chart.table)
      case .charts(let charts): charts.flatMap { captioned($0.chart.table) }
      case .folded(let heading, let blocks): ["**\(inline(heading))**"] + written(blocks)
      case .verdict(let verdict): ["**\(inline(verdict.headline))**"] + verdict.paragraphs.map(inline)
      case .notice(let blocks): written(blocks).map { "> " + $0.split(separator: "\n").joined(separator: "\n> ") }
      case .cards(let cards): cards.flatMap(written)
      case .card(let card): written(card)
      case .part(_, let blocks): written(blocks)
      }
    }
  }

  private static func written(_ card: Card) -> [String] {
    let kind = card.kind.isEmpty ? "" : inline(card.kind) + ": "
    return ["### " + kind + inline(card.title)] + written(card.blocks)
  }

  private static func captioned(_ shown: Table) -> [String] {
    let body = String(table(shown).dropLast())
    return shown.caption.isEmpty ? [body] : ["**\(inline(shown.caption))**", body]
  }

  /// A cell's text: on one line, its bars escaped.
  private static func cell(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: " ").split(separator: "|", omittingEmptySubsequences: false)
      .joined(separator: "\\|")
  }

  static func inline(_ text: RichText) -> String {
    text.spans.map { span in
      switch span {
      case .text(let text): escaped(text)
      case .strong(let text): "**\(inline(text))**"
      case .small(let text), .unbroken(let text), .link(let text, _): inline(text)
      case .code(let text), .id(let text): text.contains("`") ? "`` \(text) ``" : "`\(text)`"
      case .tag(let text, _): "**\(inline(text))**"
      case .missing(let text): "*\(escaped(text))*"
      case .lineBreak: " "
      }
    }.joined()
  }

  static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      if "\\`*_[]<>#".contains(character) { out.append("\\") }
      out.append(character == "\n" ? " " : character)
    }
    return out
  }
}
