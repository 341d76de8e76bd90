import Commissioning
import OptionKit
import Testing

@testable import StandardOptions

/// The ten commissioners of Essex with their contributions as adopted: the printed table exchanges four whole rows.
///
/// Figures: Essex review (December 2018), sections 1.4, 3.3 and 5.2.3.
enum Essex {
  private struct Row {
    var id: String
    var title: String
    var council: String?
    var stp = "mid-and-south-essex"
    var area: String?
    var people: Double
    var ewmhs, ltp, ld: Int
  }

  private static let rows = [
    Row(id: "essex-cc", title: "Essex CC", people: 1_468_177, ewmhs: 1_844_918, ltp: 0, ld: 0),
    Row(id: "southend-on-sea-bc", title: "Southend BC", people: 181_808, ewmhs: 204_226, ltp: 0, ld: 0),
    Row(id: "thurrock-bc", title: "Thurrock BC", people: 170_394, ewmhs: 196_445, ltp: 0, ld: 0),
    Row(
      id: "basildon-and-brentwood-ccg", title: "Basildon and Brentwood CCG", council: "essex-cc", area: "essex",
      people: 277_159, ewmhs: 1_676_065, ltp: 818_224, ld: 65_151),
    Row(
      id: "castle-point-and-rochford-ccg", title: "Castle Point and Rochford CCG", council: "essex-cc",
      area: "southend", people: 186_101, ewmhs: 888_596, ltp: 548_377, ld: 34_542),
    Row(
      id: "mid-essex-ccg", title: "Mid Essex CCG", council: "essex-cc", area: "essex", people: 372_052,
      ewmhs: 1_832_488, ltp: 1_082_230, ld: 0),
    Row(
      id: "north-east-essex-ccg", title: "North East Essex CCG", council: "essex-cc",
      stp: "suffolk-and-north-east-essex", area: "essex", people: 377_507, ewmhs: 2_287_570, ltp: 1_083_059, ld: 0),
    Row(
      id: "southend-ccg", title: "Southend CCG", council: "southend-on-sea-bc", area: "southend", people: 199_440,
      ewmhs: 927_922, ltp: 579_241, ld: 36_070),
    Row(
      id: "thurrock-ccg", title: "Thurrock CCG", council: "thurrock-bc", area: "thurrock", people: 168_364,
      ewmhs: 1_015_938, ltp: 492_980, ld: 39_491),
    Row(
      id: "west-essex-ccg", title: "West Essex CCG", council: "essex-cc", stp: "hertfordshire-and-west-essex",
      area: "essex", people: 314_110, ewmhs: 2_575_056, ltp: 923_714, ld: 0),
  ]

  static func service(asOf text: String = "2018-12-11") throws -> ServiceCase {
    let commissioners = rows.map { row in
      var groups: [String: String] = [:]
      if let council = row.council {
        groups = ["council-area": council, "stp": row.stp, "local-footprint": row.area ?? ""]
      }
      return Commissioner(
        id: row.id, title: row.title, kind: row.council == nil ? .localAuthority : .ccg, groups: groups,
        sizes: [row.council == nil ? "population" : "weighted-capitation": row.people])
    }
    let column = { (id: String, redivided: Bool, amount: (Row) -> Int) in
      CostComponent(
        id: id, title: id.uppercased(), amounts: rows.map { Money(pounds: amount($0)) }, isRedivided: redivided)
    }
    return ServiceCase(
      commissioners: commissioners,
      components: [column("ewmhs", true, \.ewmhs), column("ltp", false, \.ltp), column("ld", false, \.ld)],
      leadTeam: LeadTeam(host: 9, annualCost: Money(pounds: 312_478), equalShare: 0.5),
      baseYear: FinancialYear(starting: 2018), asOf: try #require(CalendarDate(text: text)))
  }

  /// An option of the standard catalogue as a protocol of its dimension.
  static func option<Option>(
    _ dimension: DecisionDimension, _ id: String, _ settings: [(String, Setting)] = [], as: Option.Type
  ) throws -> Option {
    let setting = Setting(.mapping(settings.map { Setting.Entry($0.0, $0.1) }))
    return try #require(try Catalogue.standard.make(dimension, id, settings: setting) as? Option)
  }

  static func formula(_ id: String, _ settings: [(String, Setting)] = []) throws -> any FundingFormula {
    try option(.funding, id, settings, as: (any FundingFormula).self)
  }

  static func rule(_ id: String, _ settings: [(String, Setting)] = []) throws -> any VotingRule {
    try option(.rule, id, settings, as: (any VotingRule).self)
  }

  static func footprint(_ id: String, _ settings: [(String, Setting)] = []) throws -> any FootprintOption {
    try option(.footprint, id, settings, as: (any FootprintOption).self)
  }

  static func arrangement(_ id: String, _ settings: [(String, Setting)] = []) throws -> any CommissioningArrangement {
    try option(.arrangement, id, settings, as: (any CommissioningArrangement).self)
  }

  /// A bundle as its options are shown it.
  static func bundle(
    footprint: any FootprintOption, rule: any VotingRule, arrangement: any CommissioningArrangement,
    asOf: String = "2018-12-11", only kinds: Set<OrganisationKind>? = nil, chosen: [DecisionDimension: String] = [:]
  ) throws -> BundleView {
    var service = try service(asOf: asOf)
    if let kinds {
      let kept = service.commissioners.indices.filter { kinds.contains(service.commissioners[$0].kind) }
      for component in service.components.indices {
        service.components[component].amounts = kept.map { service.components[component].amounts[$0] }
      }
      service.commissioners = kept.map { service.commissioners[$0] }
    }
    let map = try footprint.map(of: service)
    let procedures = try map.units.map { try rule.procedure(for: Electorate(of: $0, in: service), matter: .ordinary) }
    let forums = try map.units.enumerated().flatMap { place, unit in
      try MatterClass.allCases.map { matter in
        let electorate = Electorate(of: unit, in: service)
        return UnitForum(
          unit: place, matter: matter, procedure: try rule.procedure(for: electorate, matter: matter),
          outvotes: try rule.game(for: electorate, matter: matter).mayOutvote)
      }
    }
    return BundleView(
      service: service, chosen: chosen, map: map, terms: try arrangement.terms(on: map, in: service),
      procedures: procedures, forums: forums, payment: .block, years: 2020...2029)
  }
}
