/// Looks for the value at which a margin changes sign, by halving between one where it holds and one where it has turned.
///
/// A value that is asked for, so that whoever runs a model runs it for many searches at once:
///
///     var search = FlipSearch(holds: 0.02, turned: 0.07)
///     while let value = search.next { search.take(margin(value)) }
///     search.value  // run, and found turned
///
/// The value given was itself run and turned; the flip lies between it and ``holds``. Not claimed: that it is the only
/// one between the two ends.
public struct FlipSearch: Sendable, Hashable {
  /// A value at which the margin is above 0.
  public private(set) var holds: Double
  /// A value at which it is 0 or below.
  public private(set) var turned: Double
  private var left: Int

  /// Begins between a value at which the margin is above 0 and one at which it is not, both already run.
  ///
  /// - Parameter halvings: how often the interval is halved; 12 leave 1/4096 of it.
  public init(holds: Double, turned: Double, halvings: Int = 12) {
    (self.holds, self.turned, left) = (holds, turned, max(0, min(60, halvings)))
  }

  /// The value to run next; nil where the search is over.
  public var next: Double? {
    let middle = holds + (turned - holds) / 2
    return left > 0 && middle != holds && middle != turned ? middle : nil
  }

  /// Takes the margin at ``next``.
  public mutating func take(_ margin: Double) {
    guard let middle = next else { return }
    left -= 1
    if margin > 0 { holds = middle } else { turned = middle }
  }

  /// The value nearest to ``holds`` that was run and had turned.
  public var value: Double { turned }
}
