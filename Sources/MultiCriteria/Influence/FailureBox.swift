/// A box of inputs in which something happens often: bounds on a few inputs, found by ``BoxSearch``.
public struct FailureBox: Sendable, Hashable {
  /// The bounds on one input.
  public struct Bound: Sendable, Hashable {
    /// The input.
    public var input: Int
    /// The least value inside; nil where the box is open below.
    public var low: Double?
    /// The greatest value inside; nil where it is open above.
    public var high: Double?
    /// How likely it is that a box without this bound would hold as many of them by chance (Bryant and Lempert's
    /// quasi-p-value): the binomial chance of at least as many as found at the density without the bound.
    public var chance: Double
  }

  /// The inputs that are bounded, in their order.
  public var bounds: [Bound]
  /// Rows inside, and those of them in which it happens.
  public var rows, hits: Int
  /// The share of all that happens that lies inside.
  public var coverage: Double
  /// The share of the rows inside in which it happens.
  public var density: Double
  /// The share of all rows that lie inside.
  public var mass: Double
}
