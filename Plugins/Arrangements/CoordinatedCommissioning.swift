import Commissioning
import OptionKit

/// Groups with a material interest in one provider negotiate together under one contract with a specification for each.
///
/// Sets up one contract and one team in each unit; nobody settles anything for the others. Each decides on its own appended
/// specification: routine management and variations are each member's own, at the same table and time; prices and cases
/// concern the single contract and come to the forum. No risk is shared: a bundle with risk sharing is ruled out.
///
/// Source: Portsmouth COMPACT (April 2015), section 5.1.2, the fourth of five models; Portsmouth Hospitals is
/// commissioned so.
///
/// Not claimed: what the appended specifications cost; local variation is the scenario's.
struct CoordinatedCommissioning: CommissioningArrangement {
  static let about = About(
    id: "coordinated-commissioning", title: "Co-ordinated commissioning",
    summary: "A single contract with appended specifications, negotiated together; each decides for itself.",
    source: Source("Portsmouth COMPACT (April 2015)", section: "5.1.2"))

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    let structure = ProcurementShape(map: map, service: service)
    var terms = ArrangementTerms(
      leadership: .coordinatingLead, lots: structure.ones, leadTeams: structure.ones, register: register)
    terms.ownDecisions = .specifications
    return terms
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    ProcurementShape.objectionsToLead(bundle, source: Self.about.source)
      + ProcurementShape.objectionsToSharedRisk(bundle, model: "co-ordinated commissioning", source: Self.about.source)
  }

  private var register: [RegisterEntry] {
    [
      RegisterEntry(
        benefit: true, "The provider meets one voice at one table at one time",
        source: Self.about.source),
      RegisterEntry(
        benefit: true, "Each group keeps a specification of its own",
        source: Self.about.source),
      RegisterEntry(
        "Every decision still takes as many bodies as there are groups",
        likelihood: .high, impact: .medium,
        mitigation: "Nominate individuals with authority to decide at the table", owner: "each governing body",
        source: Self.about.source),
    ]
  }
}
