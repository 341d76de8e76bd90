extension ScoreTable {
  /// What a reader should know before trusting a result on this table: cells outside their anchors, and losing
  /// options whose removal would change the winner.
  ///
  /// The search for reversals runs the method once an option; on tables of more than `limit` options it says instead
  /// that the scale is relative.
  public func warnings(about result: MethodResult, limit: Int = 60) -> [String] {
    var warnings = result.scaling == .anchored ? anchorWarnings : []
    if result.method == .lexicographic { warnings += sameWeights }
    let isRelative = result.scaling.isRelative || result.method == .promethee || result.method == .electre
    guard isRelative else { return warnings }
    guard options.count <= limit else {
      warnings.append("scores depend on which options are in the table; taking one out may change the order")
      return warnings
    }
    let reversals = (try? RankReversal.search(self, method: result.method, scaling: result.scaling)) ?? []
    for reversal in reversals {
      warnings.append(
        "scores depend on which options are in the table: without \(options[reversal.removed]) the winner would be "
          + reversal.after.map { options[$0] }.joined(separator: " and "))
    }
    return warnings
  }

  /// Criteria of equal weight, among which the table's order of columns decides who speaks first.
  private var sameWeights: [String] {
    let groups = Dictionary(grouping: criteria.filter { $0.weight > 0 }, by: \.weight)
    return groups.sorted { $0.key > $1.key }.filter { $0.value.count > 1 }.map { group in
      "\(Words.list(group.value.map(\.name))) weigh the same; the one that comes first in the table speaks first, so give "
        + "them different weights"
    }
  }
}
