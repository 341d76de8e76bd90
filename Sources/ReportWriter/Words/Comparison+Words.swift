import MultiCriteria

extension PayoffTable {
  /// A comparison of two options future by future, in a sentence: one within two standard errors is not separated.
  package func sentence(for comparison: PairedComparison) -> String {
    let (first, second) = (options[comparison.first], options[comparison.second])
    let share = Additive.rounded(100 * comparison.firstBetter)
    if comparison.isSame { return "\(first) and \(second) come out the same in every future." }
    if comparison.isSeparated {
      let (winner, loser) = comparison.mean > 0 ? (first, second) : (second, first)
      return "\(winner) does better than \(loser) by \(Additive.rounded(abs(comparison.mean))) on average; "
        + "\(first) is ahead in \(share)% of futures."
    }
    return "The futures do not separate \(first) and \(second): the mean difference of "
      + "\(Additive.rounded(comparison.mean)) is within two standard errors (\(Additive.rounded(comparison.standardError)) "
      + "each); \(first) is ahead in \(share)% of futures."
  }
}

extension PartialOrder {
  /// Who is preferred to every other by both orders, or between whom they differ, for the options by name.
  package func sentence(_ options: [String]) -> String {
    let best = best
    guard best.count > 1 else {
      return best.first.map { "Both orders prefer \(options[$0]) to every other option." } ?? ""
    }
    let named = FileWords.list(best.prefix(8).map { options[$0] }) + (best.count > 8 ? " and others" : "")
    let level = best.dropFirst().allSatisfy { relation(best[0], to: $0) == .indifferent }
    return level
      ? "The two orders do not separate \(named)."
      : "The two orders leave \(named) incomparable: each is stronger in one and weaker in the other."
  }
}
