import Commissioning
import OptionKit

/// One group administers the collaboration for the others and is the interface with providers.
///
/// Sets up one contract and one team in each unit; the lead settles ``delegatedShare`` of routine matters. It suits a
/// collaboration in which one group has a much larger part of the contract. Every group stays accountable.
///
/// Source: Collaborative commissioning framework (August 2012), technical appendix 2, the fifth of six models.
///
/// Not claimed: what administration covers; a tenth of routine matters is an assumption.
struct OneLeadCoordinates: CommissioningArrangement {
  static let about = About(
    id: "one-lead-coordinates", title: "One lead co-ordinates",
    summary: "One group administers the collaboration and is the interface with providers.",
    source: Source(
      "Collaborative commissioning framework (August 2012)", section: "technical appendix 2, one lead co-ordinates"))

  @ParameterGroup var delegation = DelegationSettings(0.1)

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
  }

  private var register: [RegisterEntry] {
    [
      RegisterEntry(
        benefit: true, "The provider has a single relationship to keep",
        source: Self.about.source),
      RegisterEntry(
        "The lead is seen to favour its own interest, or does",
        likelihood: .medium, impact: .high,
        mitigation: "Write down what the lead may decide and report against it", owner: "the lead",
        source: Self.about.source),
      RegisterEntry(
        "The provider divides and rules",
        likelihood: .medium, impact: .medium,
        mitigation: "Commissioners meet before each contract meeting", owner: "all groups",
        source: Self.about.source),
      RegisterEntry(
        "Groups other than the lead lose interest",
        likelihood: .medium, impact: .medium,
        mitigation: "Share performance with every group each month", owner: "the lead",
        source: Self.about.source),
    ]
  }
}
