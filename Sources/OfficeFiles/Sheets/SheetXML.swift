/// Writes one sheet's part.
struct SheetXML {
  private let sheet: Sheet
  private let isFirst: Bool
  private let number: Int

  init(_ sheet: Sheet, isFirst: Bool, number: Int) {
    (self.sheet, self.isFirst, self.number) = (sheet, isFirst, number)
  }

  func written(_ styles: inout StyleTable, _ strings: inout StringTable, _ links: inout Relations) -> String {
    let columns = sheet.rows.map(\.count).max() ?? 0
    var text = XMLText.declaration
    text += "<worksheet xmlns=\"\(Namespace.sheet)\" xmlns:r=\"\(Namespace.relation)\">"
    text += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
    let corner = CellReference(row: max(0, sheet.rows.count - 1), column: max(0, columns - 1))
    text += "<dimension ref=\"A1:\(corner)\"/>" + view + "<sheetFormatPr defaultRowHeight=\"14.4\"/>"
    let widths = self.widths(columns)
    text += Self.written(widths)
    text += "<sheetData>"
    for (row, cells) in sheet.rows.enumerated() where !cells.isEmpty {
      text += "<row r=\"\(row + 1)\"\(Self.height(cells, widths))>"
      for (column, cell) in cells.enumerated() {
        text += Self.written(cell, at: .init(row: row, column: column), &styles, &strings)
      }
      text += "</row>"
    }
    text += "</sheetData>"
    if let filter = sheet.filter { text += "<autoFilter ref=\"\(filter)\"/>" }
    text += SheetRules.highlights(sheet.highlights) + SheetRules.bounds(sheet.bounds) + hyperlinks(&links)
    text += "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
    text += "<pageSetup paperSize=\"9\" orientation=\"\(sheet.isLandscape ? "landscape" : "portrait")\""
    text += " fitToWidth=\"1\" fitToHeight=\"0\"/>"
    text += "<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>"
    if !sheet.charts.isEmpty {
      text += "<drawing r:id=\"\(links.add(.drawing, "../drawings/drawing\(number).xml"))\"/>"
    }
    return text + "</worksheet>"
  }

  private var view: String {
    let chosen = isFirst ? " tabSelected=\"1\"" : ""
    var text = "<sheetViews><sheetView showGridLines=\"0\"\(chosen) workbookViewId=\"0\">"
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      text += "<pane"
      if sheet.frozenColumns > 0 { text += " xSplit=\"\(sheet.frozenColumns)\"" }
      if sheet.frozenRows > 0 { text += " ySplit=\"\(sheet.frozenRows)\"" }
      let pane =
        sheet.frozenColumns == 0 ? "bottomLeft" : sheet.frozenRows == 0 ? "topRight" : "bottomRight"
      let corner = CellReference(row: sheet.frozenRows, column: sheet.frozenColumns)
      text += " topLeftCell=\"\(corner)\" activePane=\"\(pane)\" state=\"frozen\"/><selection pane=\"\(pane)\"/>"
    }
    return text + "</sheetView></sheetViews>"
  }

  /// Widths that were given, and for the rest the longest text that does not turn, between 9 and 48 characters, and of text
  /// that does at most 60.
  private func widths(_ columns: Int) -> [Double] {
    (0..<columns).map { column in
      if let given = sheet.widths[column] { return given }
      var (longest, turned) = (9, 0)
      for row in sheet.rows where row.indices.contains(column) {
        let width = row[column].shownWidth
        if row[column].style.wraps { turned = max(turned, width) } else { longest = max(longest, width) }
      }
      return Double(max(min(48, longest + 2), min(60, turned + 2)))
    }
  }

  private static func written(_ widths: [Double]) -> String {
    guard !widths.isEmpty else { return "" }
    return "<cols>"
      + widths.enumerated().map { column, width in
        "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(XMLText.number(width))\" customWidth=\"1\"/>"
      }.joined() + "</cols>"
  }

  /// The height of a row whose text turns or is larger than the rest; nothing where the usual one does.
  private static func height(_ cells: [Cell], _ widths: [Double]) -> String {
    var points = 0.0
    for (column, cell) in cells.enumerated() where widths.indices.contains(column) {
      switch cell.style.role {
      case .title: points = max(points, 24)
      case .subtitle: points = max(points, 18)
      default: break
      }
      guard cell.style.wraps || cell.style.role == .heading, case .text(let text) = cell.value else { continue }
      // Text is narrower than the figures by which a width is counted, and bold text wider.
      let room = max(4, widths[column] - 1) * (cell.style.role == .heading ? 0.85 : 1.1)
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).reduce(0) {
        $0 + TextLines.count(String($1), room)
      }
      if lines > 1 { points = max(points, 14.4 * Double(min(28, lines)) + 2) }
    }
    return points == 0 ? "" : " ht=\"\(XMLText.number(points))\" customHeight=\"1\""
  }

  private static func written(
    _ cell: Cell, at place: CellReference, _ styles: inout StyleTable, _ strings: inout StringTable
  ) -> String {
    var text = ""
    if case .text(let content) = cell.value, cell.formula == nil { text = content }
    let style = styles.place(of: cell.style, text: text)
    if case .empty = cell.value, cell.formula == nil {
      return style == 0 ? "" : "<c r=\"\(place)\" s=\"\(style)\"/>"
    }
    let formula = cell.formula.map { "<f>\(XMLText.escaped($0))</f>" } ?? ""
    switch cell.value {
    case .empty: return "<c r=\"\(place)\" s=\"\(style)\">\(formula)</c>"
    case .number(let value) where !value.isFinite: return "<c r=\"\(place)\" s=\"\(style)\">\(formula)</c>"
    case .number(let value):
      return "<c r=\"\(place)\" s=\"\(style)\">\(formula)<v>\(XMLText.number(value))</v></c>"
    case .flag(let value): return "<c r=\"\(place)\" s=\"\(style)\" t=\"b\">\(formula)<v>\(value ? 1 : 0)</v></c>"
    case .text(let content) where cell.formula != nil:
      return "<c r=\"\(place)\" s=\"\(style)\" t=\"str\">\(formula)<v>\(XMLText.escaped(content))</v></c>"
    case .text(let content):
      return "<c r=\"\(place)\" s=\"\(style)\" t=\"s\"><v>\(strings.place(of: content))</v></c>"
    }
  }

  private func hyperlinks(_ links: inout Relations) -> String {
    var text = ""
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        guard let link = cell.link else { continue }
        let place = CellReference(row: row, column: column)
        if link.hasPrefix("#") {
          text += "<hyperlink ref=\"\(place)\" location=\(XMLText.quoted(String(link.dropFirst())))/>"
        } else {
          text += "<hyperlink ref=\"\(place)\" r:id=\"\(links.add(.hyperlink, link, isOutside: true))\"/>"
        }
      }
    }
    return text.isEmpty ? "" : "<hyperlinks>" + text + "</hyperlinks>"
  }
}

extension Cell {
  /// About how many characters it takes on the screen; a title runs over its neighbours and takes none.
  fileprivate var shownWidth: Int {
    if [.title, .subtitle, .note].contains(style.role) { return 0 }
    switch value {
    case .empty: return 0
    case .flag: return 5
    case .text(let text):
      let longest = text.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0
      return style.role == .heading ? min(longest, 14) : longest
    case .number(let number):
      switch style.number {
      case .pounds, .pence, .whole: return 14
      case .percent: return 8
      case .date: return 11
      default: return min(12, "\(number)".count)
      }
    }
  }
}
