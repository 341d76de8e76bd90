import MultiCriteria
import OptionKit

/// What the ranking of a scenario rests on, worked out by the same code as any table of scores.
///
/// The lawful bundles are a ``ScoreTable`` of their mean values on the plan's scales with the plan's weights, so that the
/// additive score of the table is the score of the result. Whatever needs measures (ratios, thresholds) reads a second
/// table, of mean measures.
public struct SensitivityFinding: Sendable {
  /// The places in the plan of the criteria that are in the tables: those that could be assessed.
  public var criteria: [Int]
  /// Bundles by criteria: mean values, 0 to 100, anchored there; bundles as in the result.
  public var values: ScoreTable
  /// Bundles by criteria: mean measures in their own units.
  public var measures: ScoreTable
  /// Exact weight intervals, smallest changes that unseat the leader, who dominates whom.
  public var firmness: WeightRobustness
  /// The smallest change of weights that would change the answer in each dimension.
  public var dimensions: [DimensionShift]
  /// The smallest change of weights that brings business as usual level with the leader; nil where none does.
  public var shiftToToday: WeightShift?
  /// The weights within which the leader stays ahead of every bundle with another footprint; as ``WeightRobustness/intervals``.
  public var footprintIntervals: [WeightStability]
  /// The bundles that the rest of the figures compare: the shortlist and business as usual, by position in the result.
  public var compared: [Int]
  /// Rank acceptabilities of the bundles compared.
  public var acceptability: [Acceptability]
  /// The same table under every method.
  public var agreement: [MethodVerdict]
  /// Whether each method's order of the bundles compared and the best of the ranking stands when one is removed or listed
  /// twice, or a criterion split.
  public var invariance: [RankInvariance]
  /// Regret and the value of information over the sampled futures; nil where a bundle ran in none of them.
  public var futures: FuturesFinding?
  /// The commissioners' own orders, counted; nil where no measure by commissioner is kept.
  public var vote: CommissionersVote?
  /// What a careful reader would question about the table.
  public var findings: [MatrixFinding]

  /// Which weights were drawn.
  public enum Weights: Sendable, Hashable {
    /// Any that anybody could hold.
    case any
    /// Those within the ranges that the scenario states for so many criteria, the others as given.
    case stated(criteria: Int)
  }

  /// Rank acceptabilities over a space of weights.
  public struct Acceptability: Sendable {
    /// Which weights were drawn.
    public var weights: Weights
    /// Weightings drawn.
    public var draws: Int
    /// By bundle compared: the share of weightings that give it each place among those compared.
    public var ranks: [[Double]]
    /// By bundle compared: the share of weightings that make it first of all lawful bundles; empty where there are too
    /// many bundles.
    public var firstOfAll: [Double]
  }

  /// Examines a result; nil where there is nothing to compare or nothing was assessed.
  ///
  /// - Parameter futures: scores future by future of the bundles compared, by position in the result.
  package init?(_ result: AppraisalResult, futures scores: [Int: [Double]]) {
    let criteria = result.plan.criteria.indices.filter { result.isAssessed($0) }
    let weights = result.weights
    guard !result.bundles.isEmpty, criteria.contains(where: { weights[$0] > 0 }) else { return nil }
    self.criteria = criteria
    values = Self.table(result, criteria, weights, measured: false)
    measures = Self.table(result, criteria, weights, measured: true)
    guard let firmness = try? WeightRobustness(values, scaling: .anchored, leader: result.ranking.first) else {
      return nil
    }
    self.firmness = firmness
    let listed = result.shortlist.filter(result.bundles.indices.contains)
    let today = result.businessAsUsual
    compared = listed + (listed.contains(today) || !result.bundles.indices.contains(today) ? [] : [today])
    acceptability = []
    dimensions = DimensionShift.all(result.bundles, values: values, leader: firmness.leader)
    shiftToToday =
      result.bundles.indices.contains(today)
      ? WeightShift.smallest(
        values: values.values, weights: values.normalisedWeights, leader: firmness.leader, rival: today) : nil
    let own = result.bundles[firmness.leader].choices[.footprint]
    let elsewhere = values.keeping(
      [firmness.leader] + result.bundles.indices.filter { result.bundles[$0].choices[.footprint] != own })
    footprintIntervals = WeightStability.intervals(
      values: elsewhere.values, weights: elsewhere.normalisedWeights, leader: 0)
    agreement = MethodVerdict.all(values: values, measures: measures, leader: firmness.leader, plan: result.plan)
    let first = compared
    let tested = first + result.ranking.filter { !first.contains($0) }
    invariance = MethodVerdict.invariance(values: values, measures: measures, of: tested, plan: result.plan)
    futures = FuturesFinding(compared, of: result, scores)
    vote = CommissionersVote(compared, of: result)
    findings = (try? values.findings(scaling: .anchored)) ?? []
    findings += result.plan.lint
    acceptability = Self.spaces(result.plan, criteria).compactMap { weights, space in
      accept(weights, space, draws: result.plan.weightings, seed: result.plan.seed)
    }
  }

  private static func table(
    _ result: AppraisalResult, _ criteria: [Int], _ weights: [Double], measured: Bool
  ) -> ScoreTable {
    let columns = criteria.map { place -> CriterionColumn in
      let judged = result.plan.criteria[place]
      guard measured else {
        return CriterionColumn(judged.option.title, weight: weights[place], low: 0, high: 100)
      }
      return CriterionColumn(
        judged.option.title, direction: judged.criterion.preference == .more ? .max : .min, weight: weights[place])
    }
    return ScoreTable(
      options: result.bundles.map(\.id), criteria: columns,
      values: result.bundles.flatMap { bundle in criteria.map { measured ? bundle.measures[$0] : bundle.values[$0] } })
  }

  /// The weights anybody could hold, and those within the ranges that the plan states.
  private static func spaces(_ plan: AppraisalDesign, _ criteria: [Int]) -> [(Weights, WeightSpace)] {
    let given = criteria.map { plan.criteria[$0].weight }
    let total = given.reduce(0, +)
    let ranges = criteria.map { place -> ClosedRange<Double> in
      let judged = plan.criteria[place]
      let range = judged.weightRange ?? judged.weight...judged.weight
      return range.lowerBound / total...range.upperBound / total
    }
    let stated = ranges.count { $0.upperBound > $0.lowerBound }
    let any = (Weights.any, WeightSpace.simplex)
    guard stated > 1, total > 0 else { return [any] }
    return [any, (.stated(criteria: stated), .ranges(ranges))]
  }

  private func accept(_ weights: Weights, _ space: WeightSpace, draws: Int, seed: UInt64) -> Acceptability? {
    let width = criteria.count
    let few = values.keeping(compared)
    guard
      let among = try? SMAA(samples: [few.values], criteria: width, space: space, draws: draws, seed: seed)
    else { return nil }
    let all = try? FirstRank.shares(values: values.values, criteria: width, space: space, draws: draws, seed: seed)
    return Acceptability(
      weights: weights, draws: draws,
      ranks: compared.indices.map { place in
        compared.indices.map { among.acceptability(place, rank: $0 + 1) }
      }, firstOfAll: all.map { shares in compared.map { shares[$0] } } ?? [])
  }
}
