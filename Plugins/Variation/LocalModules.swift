import Commissioning
import OptionKit

/// Named modules are local within a common strategy; the rest is one model.
///
/// The share of the offer that varies is ``part`` of what the modules make up (`local-variation`).
///
/// Source: Essex review (December 2018), recommendation 6: user engagement, identification and support of vulnerable
/// children, prevention and crisis management may more appropriately be developed locally, within an overarching
/// strategic approach; nine of ten ask for more local scope (2.1).
///
/// Not claimed: what the modules make up of the offer, which the review does not say, nor how far local modules meet local
/// need; both are parameters with ranges.
struct LocalModules: LocalVariation {
  static let about = About(
    id: "local-modules", title: "Named modules local",
    summary: "Engagement, vulnerable children, prevention and crisis are local; the rest is one model.",
    source: Source("Essex review (December 2018)", section: "recommendation 6"))

  @Parameter("Share of these modules that is local; all of them unless less is meant.", in: 0...1, unit: .share)
  var part = 1.0

  func scope(on map: CommissioningMap, in service: ServiceCase) throws -> LocalScope {
    LocalScope(modules: part, rest: 0)
  }

  func objections(to bundle: BundleView) throws -> [Objection] { LocalPlaces.objections(to: bundle) }
}
