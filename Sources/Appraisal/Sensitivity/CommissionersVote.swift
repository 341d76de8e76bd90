import MultiCriteria
import OptionKit
import Simulation

/// The commissioners' own orders of the bundles compared, counted in several ways.
///
/// Each commissioner orders the bundles three times: by its own mean yearly cost (in steps of
/// ``JudgingNumber/voteCostStep`` of what it pays today), by its own wait (``JudgingNumber/voteWaitStep``) and by how well the
/// offer fits its own need (``JudgingNumber/voteFitStep``); the three orders count alike (Borda). Stated views of a map do not enter, so that the two can be set beside each other.
public struct CommissionersVote: Sendable {
  /// The rank each commissioner gives each bundle compared, 1 the best.
  public var ballots: [[Int]]
  /// The votes counted.
  public var choice: GroupChoice
  /// The order with the fewest disagreements; nil where a circle is too large.
  public var consensus: [Int]?

  /// The measures ordered by, with the step to which they are rounded (a share of today's payment for money).
  private static let own: [(measure: Measure, step: JudgingNumber, isCost: Bool)] = [
    (.totalCost, .voteCostStep, true), (.wait, .voteWaitStep, true), (.fit, .voteFitStep, false),
  ]

  init?(_ compared: [Int], of result: AppraisalResult) {
    let details = compared.map { bundle in result.details.first { $0.bundle == bundle } }
    guard compared.count > 1, details.allSatisfy({ $0 != nil }) else { return nil }
    let known = details.compactMap { $0 }
    let measured = Self.own.filter { own in known.allSatisfy { $0.spreads[own.measure]?.isEmpty == false } }
    let commissioners = known[0].currentContributions.indices
    guard !measured.isEmpty, !commissioners.isEmpty else { return nil }
    let ballots = commissioners.map { commissioner -> [Int] in
      let paid = known[0].currentContributions[commissioner].pounds
      var points = [Double](repeating: 0, count: known.count)
      for own in measured {
        let given = result.plan[own.step]
        let step = own.measure == .totalCost ? max(1, given * paid) : given
        let sizes = known.map { detail -> Double in
          let years = detail.spreads[own.measure] ?? []
          let all = years.map { $0.indices.contains(commissioner) ? $0[commissioner].mean : 0 }
          let mean = all.reduce(0, +) / Double(max(1, all.count))
          let rounded = mean.isFinite ? (mean / step).rounded() : 0
          return own.isCost ? 0 - rounded : rounded
        }
        for (place, size) in sizes.enumerated() {
          points[place] += Double(sizes.count { $0 < size }) + Double(sizes.count { $0 == size } - 1) / 2
        }
      }
      return Ranking.ranks(points)
    }
    guard
      let choice = try? GroupChoice(options: compared.count, ballots: ballots.map { GroupChoice.Ballot(ranks: $0) })
    else { return nil }
    self.ballots = ballots
    self.choice = choice
    consensus = try? choice.kemeny().order
  }
}
