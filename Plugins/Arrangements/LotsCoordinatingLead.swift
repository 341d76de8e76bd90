import Commissioning
import OptionKit

/// A lead commissioner co-ordinates while each unit's service is put to the market in lots.
///
/// Sets up ``lots`` contracts in every unit, never more than it has places; one lead team in each unit.
///
/// Source: Essex review (December 2018), section 5.3; West Essex would not host a merely co-ordinating lead
/// (``unwillingHosts``).
///
/// Not claimed: a price for the structure. What it costs and saves comes out of the run.
struct LotsCoordinatingLead: CommissioningArrangement {
  static let about = About(
    id: "lots-coordinating-lead", title: "Lots, co-ordinating lead",
    summary: "A lead that co-ordinates while each member decides, with the service divided into lots and contracts.",
    source: Source("Essex review (December 2018)", section: "5.3"))

  @Parameter("Lots in each unit, never more than it has places; the document names no number.", in: 2...50)
  var lots = 2

  @Parameter(
    "Commissioners that would not host a merely co-ordinating lead.",
    source: Source("Essex review (December 2018)", section: "5.3"))
  var unwillingHosts: [String] = []

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    let structure = ProcurementShape(map: map, service: service)
    return ArrangementTerms(
      leadership: .coordinatingLead, lots: structure.upTo(lots), leadTeams: structure.ones,
      unwillingHosts: structure.positions(of: unwillingHosts),
      register: StandardRegister.lead + StandardRegister.coordinating + StandardRegister.lots
    )
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    ProcurementShape.objectionsToLead(bundle, source: Self.about.source)
      + ProcurementShape.objectionsToLots(bundle, source: Self.about.source)
  }

  func problems(in service: ServiceCase) -> [Problem] {
    service.problems(ofIDs: unwillingHosts, in: "lots-coordinating-lead.unwillingHosts")
  }
}
