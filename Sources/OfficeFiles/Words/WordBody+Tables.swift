extension WordBody {
  /// A table: caption above, headings repeated on each page, rows that do not break.
  mutating func table(_ one: WordTable) -> String {
    guard !one.columns.isEmpty else { return "" }
    tables += 1
    let across = page.across(isLandscape: isLandscape)
    let total = one.columns.reduce(0) { $0 + max(0.05, $1.share) }
    let widths = one.columns.map { Int(Double(across) * max(0.05, $0.share) / total) }
    var text = one.caption.isEmpty ? "" : caption("Table", tables, one.caption)
    if one.caption.isEmpty { tables -= 1 }
    let edge = { (side: String) in "<w:\(side) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D8DDE0\"/>" }
    text += "<w:tbl><w:tblPr><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:tblBorders>"
    text += edge("top") + edge("bottom") + edge("insideH") + "</w:tblBorders><w:tblLayout w:type=\"fixed\"/>"
    text += "<w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar>"
    text += "<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\""
    text += " w:noHBand=\"1\" w:noVBand=\"1\"/>"
    let spoken = one.description.isEmpty ? one.caption : one.description
    if !spoken.isEmpty { text += "<w:tblDescription w:val=\(XMLText.quoted(spoken))/>" }
    text += "</w:tblPr><w:tblGrid>" + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
    text += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
    for (column, width) in zip(one.columns, widths) {
      let set = column.isNumeric ? "<w:jc w:val=\"right\"/>" : ""
      text +=
        "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"005EB8\"/>"
      text +=
        "<w:vAlign w:val=\"bottom\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"\(styles.id(.tableHeading))\"/>\(set)</w:pPr>"
      text += Self.run(WordRun(column.title)) + "</w:p></w:tc>"
    }
    text += "</w:tr>" + one.rows.map { row($0, one.columns, widths) }.joined() + "</w:tbl>"
    return text + afterTable
  }

  private func row(_ row: WordTable.Row, _ columns: [WordTable.Column], _ widths: [Int]) -> String {
    var text = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
    for (place, column) in columns.enumerated() {
      let fill = row.fills[place] ?? (row.isStrong ? "E8EDEE" : nil)
      text += "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[place])\" w:type=\"dxa\"/>"
      if let fill { text += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(fill)\"/>" }
      text +=
        "</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"\(styles.id(column.isNumeric ? .tableNumber : .tableText))\"/></w:pPr>"
      for run in row.cells.indices.contains(place) ? row.cells[place] : [] {
        var run = run
        if row.isStrong { run.marks.insert(.strong) }
        text += Self.run(run)
      }
      text += "</w:p></w:tc>"
    }
    return text + "</w:tr>"
  }
}
