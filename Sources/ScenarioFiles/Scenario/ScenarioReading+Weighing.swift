import Appraisal
import Commissioning
import MultiCriteria
import OptionKit
import Simulation

/// What a scenario says about the weight of one criterion.
struct ToldWeight {
  /// How it is said.
  enum Kind {
    /// Points, with the range that could be defended where one is stated.
    case given(Double, ClosedRange<Double>?)
    /// Points for a swing over a range of the measure.
    case swing(points: Double, from: Double, to: Double)
    /// A place in the order of importance.
    case rank(Int)
    /// In a table of comparisons.
    case compared

    /// What all criteria must have in common.
    var name: String {
      switch self {
      case .given: "a weight of its own"
      case .swing: "a swing"
      case .rank: "a rank"
      case .compared: "comparisons"
      }
    }
  }

  var kind: Kind
  var provenance: Provenance
  var location: Problem.Location?
}

extension ScenarioReading {
  /// The weight of a criterion: a number with its reason, `{points, from, to}` for a swing, or `{rank}`.
  func readWeight(_ fields: Fields) -> ToldWeight? {
    guard let found = fields.required("weight", example: "{value: 5, source: document section}") else { return nil }
    let inner = Fields(found, title: fields.path("weight"), findings: ReadingContext(quoting: findings))
    let isSwing = inner.has("points")
    let isRanked = inner.has("rank")
    if isSwing, isRanked {
      findings.report(
        "\(fields.path("weight")) has both points and a rank", "keep one of `points` and `rank`", at: found.location)
    }
    if isSwing || isRanked {
      let inner = Fields(found, title: fields.path("weight"), findings: findings)
      let kind = isSwing ? swing(inner) : inner.value("rank", as: Int.self, in: 1...1000).map { .rank($0) }
      let provenance = inner.provenance(required: true)
      inner.finish()
      guard let kind, let provenance else { return nil }
      return ToldWeight(kind: kind, provenance: provenance, location: found.location)
    }
    let weight = fields.number("weight", in: 0...1e6, unit: "points", required: true)
    guard let weight, let provenance = inner.provenance() else { return nil }
    var range: ClosedRange<Double>?
    if let low = inner.value("low", as: Double.self), let high = inner.value("high", as: Double.self), low <= high,
      low >= 0
    {
      range = low...high
    }
    return ToldWeight(kind: .given(weight, range), provenance: provenance, location: found.location)
  }

  private func swing(_ fields: Fields) -> ToldWeight.Kind? {
    let points = fields.value("points", as: Double.self, in: 0...100)
    guard fields.has("from"), fields.has("to") else {
      findings.report(
        "\(fields.title) has points but no range", "say `from` which measure `to` which the points were judged",
        at: fields.location)
      return nil
    }
    let (from, to) = (fields.value("from", as: Double.self), fields.value("to", as: Double.self))
    guard let points, let from, let to else { return nil }
    return .swing(points: points, from: from, to: to)
  }

  /// The section `pairwise`: a table that compares every two criteria.
  func readPairwise() -> (file: SourceText, provenance: Provenance, location: Problem.Location?)? {
    guard let fields = root.fields("pairwise") else { return nil }
    let name = fields.text("table", required: true)
    let provenance = fields.provenance(required: true)
    fields.finish()
    guard let name, let provenance else { return nil }
    do throws(Problem) {
      return (try folder.table(name), provenance, fields.location)
    } catch {
      findings.report([error], at: fields.setting("table")?.location, of: "")
      return nil
    }
  }

  /// Turns what was told into weights; all criteria must be weighed in the same way.
  func weigh(_ plan: inout AppraisalDesign, _ told: [ToldWeight], pairwise: SourceText?) {
    guard let first = told.first, told.count == plan.criteria.count else { return }
    if let odd = told.first(where: { $0.kind.name != first.kind.name }) {
      findings.report(
        "one criterion has \(odd.kind.name) and another \(first.kind.name)", "weigh all criteria in the same way",
        at: odd.location)
      return
    }
    do {
      switch first.kind {
      case .given: return
      case .swing:
        let swings = zip(plan.criteria, told).compactMap { judged, told -> SwingWeight? in
          guard case .swing(let points, let from, let to) = told.kind else { return nil }
          return SwingWeight(
            judged.option.id, from: from, to: to, points: points, rationale: told.provenance.text)
        }
        set(try SwingWeight.weights(swings, scales: plan.criteria.map(\.scale)), in: &plan)
        plan.weighing = .swing(swings)
      case .rank:
        let ranks = told.compactMap { told -> Int? in if case .rank(let rank) = told.kind { rank } else { nil } }
        set(Weights.rankOrderCentroid(ranks: ranks), in: &plan)
        plan.weighing = .ranked(ranks)
      case .compared:
        guard let pairwise else { return }
        let sheet = Sheet(pairwise)
        let file = try PairwiseFile(sheet, of: plan.criteria.map(\.option.id))
        findings.note(file.notes)
        let comparison = file.comparison
        set(comparison.weights, in: &plan)
        plan.weighing = .pairwise(comparison)
      }
    } catch {
      let faults = (error as? Problems)?.all ?? [(error as? Problem) ?? Problem("\(error)")]
      findings.report(faults, at: first.location, of: "")
    }
  }

  private func set(_ weights: [Double], in plan: inout AppraisalDesign) {
    for (place, weight) in weights.enumerated() { plan.criteria[place].weight = weight }
  }
}
