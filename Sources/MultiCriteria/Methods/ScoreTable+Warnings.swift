extension ScoreTable {
  /// What a reader should know before trusting a result on this table: cells outside their anchors, and losing
  /// options whose removal would change the winner.
  ///
  /// The search for reversals runs the method once an option; on tables of more than `limit` options it says instead
  /// that the scale is relative.
  public func warnings(about result: MethodResult, limit: Int = 60) -> [TableWarning] {
    var warnings = result.scaling == .anchored ? anchorWarnings : []
    if result.method == .lexicographic { warnings += sameWeights }
    let isRelative = result.scaling.isRelative || result.method == .promethee || result.method == .electre
    guard isRelative else { return warnings }
    guard options.count <= limit else { return warnings + [.relative] }
    let reversals = (try? RankReversal.search(self, method: result.method, scaling: result.scaling)) ?? []
    return warnings
      + reversals.map { .reversal(without: options[$0.removed], winners: $0.after.map { options[$0] }) }
  }

  /// Criteria of equal weight, among which the table's order of columns decides who speaks first.
  private var sameWeights: [TableWarning] {
    let groups = Dictionary(grouping: criteria.filter { $0.weight > 0 }, by: \.weight)
    return groups.sorted { $0.key > $1.key }.filter { $0.value.count > 1 }
      .map { .sameWeights(criteria: $0.value.map(\.name)) }
  }
}
