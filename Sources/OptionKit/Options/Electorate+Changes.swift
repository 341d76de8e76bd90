extension Electorate {
  /// Those who are left when some members leave the case altogether, by position among them.
  ///
  /// Unlike ``only(_:)``, everybody is fewer too, so a rule whose weights were agreed for all sees them gone.
  public func leaving(_ positions: [Int]) -> Electorate {
    var left = only(ids.indices.filter { !positions.contains($0) })
    left.forget(positions.filter(ids.indices.contains).map { ids[$0] })
    return left
  }

  /// Some members become one organisation: it keeps the id and kind of the first, and all that they pay and count.
  ///
  /// A rule then treats it as one member: one vote where each has one, the first's where votes are named. Members who
  /// stay apart and only vote together are a bloc instead.
  public func merging(_ positions: [Int]) -> Electorate {
    let joined = positions.filter(ids.indices.contains)
    guard let first = joined.first, joined.count > 1 else { return self }
    var merged = self
    merged.contributions[first] = joined.reduce(.zero) { $0 + contributions[$1] }
    for place in merged.columns.indices {
      merged.columns[place].values[first] = joined.reduce(0) { $0 + columns[place].values[$1] }
    }
    return merged.leaving(Array(joined.dropFirst()))
  }

  private mutating func forget(_ gone: [String]) {
    let kept = everyoneIDs.indices.filter { !gone.contains(everyoneIDs[$0]) }
    everyone = kept.map { everyone[$0] }
    everyoneIDs = kept.map { everyoneIDs[$0] }
  }
}
