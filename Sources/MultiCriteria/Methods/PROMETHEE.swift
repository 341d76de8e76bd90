import Diagnostics

/// PROMETHEE I and II: flows of preference between every pair of options.
///
/// pi(a, b) = sum of w_j P_j(d_j(a, b)); phi+ (a) = sum over b of pi(a, b) / (n - 1), phi-(a) likewise of pi(b, a);
/// PROMETHEE II ranks by phi = phi+ - phi-, PROMETHEE I by both. Source: Brans and Vincke (1985). Net flows depend
/// on who else is in the list, so an option's removal can change the order.
public enum PROMETHEE {
  /// Net flows with both parts, and ranks by PROMETHEE II.
  public static func run(_ table: ScoreTable) throws -> MethodResult {
    try table.check()
    let found = table.criteria.flatMap(\.thresholdProblems)
    if !found.isEmpty { throw Problems(found) }
    let flows = flows(table.inWholeDecimals)
    let net = zip(flows.positive, flows.negative).map { $0 - $1 }
    return MethodResult(
      .promethee, scaling: .raw, scores: net,
      details: [
        .init(name: "phi_plus", values: flows.positive), .init(name: "phi_minus", values: flows.negative),
      ])
  }

  /// phi+ and phi- of a checked table; zeros for a single option.
  static func flows(_ table: ScoreTable) -> (positive: [Double], negative: [Double]) {
    let count = table.options.count
    let width = table.criteria.count
    var positive = [Double](repeating: 0, count: count)
    var negative = positive
    guard count > 1 else { return (positive, negative) }
    let weights = table.normalisedWeights
    var column = ColumnSort(count: count)
    var gains = positive
    for (criterion, description) in table.criteria.enumerated() where weights[criterion] > 0 {
      let share = weights[criterion] / Double(count - 1)
      let sweep = PreferenceSweep(function: description.preferenceFunction)
      let sign = description.direction == .max ? 1.0 : -1.0
      column.sort(table.values, column: criterion, width: width, sign: sign)
      for isLoss in [false, true] {
        if isLoss { column.negate() }
        for index in 0..<count { gains[index] = 0 }
        gains.withUnsafeMutableBufferPointer { gains in
          column.values.withUnsafeBufferPointer { sweep.gains($0, into: gains) }
        }
        for index in 0..<count {
          let place = Int(column.places[index])
          if isLoss { negative[place] += share * gains[index] } else { positive[place] += share * gains[index] }
        }
      }
    }
    return (positive, negative)
  }

  /// How two options stand in PROMETHEE I.
  public enum Relation: String, Sendable, Hashable { case preferred, worse, indifferent, incomparable }

  /// PROMETHEE I: preferred where neither flow speaks against it and one for it; incomparable where they disagree.
  public static func relation(_ a: Int, _ b: Int, positive: [Double], negative: [Double]) -> Relation {
    let tolerance = 1e-12
    let up = positive[a] - positive[b]
    let down = negative[b] - negative[a]
    if abs(up) <= tolerance, abs(down) <= tolerance { return .indifferent }
    if up >= -tolerance, down >= -tolerance { return .preferred }
    if up <= tolerance, down <= tolerance { return .worse }
    return .incomparable
  }
}
