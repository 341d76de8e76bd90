import MultiCriteria

/// The bundles compared as a ``PayoffTable`` over the sampled futures: regret, caution, the value of knowing more.
public struct FuturesFinding: Sendable {
  /// How each bundle stands, in points of 100; in the order compared.
  public var rows: [OptionRobustness]
  /// What each rule would choose, by place among those compared; several where it does not separate them.
  public var choices: [(rule: RobustnessRule, places: [Int])]
  /// Expected value of perfect information in points: the most that any forecast could be worth.
  public var perfectInformation: Double
  /// Futures in which every one of them ran.
  public var futures: Int

  init?(_ compared: [Int], of result: AppraisalResult, _ scores: [Int: [Double]]) {
    let columns = compared.map { scores[$0] ?? [] }
    guard let count = columns.first?.count, count > 0, columns.allSatisfy({ $0.count == count }) else { return nil }
    guard
      let table = try? PayoffTable(
        options: compared.map { result.bundles[$0].id }, states: (0..<count).map { "\($0)" },
        values: columns.flatMap { $0 })
    else { return nil }
    let rows = table.robustness()
    self.rows = rows
    choices = RobustnessRule.allCases.map { ($0, table.choice(by: $0, among: rows)) }
    perfectInformation = table.expectedValueOfPerfectInformation
    futures = count
  }
}
