import Commissioning
import OptionKit

/// Several commissioners act with delegated authority, each over its own lots and contracts.
///
/// Sets up ``lots`` contracts and ``leads`` lead teams in every unit, never more than it has places.
///
/// Source: Essex review (December 2018), section 5.3; with few collaborations in the county there is little lead
/// responsibility to share out (5.3).
///
/// Not claimed: a price for the structure. What it costs and saves comes out of the run.
struct LotsSeveralDelegated: CommissioningArrangement {
  static let about = About(
    id: "lots-several-delegated", title: "Lots, several delegated leads",
    summary: "Several commissioners lead with delegated authority, each for its lots.",
    source: Source("Essex review (December 2018)", section: "5.3"))

  @Parameter("Lots in each unit, never more than it has places; the document names no number.", in: 2...50)
  var lots = 2

  @Parameter("Leads in each unit, never more than it has lots; the document names no number.", in: 2...50)
  var leads = 2

  @ParameterGroup var team = TeamSettings(0.7, of: "each lead's")

  @ParameterGroup var delegation = DelegationSettings(0.5)

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    let structure = ProcurementShape(map: map, service: service)
    return ArrangementTerms(
      leadership: .severalDelegated, lots: structure.upTo(lots), leadTeams: structure.upTo(min(leads, lots)),
      leadTeamSize: team.teamSize, delegatedShare: delegation.delegatedShare,
      register: StandardRegister.severalLeads + StandardRegister.lots)
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    ProcurementShape.objectionsToLead(bundle, source: Self.about.source)
      + ProcurementShape.objectionsToLots(bundle, source: Self.about.source)
  }
}
