/// Two options met the same futures: how far apart they are, and whether the sample can tell.
///
/// Differences are paired future by future, which takes out what both have in common. The standard error treats
/// futures as independent equally likely draws; a mean difference within two standard errors is not separated.
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

  /// Whether the two come out the same in every future.
  public var isSame: Bool { firstBetter == 0 && secondBetter == 0 }
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
}
