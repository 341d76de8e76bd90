import Documents

/// A document as text for a terminal, no wider than it, charts as the tables of their numbers.
public struct TerminalText: Sendable {
  let document: Document
  let width: Int?

  /// The text of a document.
  ///
  /// - Parameters:
  ///   - document: what is said.
  ///   - width: the columns of the terminal; nil where the text goes into a file or another program.
  public init(_ document: Document, width: Int? = nil) {
    (self.document, self.width) = (document, width.map { max(20, $0) })
  }

  /// The whole text.
  public var text: String {
    var parts = [heading(document.title, "=")]
    if !document.summary.isEmpty { parts.append(wrapped(document.summary)) }
    if !document.facts.isEmpty { parts.append(wrapped(document.facts.joined(separator: " · "))) }
    for section in document.sections where !section.isEmpty {
      parts.append(heading(section.title, "-"))
      parts += written(section.blocks)
    }
    if !document.colophon.isEmpty { parts.append(wrapped(document.colophon.plain)) }
    return parts.joined(separator: "\n")
  }

  /// A table by itself.
  public static func table(_ table: Table, width: Int? = nil) -> String {
    TerminalTable(table, width: width).text
  }

  /// Blocks by themselves.
  public static func blocks(_ blocks: [Block], width: Int? = nil) -> String {
    TerminalText(Document(title: ""), width: width).written(blocks).joined(separator: "\n")
  }

  private func heading(_ text: String, _ line: Character) -> String {
    let shown = wrapped(text)
    let length = shown.split(separator: "\n").map { TextWidth.columns(String($0)) }.max() ?? 0
    return shown + String(repeating: line, count: length) + "\n"
  }

  private func wrapped(_ text: String, indent: String = "", first: String? = nil) -> String {
    let room = width.map { max(1, $0 - TextWidth.columns(indent)) }
    let lines = room.map { TextWidth.wrapped(text, to: $0) } ?? [text]
    return lines.enumerated().map { place, line in
      (place == 0 ? first ?? indent : indent) + line + "\n"
    }.joined()
  }

  private func written(_ blocks: [Block]) -> [String] {
    blocks.filter { !$0.isEmpty }.flatMap { block -> [String] in
      switch block {
      case .heading(let text, _): [wrapped(text.plain.uppercased())]
      case .paragraph(let text, _): [wrapped(text.plain)]
      case .list(let items, let style):
        [
          items.map { item in
            let mark = style == .pros ? "+ " : style == .cons ? "− " : "* "
            return wrapped(item.plain, indent: "  ", first: mark)
          }.joined()
        ]
      case .figures(let figures, _):
        [figures.map { wrapped("\($0.label.plain): \($0.value.shown.plain)", indent: "  ", first: "") }.joined()]
      case .table(let table): [captioned(table)]
      case .chart(let chart, _): [captioned(chart.table)]
      case .charts(let charts): charts.map { captioned($0.chart.table) }
      case .folded(let heading, let blocks): [wrapped(heading.plain)] + written(blocks)
      case .verdict(let verdict): ([verdict.headline] + verdict.paragraphs).map { wrapped($0.plain) }
      case .notice(let blocks): written(blocks)
      case .cards(let cards): cards.flatMap(written)
      case .card(let card): written(card)
      case .part(_, let blocks): written(blocks)
      }
    }
  }

  private func written(_ card: Card) -> [String] {
    let kind = card.kind.isEmpty ? "" : card.kind.plain + ": "
    return [wrapped(kind + card.title.plain)] + written(card.blocks)
  }

  private func captioned(_ table: Table) -> String {
    let caption = table.caption.isEmpty ? "" : wrapped(table.caption.plain)
    return caption + TerminalTable(table, width: width).text
  }
}
