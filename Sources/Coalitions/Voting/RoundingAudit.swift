/// Whether printed weights decide what their authors meant: the yes sides whose result hangs on rounding.
public struct RoundingAudit: Sendable, Hashable {
  /// The sum of the printed weights.
  public let printedTotal: ExactDecimal
  /// Yes sides that pass for some weights that round to the printed ones and fail for others, the quota staying at its
  /// printed number of votes.
  public let undecided: UInt64
  /// A smallest such yes side.
  public let example: [Int]?

  /// Audits printed weights: each may be off by half a unit of its last printed place.
  ///
  /// - Throws: as ``WeightedQuota/init(_:_:)`` and ``SimpleGame/difference(from:)``.
  public init(_ weights: [ExactDecimal], _ quota: Quota) throws(VotingError) {
    let test = try WeightedQuota(weights, quota)
    printedTotal = test.printedTotal
    var (low, high) = ([Int](), [Int]())
    for (index, weight) in weights.enumerated() {
      // Twice the printed weight, so that half a unit is whole.
      var unit = 1
      for _ in 0..<(test.places - weight.places) { unit *= 10 }
      let (double, overflow) = test.weights[index].multipliedReportingOverflow(by: 2)
      guard !overflow else { throw .overflow("the sum of the weights") }
      low.append(max(0, double - unit))
      high.append(double + unit)
    }
    let needed = 2 * test.needed - (quota.strictly ? 1 : 0)
    let most = try SimpleGame(weights: high, needed: needed)
    guard low.reduce(0, +) >= needed else {
      // At the lower end nothing passes at all: every yes side that passes at the upper end hangs on rounding.
      let diagram = try GameDiagram(most)
      undecided = try diagram.swingCount().winningCoalitions
      example = try MinimalCoalitions(winning: diagram).first(10_000).first
      return
    }
    let difference = try most.difference(from: SimpleGame(weights: low, needed: needed))
    undecided = difference.onlyFirst
    example = difference.exampleOnlyFirst
  }
}
