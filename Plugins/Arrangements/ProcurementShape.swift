import Commissioning
import OptionKit

/// What the procurement structures have in common: how lots and leads fall on the units of a map.
struct ProcurementShape {
  let map: CommissioningMap
  let service: ServiceCase

  /// The places of a unit, by which its service can be divided into lots.
  func places(in unit: CommissioningMap.Unit) -> Int {
    let places = Set(service.places)
    return max(1, unit.members.count { places.contains($0.commissioner) })
  }

  /// One for each unit.
  var ones: [Int] { map.units.map { _ in 1 } }

  /// As many as wished in each unit, never more than it has places.
  func upTo(_ wished: Int) -> [Int] { map.units.map { min(max(1, wished), places(in: $0)) } }

  /// Positions of the commissioners named.
  func positions(of ids: [String]) -> [Int] { ids.compactMap(service.position) }

  /// A model without delegated accountability cannot carry shared risk.
  static func objectionsToSharedRisk(_ bundle: BundleView, model: String, source: Source) -> [Objection] {
    guard let risk = bundle.chosen[.risk], risk != "no-risk-sharing" else { return [] }
    return [Objection("\(model) has no risk sharing, which needs delegated commissioning", source: source)]
  }

  /// The lead of a unit as a setting names it, by position; nil where nobody is named or the name is outside the unit.
  func position(of id: String, in unit: CommissioningMap.Unit) -> Int? {
    service.position(of: id).flatMap { place in unit.members.contains { $0.commissioner == place } ? place : nil }
  }

  /// A lead needs somebody to lead for.
  static func objectionsToLead(_ bundle: BundleView, source: Source) -> [Objection] {
    bundle.map.units.contains { $0.members.count > 1 }
      ? []
      : [Objection("a lead commissioner has nobody to lead for where every unit has a single member", source: source)]
  }

  /// Lots need a unit that can be divided.
  static func objectionsToLots(_ bundle: BundleView, source: Source) -> [Objection] {
    let structure = ProcurementShape(map: bundle.map, service: bundle.service)
    return bundle.map.units.contains { structure.places(in: $0) > 1 }
      ? [] : [Objection("a unit with a single place cannot be divided into lots, and no unit has more", source: source)]
  }
}

/// Benefits and risks that documents list and no mechanism of the model carries.
enum StandardRegister {
  private static let essex = "Essex review (December 2018)"
  private static let framework = "Collaborative commissioning framework (August 2012)"

  /// Of one commissioner leading for the others.
  static let lead = [
    RegisterEntry(
      benefit: true, "The provider has a single relationship to keep",
      source: Source(framework, section: "technical appendix 2, one CCG leads")),
    RegisterEntry(
      "The lead is seen to favour its own interest, or does, and undermines the others' intentions",
      mitigation: "Write down what the lead may decide and report against it",
      source: Source(framework, section: "technical appendix 2, one CCG leads")),
    RegisterEntry(
      "The provider plays commissioners off against one another",
      mitigation: "Commissioners meet before each contract meeting",
      source: Source(framework, section: "technical appendix 2, one CCG leads")),
    RegisterEntry(
      "Members other than the lead lose interest", mitigation: "Share performance with every member each month",
      source: Source(framework, section: "technical appendix 2, one CCG leads")),
  ]

  /// Of several commissioners leading, each for a part.
  static let severalLeads = [
    RegisterEntry(
      benefit: true, "Leads answer to one another for what they do on behalf of all",
      source: Source(framework, section: "technical appendix 2, each leads one provider")),
    RegisterEntry(
      "Each lead looks to its own contract to the detriment of the others",
      mitigation: "Review all contracts in one forum",
      source: Source(framework, section: "technical appendix 2, each leads one provider")),
    RegisterEntry(
      "Members do not stand behind providers that another leads with", mitigation: "Agree every lot's purpose together",
      source: Source(framework, section: "technical appendix 2, each leads one provider")),
  ]

  /// Of everybody working with the provider without a lead.
  static let together = [
    RegisterEntry(
      benefit: true, "Ownership by every member is built in",
      source: Source(framework, section: "technical appendix 2, all together")),
    RegisterEntry(
      "Nobody leads and attention drifts", mitigation: "Name a chair and a forward programme",
      source: Source(framework, section: "technical appendix 2, all together")),
    RegisterEntry(
      "Skills are thinner than a team's", mitigation: "Buy support for specific tasks",
      source: Source(framework, section: "technical appendix 2, all together")),
  ]

  /// Of a lead that only co-ordinates.
  static let coordinating = [
    RegisterEntry(
      "Staff roles change, which needs consultation", mitigation: "Allow for it in the timetable",
      source: Source(essex, section: "5.3"))
  ]

  /// Of several contracts in place of one.
  static let lots = [
    RegisterEntry(
      "Management staff who work across sites are hard to divide between contracts (TUPE)",
      mitigation: "Have the provider list who works where before the lots are drawn",
      source: Source(essex, section: "5.1.5")),
    RegisterEntry(
      "A single service model is harder to keep over several contracts",
      mitigation: "Write one specification for all lots", source: Source(essex, section: "2.2")),
  ]
}
