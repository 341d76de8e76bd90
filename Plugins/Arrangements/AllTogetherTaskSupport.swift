import Commissioning
import OptionKit

/// Groups share responsibility between themselves and buy support for specific tasks, projects or functions.
///
/// Sets up one contract and one team of ``teamSize`` in each unit. It suits groups with contracts of like size with one
/// provider, as in a single town. Every group stays accountable.
///
/// Source: Collaborative commissioning framework (August 2012), technical appendix 2, the third of six models.
///
/// Not claimed: a price for the tasks; a tenth more than a team is an assumption.
struct AllTogetherTaskSupport: CommissioningArrangement {
  static let about = About(
    id: "all-together-task-support", title: "All together, support for tasks",
    summary: "Groups share the work; a support service does specific tasks.",
    source: Source(
      "Collaborative commissioning framework (August 2012)", section: "technical appendix 2, support for specific tasks"
    ))

  @ParameterGroup var team = TeamSettings(1.1, upTo: 3)

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    let structure = ProcurementShape(map: map, service: service)
    return ArrangementTerms(
      leadership: .each,
      lots: structure.ones,
      leadTeams: structure.ones,
      leadTeamSize: team.teamSize,
      register: register)
  }

  private var register: [RegisterEntry] {
    [
      RegisterEntry(
        benefit: true, "Expertise and capacity are there when needed",
        source: Self.about.source),
      RegisterEntry(
        benefit: true, "Groups answer to one another",
        source: Self.about.source),
      RegisterEntry(
        "Nobody leads and attention drifts",
        likelihood: .medium, impact: .medium,
        mitigation: "Name a chair and a forward programme", owner: "the groups in turn",
        source: Self.about.source),
      RegisterEntry(
        "The role of the support service is unclear",
        likelihood: .medium, impact: .low,
        mitigation: "Commission each task in writing", owner: "all groups",
        source: Self.about.source),
    ]
  }
}
