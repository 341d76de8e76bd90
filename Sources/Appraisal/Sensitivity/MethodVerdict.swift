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
  public var words: String

  /// Whether it puts the appraisal's leader first, alone or with others.
  public var agrees: Bool { leaderRank == 1 }

  /// The methods beside the additive one, with the table each reads: values on the plan's scales, or measures.
  private static let methods: [(method: AppraisalMethod, scaling: Scaling, isMeasured: Bool)] = [
    (.additive, .anchored, false), (.additive, .minmax, true), (.weightedProduct, .anchored, false),
    (.weightedProduct, .raw, true), (.topsis, .anchored, false), (.topsis, .vector, true), (.spotis, .anchored, false),
    (.promethee, .raw, false), (.electre, .raw, false), (.lexicographic, .raw, false),
  ]

  /// Differences in value that outranking methods take for nothing, and for a full preference, in points of 100.
  static let (indifference, preference) = (1.0, 20.0)
  /// The longest list on which every pair is compared for tau.
  static let mostPairs = 1500

  static func all(values: ScoreTable, measures: ScoreTable, leader: Int) -> [MethodVerdict] {
    var judged = values
    for place in judged.criteria.indices {
      judged.criteria[place].preference = .linear
      judged.criteria[place].q = indifference
      judged.criteria[place].p = preference
    }
    let scores = Additive.scores(values.values, weights: values.normalisedWeights)
    let reference = Ranking.ranks(scores)
    return methods.map { method, scaling, isMeasured in
      do {
        let result = try method.run(isMeasured ? measures : judged, scaling: scaling)
        let winners = result.leaders
        return MethodVerdict(
          method: method, scaling: result.scaling, winners: winners, leaderRank: result.ranks[leader],
          tau: scores.count <= mostPairs ? MethodAgreement.tau(reference, result.ranks) : .nan,
          words: result.ranks[leader] == 1
            ? (winners.count > 1 ? "The same leader, level with \(winners.count - 1) more." : "The same leader.")
            : why(winners.first ?? leader, leader, judged, method, isMeasured))
      } catch {
        let reason = (error as? Problems)?.all.first?.message ?? (error as? Problem)?.message ?? "\(error)"
        return MethodVerdict(
          method: method, scaling: scaling, winners: [], leaderRank: nil, tau: .nan, words: "Cannot be used: \(reason)."
        )
      }
    }
  }

  /// Where its winner is better than the leader and where worse, and what about the method makes that count more.
  private static func why(
    _ winner: Int, _ leader: Int, _ table: ScoreTable, _ method: AppraisalMethod, _ isMeasured: Bool
  ) -> String {
    let weights = table.normalisedWeights
    let gains = table.criteria.indices.map { weights[$0] * (table[winner, $0] - table[leader, $0]) }
    let better = gains.indices.filter { gains[$0] > 0.05 }.sorted { (gains[$1], $0) < (gains[$0], $1) }.prefix(2)
    let worse = gains.indices.filter { gains[$0] < -0.05 }.sorted { (gains[$0], $0) < (gains[$1], $1) }.prefix(2)
    let names = { (places: ArraySlice<Int>) in Words.list(places.map { table.criteria[$0].name.lowercased() }) }
    let habit: String
    switch method {
    case .additive: habit = "It measures against the best and worst bundle in the list instead of fixed anchors"
    case .weightedProduct:
      habit =
        "It multiplies" + (isMeasured ? " measures" : "") + ", so that a very low figure costs more than a sum says"
    case .topsis: habit = "It goes by distance to an ideal and an anti-ideal, in which large gaps count more than small"
    case .spotis: habit = "It goes by distance to the ideal"
    case .promethee, .electre:
      habit =
        "It counts against how many others a bundle is ahead, differences under \(Words.fixed(indifference, 0)) point for "
        + "nothing"
    case .lexicographic: habit = "The heaviest criterion decides alone"
    }
    var text = habit
    if !better.isEmpty { text += "; its winner is better on \(names(better))" }
    if !worse.isEmpty { text += (better.isEmpty ? "; its winner is" : " and") + " worse on \(names(worse))" }
    return text + "."
  }
}
