import Appraisal
import MultiCriteria

extension SensitivityFinding.Weights {
  /// Which weights were drawn.
  package var words: String {
    switch self {
    case .any: "any weights at all"
    case .stated(let criteria):
      "weights within the ranges that the scenario states for \(criteria) criteria, the others as given"
    }
  }
}

extension CommissionersVote {
  /// Whether one bundle beats every other by the commissioners' own orders, and why not.
  package var words: String {
    if choice.condorcetWinner != nil { return "One bundle beats every other in a vote between the two." }
    return choice.cycles.isEmpty
      ? "No bundle beats every other, since some votes between two are level."
      : "No bundle beats every other: majorities run in a circle, so whoever sets the order of votes sets the result."
  }
}

extension Weighing {
  /// How the weights were arrived at.
  package var words: String {
    switch self {
    case .given: "Each weight was given with a reason of its own."
    case .swing:
      "Weights are swing weights: what going from the worst to the best end of a stated range is worth, against the "
        + "swing worth most, which has 100 points."
    case .ranked:
      "Weights are rank-order centroids: only the order of importance was judged, and each weight is the mean over all "
        + "weights in that order."
    case .pairwise(let comparison):
      "Weights come from comparing every two criteria (analytic hierarchy process). The consistency ratio is "
        + "\(Additive.rounded(comparison.consistencyRatio)), "
        + (comparison.isConsistent
          ? "within the 0.1 that is usually accepted." : "above the 0.1 that is usually accepted: look at them again.")
    }
  }
}
