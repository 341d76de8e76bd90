import Commissioning
import OptionKit

/// Groups work together equally and severally with a provider and share the work between them, without support.
///
/// Sets up one contract and one team in each unit, or one for each member with ``ownTeams``; nobody leads. It suits two
/// or more groups with contracts of like size with one provider. Every group stays accountable for its decisions.
///
/// Source: Collaborative commissioning framework (August 2012), technical appendix 2, the first of six models.
///
/// Not claimed: that the work is shared equally in fact.
struct AllTogether: CommissioningArrangement {
  static let about = About(
    id: "all-together", title: "All together",
    summary: "Groups share the work with a provider equally, without support.",
    source: Source(
      "Collaborative commissioning framework (August 2012)",
      section: "technical appendix 2, all together without support"))

  @Parameter("Whether each member of a unit keeps a team of its own; otherwise one does for all.")
  var ownTeams = false

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    let structure = ProcurementShape(map: map, service: service)
    return ArrangementTerms(
      leadership: .each,
      lots: structure.ones,
      leadTeams: ownTeams ? map.units.map(\.members.count) : structure.ones,
      register: register)
  }

  private var register: [RegisterEntry] {
    [
      RegisterEntry(
        benefit: true, "Ownership by every group is built in",
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
        "Skills are thinner than a team would have",
        likelihood: .medium, impact: .medium,
        mitigation: "Buy support for specific tasks", owner: "each group",
        source: Self.about.source),
      RegisterEntry(
        "Nobody is sure who performs which supporting function",
        likelihood: .medium, impact: .low,
        mitigation: "List the functions and who performs each", owner: "all groups",
        source: Self.about.source),
    ]
  }
}
