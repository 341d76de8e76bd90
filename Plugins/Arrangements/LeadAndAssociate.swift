import Commissioning
import OptionKit

/// One group negotiates and monitors a single contract for its associates; strategy and money stay with each.
///
/// Sets up one contract and one team in each unit. The lead answers for operations, so ``delegatedShare`` of routine
/// matters needs nobody else; everything of weight is decided by each. No accountability is delegated and no risk is
/// shared: a bundle with risk sharing is ruled out.
///
/// Source: Portsmouth COMPACT (April 2015), section 5.1.2, the second of five models.
///
/// Not claimed: what share of matters is operational; a fifth is an assumption.
struct LeadAndAssociate: CommissioningArrangement {
  static let about = About(
    id: "lead-and-associate", title: "Lead and associate commissioning",
    summary: "One group negotiates and monitors a single contract; strategy and funding stay with each.",
    source: Source("Portsmouth COMPACT (April 2015)", section: "5.1.2"))

  @ParameterGroup var delegation = DelegationSettings(0.2)

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    let structure = ProcurementShape(map: map, service: service)
    return ArrangementTerms(
      leadership: .coordinatingLead,
      lots: structure.ones,
      leadTeams: structure.ones,
      delegatedShare: delegation.delegatedShare,
      register: register)
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    ProcurementShape.objectionsToLead(bundle, source: Self.about.source)
      + ProcurementShape.objectionsToSharedRisk(
        bundle, model: "lead and associate commissioning", source: Self.about.source)
  }

  private var register: [RegisterEntry] {
    [
      RegisterEntry(
        benefit: true, "A marginal purchaser has the weight of all behind it",
        source: Self.about.source),
      RegisterEntry(
        "Associates hear late of issues that the lead should have escalated",
        likelihood: .medium, impact: .medium,
        mitigation: "Monthly report from lead to associates", owner: "the lead",
        source: Self.about.source),
    ]
  }
}
