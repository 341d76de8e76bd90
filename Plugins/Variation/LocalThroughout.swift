import Commissioning
import OptionKit

/// The whole offer is local: each place has its own.
///
/// The share of the offer that varies is 1 for the modules that may be local and ``part`` for the rest.
///
/// Source: Essex review (December 2018), sections 2.1 and 5.4: almost all feel that local issues differ; local throughout
/// is the far end of what they ask for, and nobody in it asks for so much.
///
/// Not claimed: that any provider would keep one contract for it, nor that local offers meet local need: they meet the share
/// `variation-meets` of it, and leading them costs `variation-effort`.
struct LocalThroughout: LocalVariation {
  static let about = About(
    id: "local-throughout", title: "Local throughout", summary: "Each place has an offer of its own.",
    source: Source("Essex review (December 2018)", section: "2.1 and 5.4"))

  @Parameter("Share of what is not in those modules that is local too.", in: 0...1, unit: .share)
  var part = 1.0

  func scope(on map: CommissioningMap, in service: ServiceCase) throws -> LocalScope {
    LocalScope(modules: 1, rest: part)
  }

  func objections(to bundle: BundleView) throws -> [Objection] { LocalPlaces.objections(to: bundle) }
}
