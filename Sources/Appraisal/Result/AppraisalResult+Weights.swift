extension AppraisalResult {
  /// Whether a criterion could be assessed: some bundle has a value on it.
  public func isAssessed(_ criterion: Int) -> Bool {
    bundles.contains { $0.values.indices.contains(criterion) && !$0.values[criterion].isNaN }
  }

  /// The weight that each criterion of the plan carries: ``AppraisalDesign/weights(assessed:)`` over the criteria with
  /// values.
  public var weights: [Double] { plan.weights(assessed: plan.criteria.indices.map(isAssessed)) }
}
