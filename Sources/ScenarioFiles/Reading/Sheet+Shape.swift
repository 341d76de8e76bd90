import OptionKit

extension Sheet {
  /// Leaves out title lines above the heading: the few rows before the first one that begins with one of some words.
  mutating func begin(at corners: Set<String>) {
    begin { $0.first.map { corners.contains(NameKey.heading($0.text)) } ?? false }
  }

  /// The same, where the heading is known otherwise.
  mutating func begin(where isHeading: ([Cell]) -> Bool) {
    guard let start = rows.prefix(12).firstIndex(where: isHeading), start > 0,
      rows[..<start].allSatisfy({ row in row.count { !$0.text.isEmpty } <= 2 }),
      let from = rows[0].first?.place.line, let to = rows[start - 1].first?.place.line
    else { return }
    note("\(name):\(from): left out what stands above the heading" + (to > from ? ", lines \(from) to \(to)" : ""))
    rows.removeFirst(start)
    // What stood in columns of its own up there means nothing below.
    self = Sheet(kept: self)
  }

  private init(kept sheet: Sheet) {
    self.init(name: sheet.name, rows: sheet.rows, decimal: sheet.decimal)
    problems = sheet.problems
    notes = sheet.notes
  }

  /// The sheet turned on its side, its corner called as asked.
  public func transposed(corner: String) -> Sheet {
    let width = rows.map(\.count).max() ?? 0
    var turned = self
    turned.rows = (0..<width).map { column in
      rows.map { column < $0.count ? $0[column] : Cell("", at: place($0, column)) }
    }
    if !turned.rows.isEmpty, !turned.rows[0].isEmpty { turned.rows[0][0].text = corner }
    return turned
  }

  /// A cell that is plain among percentages, or nil where all are written the same way.
  ///
  /// 0.4 beside 60% is a share beside a share; 40 is not.
  func plainAmongPercentages(_ cells: [Cell]) -> Cell? {
    let numbers = cells.compactMap { cell in number(cell).map { (cell, $0) } }
    guard numbers.contains(where: { $0.1.isPercentage }) else { return nil }
    return numbers.first { !$0.1.isPercentage && abs($0.1.value) > 1 }?.0
  }

  /// The same as a problem.
  func mixedPercentages(_ cells: [Cell], what: String) -> [Problem] {
    guard let odd = plainAmongPercentages(cells) else { return [] }
    return [
      Problem(
        "\(what) has percentages in some cells and \(odd.text) here", remedy: "write all of them the same way",
        at: odd.place)
    ]
  }
}
