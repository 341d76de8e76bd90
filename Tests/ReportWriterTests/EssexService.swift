import Commissioning
/// The service and commissioners of the Essex review (document 003, section 3.3, with the rows of Mid Essex, North East
/// Essex, Southend and Thurrock read as the rebasing table has them).
enum EssexService {
  static let sheet = Source("Essex review (December 2018)", section: "3.3")

  /// Title, kind, EWMHS, LTP and LD pounds, people.
  static let rows: [(String, OrganisationKind, Int, Int, Int, Double)] = [
    ("Essex County Council", .localAuthority, 1_844_918, 0, 0, 1_468_177),
    ("Southend Borough Council", .localAuthority, 204_226, 0, 0, 181_808),
    ("Thurrock Borough Council", .localAuthority, 196_445, 0, 0, 170_394),
    ("NHS Basildon and Brentwood CCG", .ccg, 1_676_065, 818_224, 65_151, 277_159),
    ("NHS Castle Point and Rochford CCG", .ccg, 888_596, 548_377, 34_542, 186_101),
    ("NHS Mid Essex CCG", .ccg, 1_832_488, 1_082_230, 0, 372_052),
    ("NHS North East Essex CCG", .ccg, 2_287_570, 1_083_059, 0, 377_507),
    ("NHS Southend CCG", .ccg, 927_922, 579_241, 36_070, 199_440),
    ("NHS Thurrock CCG", .ccg, 1_015_938, 492_980, 39_491, 168_364),
    ("NHS West Essex CCG", .ccg, 2_575_056, 923_714, 0, 314_110),
  ]

  static func date(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    struct NoSuchDay: Error {}
    guard let date = CalendarDate(year: year, month: month, day: day) else { throw NoSuchDay() }
    return date
  }

  static func service(withMoney: Bool = true) throws -> ServiceCase {
    let commissioners = rows.enumerated().map { place, row in
      Commissioner(
        id: "commissioner-\(place + 1)", title: row.0, kind: row.1,
        sizes: [row.1 == .ccg ? "weighted-capitation" : "population": row.5])
    }
    let money = { (pounds: [Int]) in pounds.map { Money(pounds: $0) } }
    let components = [
      CostComponent(id: "ewmhs", title: "EWMHS", amounts: money(rows.map(\.2)), isRedivided: true),
      CostComponent(id: "ltp", title: "LTP", amounts: money(rows.map(\.3)), isRedivided: false),
      CostComponent(id: "ld", title: "LD", amounts: money(rows.map(\.4)), isRedivided: false),
    ]
    let contract = ServiceContract(
      provider: "NELFT", start: try date(2015, 11, 1), end: try date(2020, 10, 31), canExtend: false,
      outcomeShare: 0.06, indicators: ["outcome score improved", "DNA rate"], termYears: 5)
    return ServiceCase(
      commissioners: commissioners, components: withMoney ? components : [], contract: withMoney ? contract : nil,
      leadTeam: nil, baseYear: FinancialYear(starting: 2018), asOf: try date(2018, 12, 11))
  }

  static func county() -> CommissioningMap {
    CommissioningMap(units: [.init(id: "essex", title: "Essex", members: rows.indices.map { .init($0) })])
  }
}
