import Commissioning
import OptionKit

/// One group decides for others without asking first, inside an agreed framework, under a legally binding agreement.
///
/// Sets up one contract and one team in each unit; the lead settles ``delegatedShare`` of routine matters alone. It is
/// the only one of the five models under which risk may be shared or a budget pooled, so the others rule risk sharing
/// out.
///
/// Source: Portsmouth COMPACT (April 2015), section 5.1.2, the first of five models.
///
/// Not claimed: how far the framework reaches; four fifths of routine matters is an assumption.
struct DelegatedCommissioning: CommissioningArrangement {
  static let about = About(
    id: "delegated-commissioning", title: "Delegated commissioning",
    summary: "The lead may decide for the others without prior agreement, under a legally binding agreement.",
    source: Source("Portsmouth COMPACT (April 2015)", section: "5.1.2"))

  @ParameterGroup var delegation = DelegationSettings(0.8)

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    let structure = ProcurementShape(map: map, service: service)
    return ArrangementTerms(
      leadership: .delegatedLead,
      lots: structure.ones,
      leadTeams: structure.ones,
      delegatedShare: delegation.delegatedShare,
      register: register)
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    ProcurementShape.objectionsToLead(bundle, source: Self.about.source)
  }

  private var register: [RegisterEntry] {
    [
      RegisterEntry(
        benefit: true, "Risk sharing, pooled budgets and common contracting under sections 256 and 75 become possible",
        source: Self.about.source),
      RegisterEntry(
        "Accountability is delegated while liability stays with each group",
        likelihood: .medium, impact: .high,
        mitigation: "Write the framework into each scheme of reservation and delegation", owner: "each governing body",
        source: Self.about.source),
    ]
  }
}
