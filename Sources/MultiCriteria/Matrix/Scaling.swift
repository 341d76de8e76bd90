import Diagnostics

/// How the columns of a ``ScoreTable`` are made comparable. Every scale but ``raw`` and ``anchored`` is relative:
/// it depends on which options are in the table, so that taking out a weak option can change the winner.
///
/// Every scale points upwards: on a `min` criterion less becomes more.
public enum Scaling: String, Sendable, Hashable, CaseIterable {
  /// The figures as they stand; x on `max` criteria, -x on `min` ones.
  case raw
  /// 0 to 100 between fixed anchors (``CriterionColumn/anchors``).
  case anchored
  /// x / |column|, and 1 - x / |column| on `min` criteria; |column| = sqrt(sum x^2).
  case vector
  /// (x - min) / (max - min), the other way round on `min` criteria; 1 where all are equal.
  case minmax
  /// x / max, and 1 - x / max on `min` criteria.
  case max
  /// x / sum x, and (1/x) / sum(1/x) on `min` criteria; needs figures above 0.
  case sum

  /// Whether the scale depends on which options are in the table.
  public var isRelative: Bool { self != .raw && self != .anchored }
}

extension ScoreTable {
  /// The table's values on a scale, row-major, more always better.
  ///
  /// - Throws: ``Problems`` where the scale is not defined: no anchors, or a relative scale that would divide by zero.
  public func scaled(_ scaling: Scaling) throws -> [Double] {
    try check()
    var scaled = values
    if affine(scaling, &scaled) { return scaled }
    var found: [Problem] = []
    let width = criteria.count
    for (place, criterion) in criteria.enumerated() {
      let column = column(place)
      guard let rescaled = criterion.rescaled(column, scaling) else {
        found.append(criterion.refusal(of: scaling))
        continue
      }
      for option in options.indices { scaled[option * width + place] = rescaled[option] }
    }
    if !found.isEmpty { throw Problems(found) }
    return scaled
  }

  /// Cells outside their criterion's anchors: (option, criterion).
  public var outsideAnchors: [(option: Int, criterion: Int)] {
    var outside: [(option: Int, criterion: Int)] = []
    for option in options.indices {
      for (place, criterion) in criteria.enumerated() {
        guard criterion.shape == nil, let (zero, hundred) = criterion.anchors else { continue }
        let value = self[option, place]
        if value < Swift.min(zero, hundred) || value > Swift.max(zero, hundred) { outside.append((option, place)) }
      }
    }
    return outside
  }
}

extension CriterionColumn {
  fileprivate func rescaled(_ column: [Double], _ scaling: Scaling) -> [Double]? {
    let more = direction == .max
    switch scaling {
    case .raw:
      return more ? column : column.map { 0 - $0 }
    case .anchored:
      guard let scale else { return nil }
      return column.map { scale.value(of: $0) }
    case .vector:
      let largest = column.reduce(0) { Swift.max($0, abs($1)) }
      guard largest > 0 else { return column.map { _ in more ? 0 : 1 } }
      let length = largest * column.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
      return column.map { more ? $0 / length : 1 - $0 / length }
    case .minmax:
      guard let bottom = column.min(), let top = column.max(), top > bottom else { return column.map { _ in 1 } }
      return column.map { (more ? $0 - bottom : top - $0) / (top - bottom) }
    case .max:
      guard let top = column.max(), top > 0 else { return nil }
      return column.map { more ? $0 / top : 1 - $0 / top }
    case .sum:
      guard column.allSatisfy({ $0 > 0 }) else { return nil }
      let parts = more ? column : column.map { 1 / $0 }
      let total = parts.reduce(0, +)
      return parts.map { $0 / total }
    }
  }

  fileprivate func refusal(of scaling: Scaling) -> Problem {
    switch scaling {
    case .anchored:
      Problem(
        "\(name) has no value-scale anchors", remedy: "give #low and #high rows with two different numbers",
        at: place)
    case .max:
      Problem(
        "\(name) has no figure above 0, so it cannot be divided by its largest", remedy: "use minmax",
        at: place)
    default:
      Problem(
        "\(name) has figures that are not above 0, so they cannot be summed to 1", remedy: "use minmax",
        at: place)
    }
  }
}

extension ScoreTable {
  /// Sentences on cells that lie outside their anchors.
  public var anchorWarnings: [TableWarning] {
    outsideAnchors.map { .outsideAnchors(option: options[$0.option], criterion: criteria[$0.criterion].name) }
  }
}
