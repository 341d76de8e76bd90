import Diagnostics

/// When does it happen? Boxes of few bounds that hold much of it and little else (PRIM).
///
/// From the box of everything, thin slices are peeled off: of all slices of a share `peel` of the rows at either end of
/// any input, the one whose loss raises the density most for each row lost. Of the boxes on the way the one with the best
/// balance of coverage c and density d, 2 c d / (c + d), is taken; slices are pasted back where that raises it; and bounds
/// that chance could have made (quasi-p-value above `chance`) are taken off, the weakest first. Further boxes are sought
/// among the rows outside. Sources: J. H. Friedman and N. I. Fisher, Statistics and Computing 9 (1999) 123-143;
/// B. P. Bryant and R. J. Lempert, Technological Forecasting and Social Change 77 (2010) 34-49.
///
/// Not claimed: the best box there is; peeling is greedy. A bound lies on a value of the sample.
public struct BoxSearch: Sendable, Hashable {
  /// The share of the rows in a box that one slice takes.
  public var peel = 0.05
  /// The smallest share of all rows that a box may hold.
  public var least = 0.05
  /// Boxes at most.
  public var most = 3
  /// Rows in which it happens without which no box is sought.
  public var fewest = 8
  /// The quasi-p-value above which a bound is taken off.
  public var chance = 0.05

  /// The usual settings.
  public init() {}

  /// The boxes, best first; none where it happens in all rows or in fewer than ``fewest``.
  ///
  /// - Parameters:
  ///   - inputs: by input, its values row by row.
  ///   - happens: whether it happens in a row.
  /// - Throws: ``Problems`` where lengths differ or a value is no number.
  public func boxes(inputs: [[Double]], happens: [Bool]) throws(Problems) -> [FailureBox] {
    try SampleEffects.check(inputs, [happens.map { $0 ? 1 : 0 }])
    let hits = happens.count { $0 }
    guard hits >= max(1, fewest), hits < happens.count, !inputs.isEmpty else { return [] }
    var rows = Array(happens.indices)
    var found: [FailureBox] = []
    let base = Double(hits) / Double(happens.count)
    while found.count < most, rows.contains(where: { happens[$0] }) {
      var peeling = Peeling(inputs: inputs, happens: happens, rows: rows, of: hits, search: self)
      guard let box = peeling.box(), box.density > base, !box.bounds.isEmpty else { break }
      found.append(box)
      let outside = rows.filter { !box.holds($0, inputs) }
      if outside.count == rows.count { break }
      rows = outside
    }
    return found
  }
}

extension FailureBox {
  /// Whether a row lies inside.
  func holds(_ row: Int, _ inputs: [[Double]]) -> Bool {
    bounds.allSatisfy { bound in
      let value = inputs[bound.input][row]
      return value >= bound.low ?? -.infinity && value <= bound.high ?? .infinity
    }
  }
}
