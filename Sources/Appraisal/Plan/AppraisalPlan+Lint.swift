extension AppraisalPlan {
  /// What a careful reader would question about weights and panel scores, whatever the results.
  public var lint: [MatrixFinding] {
    var found: [MatrixFinding] = []
    if case .swing(let swings) = weighing { found += SwingWeight.findings(swings) }
    if case .pairwise(let comparison) = weighing, !comparison.isConsistent {
      found.append(
        MatrixFinding(
          .inconsistent,
          "the pairwise weights contradict one another: their consistency ratio is "
            + Additive.rounded(comparison.consistencyRatio)))
    }
    if let panel {
      let judged = criteria.filter { $0.panel != nil }.map(\.option.id)
      var options: [String] = []
      for score in panel.scores where !options.contains(score.option) { options.append(score.option) }
      found += panel.findings(options: options, criteria: judged)
    }
    return found
  }
}
