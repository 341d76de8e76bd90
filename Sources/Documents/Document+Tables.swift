extension Document {
  /// Every table of the document in order, those of its charts included, each under its own name.
  public var tables: [Table] { sections.flatMap(\.blocks).flatMap(\.tables) }

  /// The table of a name; nil where there is none.
  public func table(named name: String) -> Table? { tables.first { $0.name == name } }
}

extension Block {
  /// The tables in it, in order.
  public var tables: [Table] {
    switch self {
    case .table(let table): [table]
    case .chart(let chart, _): [chart.table]
    case .charts(let charts): charts.map(\.chart.table)
    case .folded(_, let blocks), .notice(let blocks), .part(_, let blocks): blocks.flatMap(\.tables)
    case .cards(let cards): cards.flatMap { $0.blocks.flatMap(\.tables) }
    case .card(let card): card.blocks.flatMap(\.tables)
    case .heading, .paragraph, .list, .figures, .verdict: []
    }
  }

  /// Whether it says nothing.
  public var isEmpty: Bool {
    switch self {
    case .heading(let text, _), .paragraph(let text, _): text.isEmpty
    case .list(let items, _): items.isEmpty
    case .figures(let figures, _): figures.isEmpty
    case .charts(let charts): charts.isEmpty
    case .cards(let cards): cards.isEmpty
    case .folded(_, let blocks), .notice(let blocks), .part(_, let blocks): blocks.allSatisfy(\.isEmpty)
    case .table, .chart, .verdict, .card: false
    }
  }
}

extension Section {
  /// Whether it says nothing.
  public var isEmpty: Bool { blocks.allSatisfy(\.isEmpty) }
}
