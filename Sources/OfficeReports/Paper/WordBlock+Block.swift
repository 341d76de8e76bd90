import Documents
import OfficeFiles

extension WordBlock {
  /// Blocks of a document one under the other; those that say nothing are passed over. What a screen folds stands open
  /// under a heading.
  static func blocks(of blocks: [Block], level: Int = 2) -> [WordBlock] {
    blocks.filter { !$0.isEmpty }.flatMap { Self.blocks(of: $0, level: level) }
  }

  /// Pages that lie one after the other as one section, so that no empty page stands between them, with the headings
  /// and the paragraphs that lead to them.
  static func joined(_ blocks: [WordBlock]) -> [WordBlock] {
    var all: [WordBlock] = []
    for block in blocks {
      guard case .landscape(let next) = block else {
        all.append(block)
        continue
      }
      let lead = self.lead(all)
      all.removeLast(lead.count)
      if case .landscape(let before) = all.last {
        all[all.count - 1] = .landscape(before + lead + next)
      } else {
        all.append(.landscape(lead + next))
      }
    }
    return all
  }

  /// The last heading with at most two paragraphs after it, where nothing else follows.
  private static func lead(_ blocks: [WordBlock]) -> [WordBlock] {
    var (start, paragraphs) = (blocks.count, 0)
    var found = blocks.count
    while start > 0, case .paragraph(let one) = blocks[start - 1] {
      start -= 1
      if [.heading1, .heading2, .heading3, .heading4].contains(one.style) {
        found = start
      } else {
        guard found == blocks.count, paragraphs < 2 else { break }
        paragraphs += 1
      }
    }
    return Array(blocks[found...])
  }

  private static func blocks(of block: Block, level: Int) -> [WordBlock] {
    switch block {
    case .heading(let text, let at): return [heading(text, level: at - 1)]
    case .paragraph(let text, let style):
      return [.paragraph(WordParagraph(style == .small ? .smallPrint : .body, WordRun.runs(of: text)))]
    case .list(let items, let style):
      let mark = style == .pros ? "For: " : style == .cons ? "Against: " : ""
      return items.map {
        .paragraph(WordParagraph(.bullet, (mark.isEmpty ? [] : [WordRun(mark, [.strong])]) + WordRun.runs(of: $0)))
      }
    case .figures(let figures, let style): return [.table(table(figures, style))]
    case .table(let table): return PaperTable(table: table).blocks
    case .chart(let chart, let caption): return drawn(chart, caption.isEmpty ? chart.title : caption.plain)
    case .charts(let charts): return charts.flatMap { drawn($0.chart, $0.heading.plain) }
    case .folded(let title, let inside):
      return [heading(title, level: level)] + Self.blocks(of: inside, level: level + 1)
    case .verdict(let verdict):
      return [.paragraph(WordParagraph(.keyMessage, WordRun.runs(of: verdict.headline, [.strong])))]
        + verdict.paragraphs.filter { !$0.isEmpty }.map {
          .paragraph(WordParagraph(.keyMessage, WordRun.runs(of: $0)))
        }
    case .notice(let inside):
      return Self.blocks(of: inside, level: level).map { block in
        guard case .paragraph(var one) = block, one.style == .body else { return block }
        one.style = .keyMessage
        return .paragraph(one)
      }
    case .cards(let cards): return cards.flatMap { card($0, level: level) }
    case .card(let one): return card(one, level: level)
    case .part(let id, let inside): return named(id, Self.blocks(of: inside, level: level))
    }
  }

  /// A chart that Word draws, or its table where Word has no such chart.
  private static func drawn(_ chart: Documents.Chart, _ caption: String) -> [WordBlock] {
    ChartData(chart).map { [.chart($0, caption: caption)] } ?? PaperTable(table: chart.table).blocks
  }

  /// A heading of a level from 1 to 4.
  static func heading(_ text: RichText, level: Int, bookmark: String? = nil) -> WordBlock {
    let styles: [WordStyle] = [.heading1, .heading2, .heading3, .heading4]
    return .paragraph(
      WordParagraph(styles[max(1, min(4, level)) - 1], WordRun.runs(of: text), bookmark: bookmark))
  }

  private static func card(_ card: Card, level: Int) -> [WordBlock] {
    let title = card.kind.isEmpty ? card.title : card.kind + ": " + card.title
    return [heading(title, level: level + 1)] + blocks(of: card.blocks, level: level + 2)
  }

  /// Figures with their names, as a table of two columns without a caption.
  private static func table(_ figures: [KeyFigure], _ style: FigureStyle) -> WordTable {
    let heads = style == .questions ? ("Question", "Answer") : ("What", "Figure")
    return WordTable(
      caption: "", description: style == .questions ? "Questions with their answers" : "Figures with their names",
      columns: [
        .init(heads.0, share: style == .questions ? 1 : 2), .init(heads.1, share: style == .questions ? 5 : 3),
      ],
      rows: figures.map {
        .init([WordRun.runs(of: $0.label, [.strong]), WordRun.runs(of: $0.value)], isStrong: style == .headline)
      })
  }

  /// Blocks that links reach by a name: it stands on the first paragraph among them.
  private static func named(_ id: String, _ blocks: [WordBlock]) -> [WordBlock] {
    var blocks = blocks
    for place in blocks.indices {
      if case .paragraph(var one) = blocks[place], one.bookmark == nil {
        one.bookmark = id
        blocks[place] = .paragraph(one)
        return blocks
      }
    }
    return [.paragraph(WordParagraph(.smallPrint, [], bookmark: id))] + blocks
  }
}
