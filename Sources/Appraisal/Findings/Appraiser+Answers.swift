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
        return DimensionAnswer.Row(
          id: named.id, title: named.title, best: compared.map(\.score).max(),
          mean: compared.isEmpty ? nil : compared.reduce(0) { $0 + $1.score } / Double(compared.count),
          probabilityBest: having.reduce(0) { $0 + $1.probabilityBest }, lawful: having.count,
          reason: having.isEmpty ? reason(named.id, dimension) : "")
      }
      let sorted = rows.enumerated().sorted {
        let (a, b) = ($0.element.best ?? -.infinity, $1.element.best ?? -.infinity)
        return a == b ? $0.offset < $1.offset : a > b
      }.map(\.element)
      let conclusion = scenario.conclusions.first { $0.dimension == dimension.rawValue }
      let (beside, standing) = beside(conclusion, sorted, dimension, alike)
      return DimensionAnswer(
        dimension: dimension, question: conclusion?.question ?? dimension.question, rows: sorted,
        words: words(dimension, sorted), beside: beside, standing: standing)
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

  private func words(_ dimension: DecisionDimension, _ rows: [DimensionAnswer.Row]) -> String {
    guard let first = rows.first, let best = first.best else { return "No option of this dimension can be run." }
    let lawful = rows.filter { $0.best != nil }
    guard lawful.count > 1, let next = lawful[1].best else { return "\(first.title): the only one that can be run." }
    let close = lawful.filter { best - ($0.best ?? 0) <= indifference }
    let share = "the best bundle has it in \(Words.percent(first.probabilityBest)) of the futures"
    if close.count > 1 {
      return "No clear winner between \(Words.list(close.map(\.title))): their best bundles are within "
        + "\(Words.fixed(indifference)) points of one another. For \(first.title), \(share)."
    }
    return "\(first.title), by \(Words.fixed(best - next)) points over \(lawful[1].title); \(share)."
  }

  /// What the documents concluded, set beside what came out.
  private func beside(
    _ conclusion: ReviewConclusion?, _ rows: [DimensionAnswer.Row], _ dimension: DecisionDimension,
    _ bundles: [BundleResult]
  ) -> (words: String, standing: DimensionAnswer.Standing) {
    guard let conclusion else { return ("", .open) }
    let text = "The documents concluded: \(conclusion.conclusion) (\(conclusion.source)). "
    guard let first = rows.first, let best = first.best, !conclusion.options.isEmpty else { return (text, .open) }
    let theirs = rows.filter { conclusion.options.contains($0.id) }
    if conclusion.options.contains(first.id) { return (text + "What came out here is the same.", .same) }
    guard let row = theirs.first, let score = row.best else {
      return (text + "Here it could not be run: \(theirs.first?.reason ?? "it is not on the table").", .ruledOut)
    }
    let lead = "Here \(first.title) scores \(Words.fixed(best - score, 2)) points more"
    if best - score <= indifference {
      return (text + lead + " than \(row.title), which is no clear difference.", .notSeparated)
    }
    let most = drivers(dimension, first.id, row.id, bundles)
    let why = most.isEmpty ? "." : ", mostly on \(Words.list(most))."
    return (text + lead + " at its best than \(row.title)" + why, .differs)
  }

  /// The criteria that make most of the difference between the best bundles of two options of a dimension.
  private func drivers(
    _ dimension: DecisionDimension, _ ours: String, _ theirs: String, _ bundles: [BundleResult]
  ) -> [String] {
    let best = { (id: String) in bundles.filter { $0.choices[dimension] == id }.max { $0.score < $1.score } }
    guard let a = best(ours), let b = best(theirs) else { return [] }
    let gains = scorer.criteria.indices.filter { scorer.isAssessed[$0] }.map {
      ($0, scorer.weights[$0] * (a.values[$0] - b.values[$0]))
    }
    let sorted = gains.filter { $0.1 > 0.05 }.sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }
    return sorted.prefix(3).map { "\(scorer.criteria[$0.0].option.title.lowercased()) (\(Words.fixed($0.1)))" }
  }
}
