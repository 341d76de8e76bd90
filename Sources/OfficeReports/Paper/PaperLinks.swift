import Documents
import OfficeFiles

/// Leads every link of a paper to something that is in it: to its own target, else to the section or annex that holds the
/// target; where neither stands in the paper the words stay and the link goes.
struct PaperLinks {
  /// Names that stand in the paper.
  private var known: Set<String> = []
  /// The section that holds each name of the document.
  private var sections: [String: String] = [:]

  init(_ document: Document, _ blocks: [WordBlock]) {
    collect(blocks)
    for section in document.sections {
      for id in section.blocks.flatMap(Self.ids) where sections[id] == nil { sections[id] = section.id }
    }
  }

  private mutating func collect(_ blocks: [WordBlock]) {
    for block in blocks {
      switch block {
      case .paragraph(let one): if let name = one.bookmark { known.insert(name) }
      case .landscape(let inside): collect(inside)
      case .contents, .table, .chart, .picture, .pageBreak: break
      }
    }
  }

  /// Names that links reach in a block.
  private static func ids(_ block: Block) -> [String] {
    switch block {
    case .table(let table):
      ["from-\(table.name)"] + table.rows.compactMap(\.anchor)
        + table.origins.indices.map { Table.originID(table.name, $0) }
    case .part(let id, let inside): [id] + inside.flatMap(ids)
    case .folded(_, let inside), .notice(let inside): inside.flatMap(ids)
    case .cards(let cards): cards.flatMap { $0.blocks.flatMap(ids) }
    case .card(let card): card.blocks.flatMap(ids)
    case .heading, .paragraph, .list, .figures, .chart, .charts, .verdict: []
    }
  }

  /// The same blocks with every link resolved.
  func resolved(_ blocks: [WordBlock]) -> [WordBlock] {
    blocks.map { block in
      switch block {
      case .paragraph(var one):
        one.runs = one.runs.map(resolved)
        return .paragraph(one)
      case .table(var table):
        for row in table.rows.indices { table.rows[row].cells = table.rows[row].cells.map { $0.map(resolved) } }
        return .table(table)
      case .landscape(let inside): return .landscape(resolved(inside))
      case .contents, .chart, .picture, .pageBreak: return block
      }
    }
  }

  private func resolved(_ run: WordRun) -> WordRun {
    guard let link = run.link, !known.contains(link) else { return run }
    var run = run
    run.link = sections[link].flatMap { known.contains($0) ? $0 : nil }
    return run
  }
}
