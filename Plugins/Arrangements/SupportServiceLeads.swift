import Commissioning
import OptionKit

/// A commissioning support service takes the lead, on the direction of the groups, towards providers.
///
/// Sets up one contract and one team of ``teamSize`` in each unit; the service settles ``delegatedShare`` of routine
/// matters. It suits collaborations of many groups, such as for ambulance services. Every group stays accountable.
///
/// Source: Collaborative commissioning framework (August 2012), technical appendix 2, the last of six models.
///
/// Not claimed: a price for the service; both settings are assumptions.
struct SupportServiceLeads: CommissioningArrangement {
  static let about = About(
    id: "support-service-leads", title: "A support service leads",
    summary: "A support service administers the collaboration and is the interface with providers.",
    source: Source(
      "Collaborative commissioning framework (August 2012)", section: "technical appendix 2, a support service leads"))

  @ParameterGroup var team = TeamSettings(1.2, upTo: 3)

  @ParameterGroup var delegation = DelegationSettings(0.2)

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    let structure = ProcurementShape(map: map, service: service)
    return ArrangementTerms(
      leadership: .coordinatingLead,
      lots: structure.ones,
      leadTeams: structure.ones,
      leadTeamSize: team.teamSize,
      delegatedShare: delegation.delegatedShare,
      register: register)
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    ProcurementShape.objectionsToLead(bundle, source: Self.about.source)
  }

  private var register: [RegisterEntry] {
    [
      RegisterEntry(
        benefit: true, "The support service can see that the interest of every group is accounted for",
        source: Self.about.source),
      RegisterEntry(
        benefit: true, "The provider has a single relationship to keep",
        source: Self.about.source),
      RegisterEntry(
        "The support service extends its mission",
        likelihood: .medium, impact: .medium,
        mitigation: "Write its tasks down and review them each year", owner: "all groups",
        source: Self.about.source),
      RegisterEntry(
        "Intentions of single groups are overlooked",
        likelihood: .medium, impact: .medium,
        mitigation: "Each group signs off the commissioning intentions", owner: "each group",
        source: Self.about.source),
      RegisterEntry(
        "Groups abdicate their responsibility",
        likelihood: .medium, impact: .high,
        mitigation: "Keep decisions with named officers of each group", owner: "each group",
        source: Self.about.source),
    ]
  }
}
