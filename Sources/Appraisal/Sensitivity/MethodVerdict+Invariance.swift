import MultiCriteria

extension MethodVerdict {
  /// Options beyond this are left out of the tests of invariance, which run a method once for each change.
  static let mostTested = 16

  /// For each method of the cross-check that can be used, whether its order of some bundles stands when one is removed or
  /// listed twice, or a criterion split.
  static func invariance(
    values: ScoreTable, measures: ScoreTable, of places: [Int], plan: AppraisalDesign
  ) -> [RankInvariance] {
    let judged = outranked(values, plan)
    let kept = Array(places.prefix(mostTested))
    return methods.compactMap { method, scaling, isMeasured in
      try? RankInvariance((isMeasured ? measures : judged).keeping(kept), method: method, scaling: scaling)
    }
  }
}
