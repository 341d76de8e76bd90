import Commissioning
import OptionKit

/// A lead commissioner acts with delegated authority under one contract in each unit.
///
/// Sets up one lot and one lead team in every unit; the lead settles ``delegatedShare`` of routine matters
/// alone.
///
/// Source: Essex review (December 2018), section 5.3; the present arrangement, and the one the review finds likely to
/// be the most efficient.
///
/// Not claimed: a price for the structure. What it costs and saves comes out of the run.
struct SingleContractDelegatedLead: CommissioningArrangement {
  static let about = About(
    id: "single-contract-delegated-lead", title: "One contract, delegated lead",
    summary: "A lead with delegated authority over the contract, and a single contract in each unit.",
    source: Source("Essex review (December 2018)", section: "5.3"))

  @ParameterGroup var delegation = DelegationSettings(0.5)

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    let structure = ProcurementShape(map: map, service: service)
    return ArrangementTerms(
      leadership: .delegatedLead, lots: structure.ones, leadTeams: structure.ones,
      delegatedShare: delegation.delegatedShare,
      register: StandardRegister.lead)
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    ProcurementShape.objectionsToLead(bundle, source: Self.about.source)
  }
}
