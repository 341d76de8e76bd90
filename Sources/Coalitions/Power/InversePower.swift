/// Weights whose power comes close to a target: the inverse problem.
///
/// For up to five members and a free quota the answer is the best there is, because every weighted game of n <= 5
/// members has whole-number weights of at most 1, 1, 2, 3, 5 (S. Muroga, *Threshold Logic and its Applications*, 1971)
/// and all of them are tried. Otherwise a multiplicative search after D. Leech ("Power indices as an aid to
/// institutional design", 2002) and steps of one unit, over at most 20,000 games: good, with its error stated, but not
/// proved best.
public struct InversePower: Sendable, Hashable {
  /// Which power is to match.
  public enum Index: Sendable, Hashable { case banzhaf, shapleyShubik }

  /// Whole-number weights.
  public let weights: [Int]
  /// The least passing sum.
  public let needed: Int
  /// The power they give, in shares of 1.
  public let achieved: [Double]
  /// The sum over members of |achieved - target|.
  public let error: Double
  /// Whether no weighted game does better.
  public let isProvedBest: Bool

  /// The most members searched for: every step is a game of its own.
  public static let mostMembers = 62

  /// Searches.
  ///
  /// - Parameters:
  ///   - target: shares of power, zero or more; scaled to sum to 1.
  ///   - index: normalised Banzhaf or Shapley-Shubik.
  ///   - quota: a share of the votes that exist, and whether it must be exceeded; nil leaves the quota free.
  ///   - votes: how many votes to hand out in the search that is not exhaustive.
  /// - Throws: ``VotingError/noMembers``, ``VotingError/badProbability(_:)`` or the errors of ``PowerProfile``.
  public init(
    target: [Double], index: Index, quota: Quota? = nil, votes: Int = 100
  ) throws(VotingError) {
    let sum = target.reduce(0, +)
    guard !target.isEmpty else { throw .noMembers }
    guard target.count <= Self.mostMembers else {
      throw .tooLarge("a search for weights: members", target.count, limit: Self.mostMembers)
    }
    guard sum > 0, sum.isFinite, target.allSatisfy({ $0 >= 0 }) else { throw .badProbability(sum) }
    let shares = target.map { $0 / sum }
    var search = PowerSearch(target: shares, index: index)
    if quota == nil, target.count <= 5 {
      try search.tryEveryGame()
    } else {
      try search.climb(quota: quota ?? .majority(), votes: max(votes, target.count))
    }
    guard let best = search.best else { throw .trivial(passes: false) }
    weights = best.weights
    needed = best.needed
    achieved = best.power
    error = best.error
    isProvedBest = quota == nil && target.count <= 5
  }
}
