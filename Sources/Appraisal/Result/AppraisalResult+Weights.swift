extension AppraisalResult {
  /// Whether a criterion could be assessed: some bundle has a value on it.
  public func isAssessed(_ criterion: Int) -> Bool {
    bundles.contains { $0.values.indices.contains(criterion) && !$0.values[criterion].isNaN }
  }

  /// The weight that each criterion of the plan carries: those given, normalised over the criteria that can be
  /// assessed; 0 for the others.
  public var weights: [Double] {
    let given = plan.criteria.indices.map { isAssessed($0) ? plan.criteria[$0].weight : 0 }
    return given.contains { $0 > 0 } ? Weights.normalised(given) : given.map { _ in 0 }
  }
}
