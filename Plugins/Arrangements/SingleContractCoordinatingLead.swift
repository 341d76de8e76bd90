import Commissioning
import OptionKit

/// A lead commissioner co-ordinates under one contract in each unit; every member decides for itself.
///
/// Sets up one lot and one lead team in every unit; nothing is settled by the lead alone.
///
/// Source: Essex review (December 2018), section 5.3; West Essex would not host a merely co-ordinating lead
/// (``unwillingHosts``).
///
/// Not claimed: a price for the structure. What it costs and saves comes out of the run.
struct SingleContractCoordinatingLead: CommissioningArrangement {
  static let about = About(
    id: "single-contract-coordinating-lead", title: "One contract, co-ordinating lead",
    summary: "A lead that co-ordinates while each member decides, and a single contract in each unit.",
    source: Source("Essex review (December 2018)", section: "5.3"))

  @Parameter(
    "Commissioners that would not host a merely co-ordinating lead.",
    source: Source("Essex review (December 2018)", section: "5.3"))
  var unwillingHosts: [String] = []

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    let structure = ProcurementShape(map: map, service: service)
    return ArrangementTerms(
      leadership: .coordinatingLead, lots: structure.ones, leadTeams: structure.ones,
      unwillingHosts: structure.positions(of: unwillingHosts),
      register: StandardRegister.lead + StandardRegister.coordinating)
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    ProcurementShape.objectionsToLead(bundle, source: Self.about.source)
  }

  func problems(in service: ServiceCase) -> [Problem] {
    service.problems(ofIDs: unwillingHosts, in: "single-contract-coordinating-lead.unwillingHosts")
  }
}
