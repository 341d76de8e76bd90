import Commissioning
import OptionKit

/// A lead commissioner acts with delegated authority while each unit's service is put to the market in lots.
///
/// Sets up ``lots`` contracts in every unit, never more than it has places; one lead team in each unit.
///
/// Source: Essex review (December 2018), section 5.3; few bidders can answer several tenders, and lots that do not
/// attract may find none (5.1.5).
///
/// Not claimed: a price for the structure. What it costs and saves comes out of the run.
struct LotsDelegatedLead: CommissioningArrangement {
  static let about = About(
    id: "lots-delegated-lead", title: "Lots, delegated lead",
    summary: "A lead with delegated authority, with the service divided into lots and contracts.",
    source: Source("Essex review (December 2018)", section: "5.3"))

  @Parameter("Lots in each unit, never more than it has places; the document names no number.", in: 2...50)
  var lots = 2

  @ParameterGroup var delegation = DelegationSettings(0.5)

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    let structure = ProcurementShape(map: map, service: service)
    return ArrangementTerms(
      leadership: .delegatedLead, lots: structure.upTo(lots), leadTeams: structure.ones,
      delegatedShare: delegation.delegatedShare,
      register: StandardRegister.lead + StandardRegister.lots)
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    ProcurementShape.objectionsToLead(bundle, source: Self.about.source)
      + ProcurementShape.objectionsToLots(bundle, source: Self.about.source)
  }
}
