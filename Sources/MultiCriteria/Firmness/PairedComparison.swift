/// Two options met the same futures: how far apart they are, and whether the sample can tell.
///
/// Differences are paired future by future, which takes out what both have in common. The standard error treats
/// futures as independent equally likely draws; the sentence calls a mean difference within two standard errors not
/// separated.
public struct PairedComparison: Sendable, Hashable {
  /// The options' places in the table.
  public var first: Int
  /// The other option.
  public var second: Int
  /// Mean of first - second.
  public var mean: Double
  /// Standard error of that mean; 0 for fewer than two futures.
  public var standardError: Double
  /// Share of futures in which the first is better.
  public var firstBetter: Double
  /// Share of futures in which the second is better.
  public var secondBetter: Double

  /// Whether the mean difference is more than two standard errors from 0.
  public var isSeparated: Bool { abs(mean) > 2 * standardError }
}

extension PayoffTable {
  /// Compares two options over futures taken as equally likely.
  public func comparison(_ first: Int, _ second: Int) -> PairedComparison {
    let differences = states.indices.map { self[first, $0] - self[second, $0] }
    let count = Double(differences.count)
    let mean = differences.reduce(0) { $0 + $1 / count }
    let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let variance = differences.count > 1 ? squares / (count - 1) : 0
    return PairedComparison(
      first: first, second: second, mean: mean, standardError: (variance / count).squareRoot(),
      firstBetter: Double(differences.count { $0 > 0 }) / count,
      secondBetter: Double(differences.count { $0 < 0 }) / count)
  }

  /// The comparison in words.
  public func sentence(for comparison: PairedComparison) -> String {
    let (first, second) = (options[comparison.first], options[comparison.second])
    let share = Additive.rounded(100 * comparison.firstBetter)
    if comparison.firstBetter == 0, comparison.secondBetter == 0 {
      return "\(first) and \(second) come out the same in every future."
    }
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
