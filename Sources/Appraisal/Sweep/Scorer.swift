import Commissioning
import OptionKit
import Simulation

/// From the measures of a run to its score: criterion by criterion, on fixed scales, with normalised weights.
struct Scorer: Sendable {
  /// The criteria of the plan, in order.
  let criteria: [AppraisalDesign.Judged]
  /// Whether each can be assessed from what the scenario produces.
  let isAssessed: [Bool]
  /// Weights that add up to 1 over those that can.
  let weights: [Double]
  /// Whether each is known of a bundle before any run: judged by a panel, or told by the map.
  private let isKnown: [Bool]
  private let service: ServiceCase?
  /// The panel's mean scores by criterion and option; empty for a criterion that is measured.
  private let panel: [[String: Double]]
  /// The same by bundle and criterion for the bundles of a sweep.
  private var judged: [Double] = []

  init(
    _ plan: AppraisalDesign, produced: Set<Measure>, options: [DecisionDimension: [NamedOption]] = [:],
    service: ServiceCase? = nil
  ) {
    criteria = plan.criteria
    self.service = service
    isKnown = plan.criteria.map { $0.panel != nil || $0.criterion is any MapCriterion }
    let panel = plan.criteria.map { judged in
      guard let dimension = judged.panel, let panel = plan.panel else { return [String: Double]() }
      var scores: [String: Double] = [:]
      for option in options[dimension] ?? [] {
        let mean = panel.cell(option: option.id, criterion: judged.option.id).mean
        if mean.isFinite { scores[option.id] = mean }
      }
      return scores
    }
    self.panel = panel
    isAssessed = plan.criteria.enumerated().map { place, judged in
      judged.panel.map { panel[place].count == (options[$0] ?? []).count && !panel[place].isEmpty }
        ?? judged.criterion.needs.allSatisfy(produced.contains)
    }
    weights = plan.weights(assessed: isAssessed)
  }

  /// The scorer for a sweep over some bundles, which knows what the panel thinks of each.
  func scoring(_ bundles: [PreparedBundle]) -> Scorer {
    var scorer = self
    guard isKnown.contains(true) else { return scorer }
    var told: [String: [Double]] = [:]
    scorer.judged = bundles.flatMap { bundle -> [Double] in
      let map = bundle.choices[.footprint] ?? ""
      let values = told[map] ?? onMap(bundle)
      told[map] = values
      return criteria.indices.map { place -> Double in
        if criteria[place].panel == nil { return values[place] }
        guard let dimension = criteria[place].panel, let chosen = bundle.choices[dimension] else { return .nan }
        return panel[place][chosen] ?? .nan
      }
    }
    return scorer
  }

  /// What the bundle's map tells of each criterion; not a number where it tells nothing.
  private func onMap(_ bundle: PreparedBundle) -> [Double] {
    criteria.map { judged in
      guard let criterion = judged.criterion as? any MapCriterion, let service else { return .nan }
      return criterion.value(of: bundle.view.map, in: service)
    }
  }

  /// Fills the measures and values of a run; returns its score, not a number where a criterion gives none.
  ///
  /// - Parameter bundle: the bundle's place in the sweep that the scorer is for.
  func score(_ run: borrowing Measures, bundle: Int, measures: inout [Double], values: inout [Double]) -> Double {
    var sum = 0.0
    for place in criteria.indices {
      guard isAssessed[place] else {
        (measures[place], values[place]) = (.nan, .nan)
        continue
      }
      if isKnown[place] {
        let at = bundle &* criteria.count &+ place
        measures[place] = judged.indices.contains(at) ? judged[at] : .nan
      } else {
        measures[place] = criteria[place].criterion.value(of: run)
      }
      values[place] = criteria[place].scale.clamped(measures[place])
      sum += weights[place] * values[place]
    }
    return sum
  }
}
