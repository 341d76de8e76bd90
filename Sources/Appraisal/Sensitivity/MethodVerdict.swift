import MultiCriteria
import OptionKit

/// What one method makes of the bundles, beside the additive score that the appraisal ranks by.
public struct MethodVerdict: Sendable, Hashable {
  /// The method.
  public var method: AppraisalMethod
  /// The scale it used.
  public var scaling: Scaling
  /// The bundles that come first.
  public var winners: [Int]
  /// The place it gives the appraisal's leader; nil where it could not be used.
  public var leaderRank: Int?
  /// Kendall's tau-b between its order and the appraisal's.
  public var tau: Double
  /// Why it agrees or does not, or why it could not be used.
  public var reason: Reason
  /// How many of the best bundles it compared; nil where it compared all.
  public var among: Int?
  /// Whether it is the appraisal's own way of ranking, which the others are held against.
  public var isReference = false

  /// Whether it puts the appraisal's leader first, alone or with others.
  public var agrees: Bool { leaderRank == 1 }

  /// Why a method agrees with the appraisal or does not.
  public enum Reason: Sendable, Hashable {
    /// It has the same leader, with so many others beside it.
    case sameLeader(level: Int)
    /// It has another.
    case another(MethodDifference)
    /// A product needs figures above 0, and some measures are not.
    case needsFiguresAboveZero
    /// It could not be used, for the reason given by whoever refused.
    case refused(String)
  }

  /// The methods beside the additive one, with the table each reads: values on the plan's scales, or measures.
  static let methods: [(method: AppraisalMethod, scaling: Scaling, isMeasured: Bool)] = [
    (.additive, .anchored, false), (.additive, .minmax, true), (.weightedProduct, .anchored, false),
    (.weightedProduct, .raw, true), (.topsis, .anchored, false), (.topsis, .vector, true), (.spotis, .anchored, false),
    (.promethee, .raw, false), (.electre, .raw, false), (.lexicographic, .raw, false),
  ]

  static func all(
    values: ScoreTable, measures: ScoreTable, leader: Int, plan: AppraisalDesign
  ) -> [MethodVerdict] {
    let judged = outranked(values, plan)
    let scores = Additive.scores(values.values, weights: values.normalisedWeights)
    let reference = Ranking.ranks(scores)
    let best = Array(Ranking.order(reference).prefix(ELECTREIII.mostOptions / 5)).sorted()
    return methods.map { method, scaling, isMeasured in
      let isCut = method == .electre && scores.count > best.count && best.contains(leader)
      let table = isMeasured ? measures : judged
      do {
        let result = try method.run(isCut ? table.keeping(best) : table, scaling: scaling)
        let winners = isCut ? result.leaders.map { best[$0] } : result.leaders
        let place = isCut ? result.ranks[best.firstIndex(of: leader) ?? 0] : result.ranks[leader]
        let reason: Reason =
          place == 1
          ? .sameLeader(level: max(0, winners.count - 1))
          : .another(
            MethodDifference(
              winners.first ?? leader, against: leader, values: values.values, criteria: values.criteria,
              weights: values.normalisedWeights, method: method, scaling: result.scaling))
        return MethodVerdict(
          method: method, scaling: result.scaling, winners: winners, leaderRank: place,
          tau: isCut ? .nan : MethodAgreement.tau(reference, result.ranks), reason: reason,
          among: isCut ? best.count : nil, isReference: method == .additive && !isMeasured)
      } catch {
        let reason: Reason =
          method == .weightedProduct
          ? .needsFiguresAboveZero
          : .refused((error as? Problems)?.all.first?.message ?? (error as? Problem)?.message ?? "\(error)")
        return MethodVerdict(
          method: method, scaling: scaling, winners: [], leaderRank: nil, tau: .nan, reason: reason)
      }
    }
  }

  /// Values with what outranking methods take for nothing and for a full preference.
  static func outranked(_ values: ScoreTable, _ plan: AppraisalDesign) -> ScoreTable {
    var judged = values
    for place in judged.criteria.indices {
      judged.criteria[place].preference = .linear
      judged.criteria[place].q = plan[.outrankingIndifference]
      judged.criteria[place].p = plan[.outrankingPreference]
    }
    return judged
  }
}
