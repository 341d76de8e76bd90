import Commissioning
import OptionKit

/// Groups decide together; a commissioning support service acts on their direction at the interface with the provider.
///
/// Sets up one contract and one team in each unit; the service settles ``delegatedShare`` of routine matters and costs
/// ``teamSize`` of a lead team. It suits groups with contracts of unlike size with one provider. Every group stays
/// accountable.
///
/// Source: Collaborative commissioning framework (August 2012), technical appendix 2, the second of six models.
///
/// Not claimed: a price for the support; both settings are assumptions.
struct AllTogetherSupported: CommissioningArrangement {
  static let about = About(
    id: "all-together-supported", title: "All together, support at the interface",
    summary: "Groups decide together; a support service acts for them towards the provider.",
    source: Source(
      "Collaborative commissioning framework (August 2012)", section: "technical appendix 2, support at the interface"))

  @ParameterGroup var team = TeamSettings(1.2, upTo: 3)

  @ParameterGroup var delegation = DelegationSettings(0.1)

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    let structure = ProcurementShape(map: map, service: service)
    return ArrangementTerms(
      leadership: .each,
      lots: structure.ones,
      leadTeams: structure.ones,
      leadTeamSize: team.teamSize,
      delegatedShare: delegation.delegatedShare,
      register: register)
  }

  private var register: [RegisterEntry] {
    [
      RegisterEntry(
        benefit: true, "The support service can see that the interest of every group is accounted for",
        source: Self.about.source),
      RegisterEntry(
        benefit: true, "Groups have more expertise and capacity",
        source: Self.about.source),
      RegisterEntry(
        "Groups abdicate their responsibility",
        likelihood: .medium, impact: .high,
        mitigation: "Keep decisions with named officers of each group", owner: "each group",
        source: Self.about.source),
      RegisterEntry(
        "The support service extends its mission",
        likelihood: .medium, impact: .medium,
        mitigation: "Write its tasks down and review them each year", owner: "all groups",
        source: Self.about.source),
    ]
  }
}
