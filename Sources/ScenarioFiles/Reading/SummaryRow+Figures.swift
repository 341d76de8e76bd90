extension SummaryRow {
  /// What the rows of a table come to, column by column: worked out once, when a row first asks.
  ///
  /// A table may have many rows that look like summaries, so the figures are not gone through again for each.
  struct Figures {
    /// What one column's figures come to.
    struct Column {
      var count = 0
      var sum = 0.0
      /// The sum of squared differences from the mean.
      var squares = 0.0
      var (smallest, median, largest) = (0.0, 0.0, 0.0)
      /// Whether every figure is a whole number.
      var isWhole = true

      init(_ figures: [Double]) {
        guard !figures.isEmpty else { return }
        count = figures.count
        sum = figures.reduce(0, +)
        let mean = sum / Double(count)
        squares = figures.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let sorted = figures.sorted()
        (smallest, largest) = (sorted[0], sorted[count - 1])
        median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
        isWhole = figures.allSatisfy { $0.rounded() == $0 }
      }
    }

    /// Where figures stand.
    let columns: [Int]
    /// The sheet they stand in.
    let sheet: Sheet
    private let rows: [[Sheet.Cell]]
    private var known: [Column?]

    /// Figures of rows that are options.
    init(of rows: [[Sheet.Cell]], columns: [Int], in sheet: Sheet) {
      (self.rows, self.columns, self.sheet) = (rows, columns, sheet)
      known = Array(repeating: nil, count: columns.count)
    }

    /// Whether there are no rows.
    var isEmpty: Bool { rows.isEmpty }

    /// What the column at a place of ``columns`` comes to.
    subscript(place: Int) -> Column {
      mutating get {
        if let column = known[place] { return column }
        let column = Column(rows.compactMap { sheet.number($0, columns[place])?.value })
        known[place] = column
        return column
      }
    }
  }
}
