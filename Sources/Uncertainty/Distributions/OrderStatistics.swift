/// The one quantile of a list of numbers, for everybody.
public enum OrderStatistics {
  /// The quantile of sorted values by linear interpolation between order statistics; NaN of none.
  ///
  ///     place = q (n - 1); value = x[floor] + (x[floor + 1] - x[floor]) (place - floor)
  ///
  /// Source: R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996),
  /// definition 7. Not claimed: anything of values that are not sorted; q outside 0 to 1 is held to its end.
  public static func quantile(_ sorted: [Double], _ q: Double) -> Double {
    guard let last = sorted.last, !q.isNaN else { return .nan }
    let place = min(1, max(0, q)) * Double(sorted.count - 1)
    let below = Int(place)
    guard below + 1 < sorted.count else { return last }
    return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - Double(below))
  }
}
