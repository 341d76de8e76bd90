import Uncertainty

/// Two figures future by future, in the same futures.
///
/// Sums are over every future; the futures themselves are kept up to ``most``, and intervals are those of what is kept.
public struct PairedSample: Sendable, Hashable {
  /// Futures kept for intervals and shares.
  static let most = 4096
  /// Futures counted.
  public private(set) var count = 0
  private var sumA = 0.0, sumB = 0.0
  private var squares = 0.0
  private var above = 0
  private(set) var differences: [Double] = []

  /// The mean of the first, and of the second.
  public var a: Double { count > 0 ? sumA / Double(count) : .nan }
  /// The mean of the second.
  public var b: Double { count > 0 ? sumB / Double(count) : .nan }
  /// The mean of the first less the second.
  public var difference: Double { count > 0 ? (sumA - sumB) / Double(count) : .nan }
  /// Share of futures in which the first is above the second.
  public var shareAbove: Double { count > 0 ? Double(above) / Double(count) : .nan }
  /// Share of futures in which it is below.
  public private(set) var shareBelow: Double = 0
  private var below = 0

  /// The standard error of the mean difference.
  public var error: Double {
    guard count > 1 else { return .nan }
    let n = Double(count)
    return (max(0, squares / n - difference * difference) / (n - 1)).squareRoot()
  }

  /// The difference in nine futures of ten: its 5% and 95% quantiles.
  public var range: ClosedRange<Double>? {
    let sorted = differences.sorted()
    let (low, high) = (OrderStatistics.quantile(sorted, 0.05), OrderStatistics.quantile(sorted, 0.95))
    return low <= high ? low...high : nil
  }

  mutating func add(_ a: Double, _ b: Double) {
    let difference = a - b
    count += 1
    sumA += a
    sumB += b
    squares += difference * difference
    if difference > 0 { above += 1 }
    if difference < 0 { below += 1 }
    shareBelow = Double(below) / Double(count)
    if differences.count < Self.most { differences.append(difference) }
  }

  mutating func merge(_ next: PairedSample) {
    count += next.count
    sumA += next.sumA
    sumB += next.sumB
    squares += next.squares
    above += next.above
    below += next.below
    shareBelow = count > 0 ? Double(below) / Double(count) : 0
    differences += next.differences.prefix(max(0, Self.most - differences.count))
  }
}
