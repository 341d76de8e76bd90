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
    for (place, row) in table.rows.enumerated() where !isShaded || row.role != .total {
      if row.role == .branch, place > 0 { body += "</tbody><tbody>\n" }
      body += HTMLText(row, table.columns, isShaded)
    }
    let feet = foot.map { HTMLText($0, table.columns, isShaded) }
    self = """
      \(table.shading.map { HTMLText($0) } ?? .none)<div class="frame" tabindex="0" role="group" aria-label="\(table.caption.plain)">\
      <table\(isShaded ? " class=\"heat\"" as HTMLText : .none)><caption>\(HTMLText(table.caption))</caption>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(body)</tbody>\(feet.isEmpty ? .none : "\n<tfoot>\(feet)</tfoot>" as HTMLText)</table></div>
      \(table.origin.map { HTMLText($0, of: table.name) } ?? .none)
      """
  }

  private init(_ row: Table.Row, _ columns: [Table.Column], _ isShaded: Bool) {
    let scope: HTMLText = row.role == .branch ? "rowgroup" : "row"
    let cells = zip(row.cells, columns).enumerated().map { place, pair -> HTMLText in
      let (cell, column) = pair
      let content = HTMLText(cell, isShaded)
      if place == 0 { return "<th scope=\"\(scope)\"\(column.style)>\(content)</th>" }
      if let shade = cell.shade { return "<td class=\"n v h\(shade)\">\(content)</td>" }
      return "<td\(column.style)>\(content)</td>"
    }
    self =
      row.role == .plain ? "<tr>\(cells)</tr>\n" : "<tr class=\"\(row.role.rawValue)\">\(cells)</tr>\n"
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

  /// Where figures come from, folded away beneath them; a printed page leaves it out.
  private init(_ origin: Origin, of table: String) {
    let inputs = origin.inputs.map { "<li>\(HTMLText($0))</li>\n" as HTMLText }
    let list: HTMLText = inputs.isEmpty ? .none : "<ul>\(inputs)</ul>\n"
    self = """
      <details class="origin" id="from-\(table)"><summary>Where these figures come from</summary>
      <p>\(HTMLText(origin.rule))</p>
      \(list)</details>

      """
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
