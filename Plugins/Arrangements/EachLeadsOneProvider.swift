import Commissioning
import OptionKit

/// Each group takes the lead with one provider on behalf of all, so that accountability is mutual.
///
/// Sets up ``providers`` contracts in each unit, never more than it has places, with a team of ``teamSize`` for each;
/// the leads settle ``delegatedShare`` of routine matters. It suits conurbations where groups commission from the same
/// providers. Every group stays accountable.
///
/// Source: Collaborative commissioning framework (August 2012), technical appendix 2, the fourth of six models.
///
/// Not claimed: how many providers there are; two, and the other settings, are assumptions.
struct EachLeadsOneProvider: CommissioningArrangement {
  static let about = About(
    id: "each-leads-one-provider", title: "Each leads one provider",
    summary: "Each group leads with one provider on behalf of all.",
    source: Source(
      "Collaborative commissioning framework (August 2012)", section: "technical appendix 2, each leads one provider"))

  @Parameter("Providers, never more than a unit has places; an assumption.", in: 1...50)
  var providers = 2

  @ParameterGroup var team = TeamSettings(0.6)

  @ParameterGroup var delegation = DelegationSettings(0.2)

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    let structure = ProcurementShape(map: map, service: service)
    return ArrangementTerms(
      leadership: .severalDelegated,
      lots: structure.upTo(providers),
      leadTeams: structure.upTo(providers),
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
        benefit: true, "Ownership by every group is built in",
        source: Self.about.source),
      RegisterEntry(
        benefit: true, "Leads answer to one another",
        source: Self.about.source),
      RegisterEntry(
        "Each lead looks to its own contract to the detriment of the others",
        likelihood: .medium, impact: .medium,
        mitigation: "Review all contracts in one forum", owner: "all leads",
        source: Self.about.source),
      RegisterEntry(
        "Groups do not stand behind providers that another leads with",
        likelihood: .medium, impact: .medium,
        mitigation: "Agree every contract together", owner: "all groups",
        source: Self.about.source),
      RegisterEntry(
        "The support service extends its mission",
        likelihood: .low, impact: .medium,
        mitigation: "Write its tasks down", owner: "all groups",
        source: Self.about.source),
    ]
  }
}
