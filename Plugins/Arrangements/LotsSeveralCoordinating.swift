import Commissioning
import OptionKit

/// Several commissioners co-ordinate, each over its own lots and contracts; every member decides for itself.
///
/// Sets up ``lots`` contracts and ``leads`` lead teams in every unit, never more than it has places.
///
/// Source: Essex review (December 2018), section 5.3; with few collaborations in the county there is little lead
/// responsibility to share out (5.3).
///
/// Not claimed: a price for the structure. What it costs and saves comes out of the run.
struct LotsSeveralCoordinating: CommissioningArrangement {
  static let about = About(
    id: "lots-several-coordinating", title: "Lots, several co-ordinators",
    summary: "Several commissioners co-ordinate, each for its lots, while each member decides.",
    source: Source("Essex review (December 2018)", section: "5.3"))

  @Parameter("Lots in each unit, never more than it has places; the document names no number.", in: 2...50)
  var lots = 2

  @Parameter("Leads in each unit, never more than it has lots; the document names no number.", in: 2...50)
  var leads = 2

  @ParameterGroup var team = TeamSettings(0.7, of: "each lead's")

  @Parameter(
    "Commissioners that would not host a merely co-ordinating lead.",
    source: Source("Essex review (December 2018)", section: "5.3"))
  var unwillingHosts: [String] = []

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    let structure = ProcurementShape(map: map, service: service)
    return ArrangementTerms(
      leadership: .severalCoordinating, lots: structure.upTo(lots), leadTeams: structure.upTo(min(leads, lots)),
      leadTeamSize: team.teamSize, unwillingHosts: structure.positions(of: unwillingHosts),
      register: StandardRegister.severalLeads + StandardRegister.coordinating + StandardRegister.lots)
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    ProcurementShape.objectionsToLead(bundle, source: Self.about.source)
      + ProcurementShape.objectionsToLots(bundle, source: Self.about.source)
  }

  func problems(in service: ServiceCase) -> [Problem] {
    service.problems(ofIDs: unwillingHosts, in: "lots-several-coordinating.unwillingHosts")
  }
}
