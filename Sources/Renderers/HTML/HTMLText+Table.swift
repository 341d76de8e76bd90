import Documents

extension HTMLText {
  /// A table in a frame that scrolls sideways where the page is narrow, and can be reached by keyboard, with headings
  /// that a screen reader can announce.
  package init(_ table: Table) {
    let heads = table.columns.map { "<th scope=\"col\"\($0.style)>\(HTMLText($0.title))</th>" as HTMLText }
    let isShaded = table.shading != nil
    // The totals of a shaded table stand at its foot, and its branches have a body each.
    let foot = isShaded ? table.rows.filter { $0.role == .total } : []
    var body = HTMLText.none
    let places = Self.places(table)
    for (place, row) in table.rows.enumerated() where !isShaded || row.role != .total {
      if row.role == .branch, place > 0 { body += "</tbody><tbody>\n" }
      body += HTMLText(row, table.columns, isShaded, places.isEmpty ? [] : places[place])
    }
    let feet = foot.map { HTMLText($0, table.columns, isShaded, []) }
    self = """
      \(table.shading.map { HTMLText($0) } ?? .none)<div class="frame" tabindex="0" role="group" aria-label="\(table.caption.plain)">\
      <table\(isShaded ? " class=\"heat\"" as HTMLText : .none)><caption>\(HTMLText(table.caption))</caption>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(body)</tbody>\(feet.isEmpty ? .none : "\n<tfoot>\(feet)</tfoot>" as HTMLText)</table></div>
      \(Self.origins(of: table))
      """
  }

  /// By row and column, the id of where a figure comes from; empty where all figures come from one place, which stands
  /// right beneath the table.
  private static func places(_ table: Table) -> [[String]] {
    if table.origins.isEmpty { return [] }
    return table.rows.indices.map { row in
      table.columns.indices.map { table.origin(ofRow: row, column: $0)?.id ?? "" }
    }
  }

  private init(_ row: Table.Row, _ columns: [Table.Column], _ isShaded: Bool, _ places: [String]) {
    let scope: HTMLText = row.role == .branch ? "rowgroup" : "row"
    let cells = zip(row.cells, columns).enumerated().map { place, pair -> HTMLText in
      let (cell, column) = pair
      let shown = HTMLText(cell, isShaded)
      // Out of the order of the tab key: the fold beneath the table is reached by it.
      let content: HTMLText =
        places.indices.contains(place) && !places[place].isEmpty
        ? "<a href=\"#\(places[place])\" tabindex=\"-1\">\(shown)</a>" : shown
      if place == 0 { return "<th scope=\"\(scope)\"\(column.style)>\(content)</th>" }
      if let shade = cell.shade { return "<td class=\"n v h\(shade)\">\(content)</td>" }
      return "<td\(column.style)>\(content)</td>"
    }
    let id: HTMLText = row.anchor.map { " id=\"\($0)\"" } ?? .none
    let role: HTMLText = row.role == .plain ? .none : " class=\"\(row.role.rawValue)\""
    self = "<tr\(id)\(role)>\(cells)</tr>\n"
  }

  private init(_ cell: Cell, _ isShaded: Bool) {
    let shown = HTMLText(cell.shown)
    guard let note = cell.note else {
      self = shown
      return
    }
    self =
      cell.shade != nil
      ? "<b>\(shown)</b><small>\(HTMLText(note))</small>" : "\(shown)<br/><small>\(HTMLText(note))</small>"
  }

  /// Where figures come from, folded away beneath them: the whole table, then rows and columns; a printed page leaves it out.
  private static func origins(of table: Table) -> HTMLText {
    let own = table.origins.enumerated().map { place, origin -> HTMLText in
      "<div id=\"\(Table.originID(table.name, place))\">\(HTMLText(origin))</div>\n"
    }
    guard table.origin != nil || !own.isEmpty else { return .none }
    return """
      <details class="origin" id="from-\(table.name)"><summary>Where these figures come from</summary>
      \(table.origin.map { HTMLText($0) } ?? .none)\(own)</details>

      """
  }

  private init(_ origin: Origin) {
    let inputs = origin.inputs.map { "<li>\(HTMLText($0))</li>\n" as HTMLText }
    let list: HTMLText = inputs.isEmpty ? .none : "<ul>\(inputs)</ul>\n"
    self = "<p>\(HTMLText(origin.rule))</p>\n\(list)"
  }

  private init(_ shading: Table.Shading) {
    let spans = shading.bands.enumerated().map { "<span class=\"h\($0)\">\($1)</span>" as HTMLText }
    self =
      "<p class=\"key-strip\">\(shading.title): \(spans)<span class=\"na\">\(NumberFormat.notAssessed)</span></p>\n"
  }
}

extension Table.Column {
  /// The class of its cells.
  var style: HTMLText {
    switch kind {
    case .words: ""
    case .prose: " class=\"wide\""
    case .numbers: " class=\"n\""
    }
  }
}
