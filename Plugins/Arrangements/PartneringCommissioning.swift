import Commissioning
import OptionKit

/// Each group has its own contract; they share what they know and align what they want.
///
/// Sets up one contract for each place of a unit and a team of ``teamSize`` for each member. Nobody leads and nothing is
/// delegated: each decides everything but going to the market on its own contract, in its own time, and what it decides keeps
/// the scale of its own contract only. No risk is shared: a bundle with risk sharing is ruled out.
///
/// Source: Portsmouth COMPACT (April 2015), section 5.1.2, the last of five models.
///
/// Not claimed: what sharing intelligence saves.
struct PartneringCommissioning: CommissioningArrangement {
  static let about = About(
    id: "partnering-commissioning", title: "Partnering commissioning",
    summary: "Separate contracts; intelligence is shared and strategies are aligned.",
    source: Source("Portsmouth COMPACT (April 2015)", section: "5.1.2"))

  @ParameterGroup var team = TeamSettings(0.4)

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    let structure = ProcurementShape(map: map, service: service)
    var terms = ArrangementTerms(
      leadership: .each, lots: map.units.map { structure.places(in: $0) }, leadTeams: map.units.map(\.members.count),
      leadTeamSize: team.teamSize, register: register)
    terms.ownDecisions = .contracts
    return terms
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    ProcurementShape.objectionsToSharedRisk(bundle, model: "partnering commissioning", source: Self.about.source)
  }

  private var register: [RegisterEntry] {
    [
      RegisterEntry(
        benefit: true, "Each group keeps its independence entirely",
        source: Self.about.source),
      RegisterEntry(
        "The provider plays commissioners off against one another",
        likelihood: .medium, impact: .medium,
        mitigation: "Share prices and performance before each negotiation", owner: "each group",
        source: Self.about.source),
    ]
  }
}
