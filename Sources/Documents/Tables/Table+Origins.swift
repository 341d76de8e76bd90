extension Table {
  /// The origins that rows and columns name, each once, rows before columns; a reader finds them beneath the table.
  public var origins: [Origin] {
    var all: [Origin] = []
    for origin in rows.map(\.origin) + columns.map(\.origin) {
      if let origin, !all.contains(origin) { all.append(origin) }
    }
    return all
  }

  /// Where one figure comes from: its row's origin, else its column's, else that of the whole table; with the id of its
  /// place on a page. Nil where that is not told, or where the cell is no number.
  public func origin(ofRow row: Int, column: Int) -> (id: String, origin: Origin)? {
    guard rows.indices.contains(row), columns.indices.contains(column), rows[row].cells.indices.contains(column),
      rows[row].cells[column].value.isNumeric
    else { return nil }
    if let own = rows[row].origin ?? columns[column].origin, let place = origins.firstIndex(of: own) {
      return (Self.originID(name, place), own)
    }
    return origin.map { ("from-\(name)", $0) }
  }

  /// The id of the so-many-th of ``origins`` on a page.
  public static func originID(_ name: String, _ place: Int) -> String { "from-\(name)-\(place + 1)" }
}
