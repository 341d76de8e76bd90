import MultiCriteria

extension MatrixFinding {
  /// What was found, in a sentence without a full stop.
  package var message: String {
    switch fact {
    case .constant(let criterion): return "\(criterion) is the same for every option"
    case .correlated(let a, let b, let r):
      return "\(a) and \(b) correlate at \(Additive.rounded(r)): "
        + (r > 0 ? "one thing may count twice" : "they may cancel one thing out")
    case .morePairs(let count): return "\(count) more pairs of criteria correlate as closely"
    case .correlatedWithCost(let criterion, let cost, let r):
      return "\(criterion) correlates at \(Additive.rounded(r)) with \(cost), which has no weight: "
        + "if value is set against that cost, it counts on both sides"
    case .sum(let criterion, let parts):
      return "\(criterion) is the sum of \(FileWords.list(parts)): it counts them again"
    case .sameMeasures(let a, let b, let measures):
      return "\(a) and \(b) are both worked out from the same measure (\(FileWords.list(measures))): "
        + "part of one may be counted in the other"
    case .decisive(let criterion): return "\(criterion) outweighs all other criteria together over these options"
    case .unexplained(let scorer, let option, let criterion, let hasRationale):
      return "\(scorer) scored \(option) on \(criterion) without " + (hasRationale ? "evidence" : "a rationale")
    case .disagreement(let option, let criterion, let lowest, let highest):
      return "scorers give \(option) \(Additive.rounded(lowest)) to \(Additive.rounded(highest)) on \(criterion)"
    case .swingWithoutRange(let criterion): return "the swing weight of \(criterion) has no range"
    case .inconsistent(let ratio):
      return "the pairwise weights contradict one another: their consistency ratio is \(Additive.rounded(ratio))"
    }
  }
}

extension TableWarning {
  /// What the reader should know, in a sentence without a full stop.
  package var message: String {
    switch self {
    case .outsideAnchors(let option, let criterion):
      "\(option) lies outside the anchors of \(criterion); its value goes below 0 or above 100, outside the range the "
        + "weights were judged over"
    case .relative: "scores depend on which options are in the table; taking one out may change the order"
    case .reversal(let removed, let winners):
      "scores depend on which options are in the table: without \(removed) the winner would be "
        + winners.joined(separator: " and ")
    case .sameWeights(let criteria):
      "\(FileWords.list(criteria)) weigh the same; the one that comes first in the table speaks first, so give them "
        + "different weights"
    case .weightsAsGiven(let sum): "the weights sum to \(Additive.rounded(sum)), not 1; raw scores use them as given"
    }
  }
}
