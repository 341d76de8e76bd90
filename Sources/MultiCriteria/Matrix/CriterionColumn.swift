import Diagnostics

/// A criterion as a column of a ``ScoreTable``: which way it points, what it weighs, how it is scaled and compared.
public struct CriterionColumn: Sendable, Hashable {
  /// The criterion's name, as in the table's heading.
  public var name: String
  /// Whether more or less of the measure is better.
  public var direction: Direction
  /// The weight as given, not normalised; at least 0.
  public var weight: Double
  /// One anchor of the fixed value scale, in the measure's unit.
  public var low: Double?
  /// The other anchor, in the measure's unit.
  public var high: Double?
  /// The value scale where it is no straight line between the anchors.
  public var shape: ValueScale?
  /// How a difference becomes a preference in PROMETHEE.
  public var preference: PreferenceFunction.Shape
  /// Differences up to `q` do not matter (PROMETHEE, ELECTRE, lexicographic), in the measure's unit.
  public var q: Double?
  /// From `p` on, a difference is a full preference (PROMETHEE, ELECTRE), in the measure's unit.
  public var p: Double?
  /// The inflection point of the Gaussian preference function, in the measure's unit.
  public var s: Double?
  /// From `veto` on, a shortfall refuses the claim to be at least as good (ELECTRE), in the measure's unit.
  public var veto: Double?
  /// Where the column's heading stands in the file it came from, for problems.
  public var place: Problem.Location?

  /// Makes a criterion; without anchors it can be used raw or on a relative scale only.
  public init(
    _ name: String, direction: Direction = .max, weight: Double = 1, low: Double? = nil, high: Double? = nil,
    preference: PreferenceFunction.Shape = .usual, q: Double? = nil, p: Double? = nil, s: Double? = nil,
    veto: Double? = nil, place: Problem.Location? = nil
  ) {
    self.name = name
    self.direction = direction
    self.weight = weight
    self.low = low
    self.high = high
    self.preference = preference
    self.q = q
    self.p = p
    self.s = s
    self.veto = veto
    self.place = place
  }

  /// The anchors as value 0 and value 100, the way ``direction`` points; nil unless both are numbers of a
  /// reasonable size and differ.
  public var anchors: (zero: Double, hundred: Double)? {
    guard let low, let high, abs(low) <= 1e100, abs(high) <= 1e100, abs(high - low) >= 1e-100 else { return nil }
    let (bottom, top) = low < high ? (low, high) : (high, low)
    return direction == .max ? (bottom, top) : (top, bottom)
  }

  /// The value scale: ``shape``, or a straight line between the anchors where there are any.
  public var scale: ValueScale? { shape ?? anchors.map { .linear(zero: $0.zero, hundred: $0.hundred) } }
}
