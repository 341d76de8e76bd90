extension Futures {
  /// An uncertainty's value in each year of a future, from the value drawn for the future; see ``Persistence``.
  ///
  /// The noise is keyed by the uncertainty's name and the number of the year, so a run that ends later begins with the
  /// same years. One that begins in another year meets the same noise in the same year, but started from it. Like all
  /// other noise it is each future's own, in designs with factors too, so that a table of futures given back meets it.
  ///
  /// - Parameters:
  ///   - column: the place of the uncertainty among those drawn.
  ///   - drawn: its value in this future.
  ///   - firstYear: the number of the first year (2019 for 2019/20).
  ///   - years: a value for each year, to be filled in.
  public func fillPath(
    of column: Int, drawn: Double, future: Int, firstYear: Int, into years: inout MutableSpan<Double>
  ) {
    guard let motion = uncertainties[column].persistence else {
      for year in 0..<years.count { years[year] = drawn }
      return
    }
    let fresh = (1 - motion.carryOver * motion.carryOver).squareRoot()
    var departure = 0.0
    for year in 0..<years.count {
      if motion.sd > 0 {
        let u = self.years.uniform(future: future, entity: columns[column].key, month: firstYear &+ year)
        let noise = motion.sd * StandardNormal.quantile(u)
        departure = year == 0 ? noise : motion.carryOver * departure + fresh * noise
      }
      let value = drawn + motion.trend * Double(year) + departure
      years[year] = motion.limits.map { min($0.upperBound, max($0.lowerBound, value)) } ?? value
    }
  }

  /// The yearly values as an array; empty for a name that is not drawn. For the hot loop see
  /// ``fillPath(of:drawn:future:firstYear:into:)``.
  public func path(of name: String, future: Int, firstYear: Int, years: Int) -> [Double] {
    guard let column = uncertainties.firstIndex(where: { $0.name == name }), years > 0 else { return [] }
    var values = [Double](repeating: 0, count: years)
    var span = values.mutableSpan
    fillPath(of: column, drawn: draw(future)[column], future: future, firstYear: firstYear, into: &span)
    return values
  }
}
