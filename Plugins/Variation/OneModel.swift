import Commissioning
import OptionKit

/// One model throughout: nothing varies from place to place.
///
/// The share of the offer that varies is 0, so that scale is whole and fit is what a common offer leaves.
///
/// Source: Essex review (December 2018), section 2.2: the provider says that economies of scale depend on a common
/// model; recommendation 6 sees benefit in one service model for the contract.
///
/// Not claimed: that staff never bend a model to the place they work in.
struct OneModel: LocalVariation {
  static let about = About(
    id: "one-model", title: "One model throughout", summary: "Nothing varies from place to place.",
    source: Source("Essex review (December 2018)", section: "2.2 and recommendation 6"))

  func scope(on map: CommissioningMap, in service: ServiceCase) throws -> LocalScope {
    LocalScope(modules: 0, rest: 0)
  }
}
