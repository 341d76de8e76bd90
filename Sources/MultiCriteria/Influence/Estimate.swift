/// A figure worked out from a sample, with its standard error.
public struct Estimate: Sendable, Hashable {
  /// The figure.
  public var value: Double
  /// Its standard error; not a number where it cannot be told.
  public var error: Double

  /// Records a figure with its standard error.
  public init(_ value: Double, error: Double) { (self.value, self.error) = (value, error) }

  /// The mean of some terms and its standard error.
  static func mean(_ sum: Double, _ squares: Double, _ count: Int) -> Estimate {
    guard count > 0 else { return Estimate(.nan, error: .nan) }
    let n = Double(count)
    let mean = sum / n
    return Estimate(mean, error: count > 1 ? (max(0, squares / n - mean * mean) / (n - 1)).squareRoot() : .nan)
  }
}
