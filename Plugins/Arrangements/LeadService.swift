import Commissioning
import OptionKit

/// One group plans a service for a population above its own size and may lead its redesign, under a memorandum.
///
/// Sets up one contract and one team in each unit, of ``teamSize`` because specialist knowledge has to be built.
/// Nothing is settled by the lead alone and no risk is shared: a bundle with risk sharing is ruled out.
///
/// Source: Portsmouth COMPACT (April 2015), section 5.1.2, the third of five models (vascular services, emergency
/// planning).
///
/// Not claimed: what specialist knowledge costs; the team is taken as whole.
struct LeadService: CommissioningArrangement {
  static let about = About(
    id: "lead-service", title: "Lead service commissioning",
    summary: "One group develops the strategy of a service for all, under a memorandum; decisions stay with each.",
    source: Source("Portsmouth COMPACT (April 2015)", section: "5.1.2"))

  @ParameterGroup var team = TeamSettings(1.0)

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    let structure = ProcurementShape(map: map, service: service)
    return ArrangementTerms(
      leadership: .coordinatingLead,
      lots: structure.ones,
      leadTeams: structure.ones,
      leadTeamSize: team.teamSize,
      register: register)
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    ProcurementShape.objectionsToLead(bundle, source: Self.about.source)
      + ProcurementShape.objectionsToSharedRisk(bundle, model: "lead service commissioning", source: Self.about.source)
  }

  private var register: [RegisterEntry] {
    [
      RegisterEntry(
        benefit: true, "A service too large for one group is redesigned as a whole",
        source: Self.about.source),
      RegisterEntry(
        "A memorandum binds nobody when the redesign hurts one partner",
        likelihood: .medium, impact: .high,
        mitigation: "Agree the strategy before the redesign begins", owner: "all partners",
        source: Self.about.source),
    ]
  }
}
