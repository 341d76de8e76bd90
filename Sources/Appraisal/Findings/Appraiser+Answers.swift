import OptionKit
import Simulation

extension Appraiser {
  /// A separate answer for each dimension: how the best bundle with each option does, and in how many futures the best
  /// bundle of all has it.
  func answers(_ bundles: [BundleResult], _ firmness: LeadSignificance) -> [DimensionAnswer] {
    scenario.dimensions.map { dimension in
      let options = scenario.options[dimension] ?? []
      let alike = likeForLike(bundles, dimension)
      let rows = options.map { named in
        let having = bundles.filter { $0.choices[dimension] == named.id }
        let compared = alike.filter { $0.choices[dimension] == named.id }
        let best = compared.max { $0.score < $1.score }
        return DimensionAnswer.Row(
          id: named.id, title: named.title, best: best?.score,
          mean: compared.isEmpty ? nil : compared.reduce(0) { $0 + $1.score } / Double(compared.count),
          probabilityBest: having.reduce(0) { $0 + $1.probabilityBest }, lawful: having.count,
          reason: having.isEmpty ? reason(named.id, dimension) : "", bestBundle: best?.id)
      }
      let sorted = rows.enumerated().sorted {
        let (a, b) = ($0.element.best ?? -.infinity, $1.element.best ?? -.infinity)
        return a == b ? $0.offset < $1.offset : a > b
      }.map(\.element)
      let conclusion = scenario.conclusions.first { $0.dimension == dimension.rawValue }
      let standing = standing(beside: conclusion, sorted)
      let drivers = standing == .differs ? drivers(dimension, sorted, conclusion, alike) : []
      return DimensionAnswer(
        dimension: dimension, question: conclusion?.question ?? dimension.question, rows: sorted,
        conclusion: conclusion, drivers: drivers, standing: standing)
    }
  }

  /// The bundles by which a dimension's options are compared: all of them, unless some dimensions are varied beside some
  /// bundles only. Then an option may not owe its place to what was tried beside it alone: choices of varied dimensions
  /// count where they were tried with every option that can be run, and a varied dimension's own options where all of them
  /// were tried beside the same choices. Where nothing was tried with all, all count.
  func likeForLike(_ bundles: [BundleResult], _ dimension: DecisionDimension) -> [BundleResult] {
    let varied = Set(scenario.varied.map(\.dimension))
    if varied.isEmpty { return bundles }
    let beside = scenario.dimensions.filter { $0 != dimension && (varied.contains(dimension) || varied.contains($0)) }
    let key = { (bundle: BundleResult) in beside.map { bundle.choices[$0] ?? "" } }
    var tried: [[String]: Set<String>] = [:]
    for bundle in bundles { tried[key(bundle), default: []].insert(bundle.choices[dimension] ?? "") }
    let all = Set(bundles.map { $0.choices[dimension] ?? "" })
    let alike = bundles.filter { tried[key($0)] == all }
    return alike.isEmpty ? bundles : alike
  }

  /// The ground on which most bundles with an option were ruled out.
  private func reason(_ id: String, _ dimension: DecisionDimension) -> String {
    var counts: [String: Int] = [:]
    for bundle in longlist.ruledOut where bundle.choices[dimension] == id {
      let grounds = bundle.objections.map { $0.ground + ($0.source.map { " (\($0))" } ?? "") }
      for ground in Set(grounds) { counts[ground, default: 0] += 1 }
    }
    return counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.first?.key ?? ""
  }

  /// How what came out stands beside what the documents concluded.
  private func standing(beside conclusion: ReviewConclusion?, _ rows: [DimensionAnswer.Row]) -> DimensionAnswer.Standing
  {
    guard let conclusion, let first = rows.first, let best = first.best, !conclusion.options.isEmpty else {
      return .open
    }
    if conclusion.options.contains(first.id) { return .same }
    guard let score = rows.first(where: { conclusion.options.contains($0.id) })?.best else { return .ruledOut }
    return best - score <= indifference ? .notSeparated : .differs
  }

  /// The criteria that make most of the difference between the best bundles of the option that does best and of the one that
  /// the documents name.
  private func drivers(
    _ dimension: DecisionDimension, _ rows: [DimensionAnswer.Row], _ conclusion: ReviewConclusion?,
    _ bundles: [BundleResult]
  ) -> [CriterionGain] {
    let best = { (id: String) in bundles.filter { $0.choices[dimension] == id }.max { $0.score < $1.score } }
    guard let ours = rows.first?.id,
      let theirs = rows.first(where: { conclusion?.options.contains($0.id) == true })?.id,
      let a = best(ours), let b = best(theirs)
    else { return [] }
    let gains = gains(of: a, over: b).filter { $0.points > 0.05 }
    return Array(gains.prefix(3))
  }

  /// How far one bundle is ahead of another on each criterion that could be assessed, the furthest first.
  func gains(of bundle: BundleResult, over other: BundleResult) -> [CriterionGain] {
    let gains = scorer.criteria.indices.filter { scorer.isAssessed[$0] }.map { place in
      CriterionGain(
        criterion: place, ours: bundle.measures[place], theirs: other.measures[place],
        points: scorer.weights[place] * (bundle.values[place] - other.values[place]))
    }
    return gains.sorted { $0.points == $1.points ? $0.criterion < $1.criterion : $0.points > $1.points }
  }
}
