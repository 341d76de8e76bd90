import Diagnostics

/// What a swing from the worst to the best end of a stated range of a criterion is worth, in points.
///
/// The largest swing gets 100 points and the others are judged against it; weights are the points over their sum.
/// Without the range a swing means nothing, so it is part of the value. Source: von Winterfeldt and Edwards, Decision
/// Analysis and Behavioral Research (1986), section 8.3.
public struct SwingWeight: Sendable, Hashable {
  /// The criterion.
  public var criterion: String
  /// The worst end of the range that was put to the panel, in the measure's unit.
  public var from: Double
  /// The best end of that range.
  public var to: Double
  /// Points, at least 0.
  public var points: Double
  /// Why the panel judged so.
  public var rationale: String

  /// Makes a swing.
  public init(_ criterion: String, from: Double, to: Double, points: Double, rationale: String = "") {
    self.criterion = criterion
    self.from = from
    self.to = to
    self.points = points
    self.rationale = rationale
  }

  /// Weights that sum to 1, for value scales of any shape: w ~ points x 100 / |value(to) - value(from)|.
  ///
  /// - Throws: ``Problems`` as ``weights(_:anchors:)`` does, and for a swing that its scale values at nothing.
  public static func weights(_ swings: [SwingWeight], scales: [ValueScale]) throws -> [Double] {
    _ = try weights(swings)
    var found: [Problem] = []
    let raw = zip(swings, scales).map { swing, scale in
      let length = abs(scale.value(of: swing.to) - scale.value(of: swing.from))
      if swing.points > 0, !(length > 0 && length.isFinite) {
        found.append(
          Problem(
            "the swing of \(swing.criterion) from \(Additive.rounded(swing.from)) to \(Additive.rounded(swing.to)) "
              + "makes no difference on its scale", remedy: "imagine a swing that the scale tells apart"))
      }
      return length > 0 ? swing.points * 100 / length : 0
    }
    if !found.isEmpty { throw Problems(found) }
    return Weights.normalised(raw)
  }

  /// Weights that sum to 1, for value scales whose 0 and 100 stand at `anchors`.
  ///
  /// A swing over part of a linear scale is stretched to the whole: w ~ points x |hundred - zero| / |to - from|.
  /// - Throws: ``Problems`` for a range without length, points that are not numbers from 0, or no points at all.
  public static func weights(
    _ swings: [SwingWeight], anchors: [(zero: Double, hundred: Double)]? = nil
  ) throws -> [Double] {
    var found: [Problem] = []
    var raw: [Double] = []
    for (place, swing) in swings.enumerated() {
      let length = abs(swing.to - swing.from)
      if !(length > 0 && length.isFinite) {
        found.append(
          Problem(
            "the swing weight of \(swing.criterion) has no range",
            remedy: "say from which measure to which one the panel imagined the swing"))
      }
      if !(swing.points >= 0 && swing.points.isFinite) {
        found.append(Problem("the swing points of \(swing.criterion) are \(swing.points)", remedy: "give 0 to 100"))
      }
      let stretch = anchors.map { place < $0.count ? abs($0[place].hundred - $0[place].zero) / length : 1 } ?? 1
      raw.append(swing.points * stretch)
    }
    if found.isEmpty, !raw.contains(where: { $0 > 0 }) {
      found.append(Problem("no swing has any points", remedy: "give the largest swing 100 points"))
    }
    if !found.isEmpty { throw Problems(found) }
    return Weights.normalised(raw)
  }
}
