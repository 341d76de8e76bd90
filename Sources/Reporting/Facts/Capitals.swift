import Documents

/// The words of capitals that a document uses, and their plurals: what a glossary has to spell out.
enum Capitals {
  /// Every such word of the sections.
  static func used(in sections: [Section]) -> Set<String> {
    var found = Set<String>()
    for text in sections.flatMap(\.blocks).flatMap(texts) {
      for word in text.split(whereSeparator: { !$0.isLetter }) {
        let stem = word.last == "s" ? word.dropLast() : word
        if stem.count > 1, stem.allSatisfy(\.isUppercase) { found.insert(String(stem)) }
      }
    }
    return found
  }

  /// The plain texts of a block.
  private static func texts(_ block: Block) -> [String] {
    switch block {
    case .heading(let text, _), .paragraph(let text, _): [text.plain]
    case .list(let items, _): items.map(\.plain)
    case .figures(let figures, _): figures.flatMap { [$0.label.plain, $0.value.shown.plain] }
    case .table(let table):
      [table.caption.plain] + table.columns.map(\.title.plain) + table.rows.flatMap { $0.cells.map(\.shown.plain) }
    case .chart(let chart, let caption): [chart.title, chart.spoken, caption.plain]
    case .charts(let charts): charts.flatMap { [$0.heading.plain, $0.chart.spoken] }
    case .folded(let head, let blocks): [head.plain] + blocks.flatMap(texts)
    case .verdict(let verdict): [verdict.headline.plain] + verdict.paragraphs.map(\.plain)
    case .notice(let blocks), .part(_, let blocks): blocks.flatMap(texts)
    case .cards(let cards): cards.flatMap { [$0.title.plain] + $0.blocks.flatMap(texts) }
    case .card(let card): [card.title.plain] + card.blocks.flatMap(texts)
    }
  }
}
