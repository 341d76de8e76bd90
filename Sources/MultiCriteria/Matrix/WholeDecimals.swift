/// Decimals as whole numbers of their last place, in which differences and sums are exact.
///
/// 0.4 - 0.3 is not 0.1 in binary; 4 - 3 is 1. What people write has few decimals, so a column of it times a power of
/// ten is whole, and whether a difference reaches a threshold is then what it is on paper.
package enum WholeDecimals {
  /// The fewest decimal places that hold all of some figures; nil where they have more than 15 significant digits.
  package static func places(of figures: some Sequence<Double>) -> Int? {
    var places = 0
    var scale = 1.0
    for figure in figures {
      while true {
        let whole = (figure * scale).rounded()
        guard abs(whole) < 1e15 else { return nil }
        if whole / scale == figure { break }
        guard places < 15 else { return nil }
        places += 1
        scale *= 10
      }
    }
    return places
  }

  /// The power of ten.
  package static func scale(_ places: Int) -> Double {
    (0..<places).reduce(1) { scale, _ in scale * 10 }
  }
}

extension ScoreTable {
  /// The same table with every column that has thresholds in whole numbers of its last decimal place, thresholds too:
  /// preferences depend on ratios only and stay what they are, and comparisons become exact.
  var inWholeDecimals: ScoreTable {
    var table = self
    let width = criteria.count
    for (column, criterion) in criteria.enumerated() {
      let thresholds = [criterion.q, criterion.p, criterion.s, criterion.veto].compactMap(\.self)
      guard !thresholds.isEmpty else { continue }
      guard let places = WholeDecimals.places(of: self.column(column) + thresholds), places > 0
      else { continue }
      let scale = WholeDecimals.scale(places)
      let whole = { (figure: Double) in (figure * scale).rounded() }
      for option in options.indices {
        table.values[option * width + column] = whole(self[option, column])
      }
      table.criteria[column].q = criterion.q.map(whole)
      table.criteria[column].p = criterion.p.map(whole)
      table.criteria[column].s = criterion.s.map(whole)
      table.criteria[column].veto = criterion.veto.map(whole)
    }
    return table
  }
}
