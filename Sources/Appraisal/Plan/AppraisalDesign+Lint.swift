import MultiCriteria

extension AppraisalDesign {
  /// What a careful reader would question about weights and panel scores, whatever the results.
  public var lint: [MatrixFinding] {
    var found: [MatrixFinding] = []
    if case .swing(let swings) = weighing { found += SwingWeight.findings(swings) }
    if case .pairwise(let comparison) = weighing, !comparison.isConsistent {
      found.append(MatrixFinding(.inconsistent(ratio: comparison.consistencyRatio)))
    }
    if let panel {
      let judged = criteria.filter { $0.panel != nil }.map(\.option.id)
      var options: [String] = []
      for score in panel.scores where !options.contains(score.option) { options.append(score.option) }
      found += panel.findings(options: options, criteria: judged)
    }
    return found + sharedMeasures
  }

  /// Weighted criteria that are worked out from the same measure: part of one may be counted in the other.
  private var sharedMeasures: [MatrixFinding] {
    let weighted = criteria.filter { $0.weight > 0 }
    var found: [MatrixFinding] = []
    for (place, one) in weighted.enumerated() {
      for other in weighted.dropFirst(place + 1) {
        let shared = one.criterion.needs.filter(other.criterion.needs.contains)
        guard !shared.isEmpty else { continue }
        found.append(
          MatrixFinding(.sameMeasures(one.option.title, other.option.title, measures: shared.map(\.rawValue))))
      }
    }
    return found
  }
}
