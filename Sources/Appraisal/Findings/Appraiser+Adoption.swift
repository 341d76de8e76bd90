import OptionKit
import Simulation

extension Appraiser {
  /// What becomes of a bundle when it is put to those whom it would bind; nil where nobody's view is told.
  func adoption(of detail: BundleDetail?, _ bundles: [BundleResult], _ ranking: [Int], futures: Int)
    -> AdoptionFinding?
  {
    guard prepared.runs(.adoption), let detail, let rows = detail.spreads[.adoption]?.first else { return nil }
    let bundle = longlist.lawful[detail.bundle]
    let footprint = bundle.choices[.footprint] ?? ""
    let members = (0..<prepared.count).map { commissioner in
      let origin = scenario.originOfView(commissioner, of: footprint)
      let view = scenario.stances[commissioner].views[footprint]
      return AdoptionFinding.Member(
        commissioner: commissioner, chance: rows[commissioner].mean, origin: origin, view: view,
        toWin: bundle.moneyToWin(commissioner, view: view, in: prepared))
    }
    let whole = rows[prepared.count]
    // The variance of a chance of mean m is at most m (1 - m).
    let error = 1.96 * (whole.mean * (1 - whole.mean) / Double(max(1, futures))).squareRoot()
    let place = plan.criteria.firstIndex { $0.criterion.needs.contains(.adoption) }
    let recommended = plan.adoptionAtLeast.flatMap { least in
      place.flatMap { place in ranking.first { bundles[$0].measures[place] >= least } }
    }
    return AdoptionFinding(
      bundle: detail.bundle, chance: whole.mean, low: max(0, whole.mean - error), high: min(1, whole.mean + error),
      members: members, least: plan.adoptionAtLeast, recommended: recommended)
  }
}
