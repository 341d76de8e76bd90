import MultiCriteria

extension AppraisalDesign {
  /// The weight that each criterion carries: those given, normalised over the criteria that can be assessed; 0 for the
  /// others, and for all where none that can be assessed has a weight.
  ///
  /// Every score, ranking and report takes its weights from here.
  public func weights(assessed: [Bool]) -> [Double] {
    let given = zip(criteria, assessed).map { $1 ? $0.weight : 0 }
    return given.contains { $0 > 0 } ? Weights.normalised(given) : given.map { _ in 0 }
  }
}
