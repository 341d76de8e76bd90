import Commissioning

/// Cases made up from a number, for holding laws over many of them: the same number makes the same case anywhere.
///
/// Councils and CCGs with residents, money and groupings; some cases have no council, some a single commissioner, some a
/// commissioner that pays nothing.
public struct LawCase: Sendable {
  /// The number.
  public let seed: Int
  /// The case.
  public let service: ServiceCase
  private let state: UInt64

  private static let asOf: CalendarDate = {
    guard let day = CalendarDate(year: 2018, month: 12, day: 11) else {
      preconditionFailure("11 December 2018 is a day")
    }
    return day
  }()

  /// Makes the case of a number.
  public init(seed: Int) {
    self.seed = seed
    let start = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 &+ 0xD1B5_4A32_D192_ED03
    var draw = Draw(state: start)
    let councils = draw.below(4)
    let groups = 1 + draw.below(7)
    var commissioners: [Commissioner] = []
    for council in 0..<councils {
      commissioners.append(
        Commissioner(
          id: "council-\(council)", title: "Council \(council)", kind: .localAuthority, groups: ["stp": "stp-0"],
          sizes: ["population": Double(50_000 + draw.below(1_000_000)), "weighted-capitation": 0]))
    }
    for group in 0..<groups {
      var memberOf = ["stp": "stp-\(draw.below(3))", "local-footprint": "area-\(draw.below(2))"]
      if councils > 0 { memberOf["council-area"] = "council-\(draw.below(councils))" }
      let people = Double(20_000 + draw.below(400_000))
      commissioners.append(
        Commissioner(
          id: "ccg-\(group)", title: "CCG \(group)", kind: .ccg, groups: memberOf,
          sizes: ["population": people, "weighted-capitation": people + Double(draw.below(20_000))]))
    }
    let amounts = commissioners.indices.map { place in
      Money(pence: place > 0 && draw.below(8) == 0 ? 0 : 1 + draw.below(300_000_000))
    }
    let kept = commissioners.map { _ in Money(pence: draw.below(50_000_000)) }
    var made = ServiceCase(
      commissioners: commissioners,
      components: [
        CostComponent(id: "main", title: "Main", amounts: amounts, isRedivided: true),
        CostComponent(id: "kept", title: "Kept", amounts: kept, isRedivided: false),
      ], baseYear: FinancialYear(starting: 2018),
      asOf: Self.asOf)
    made.groupCosts = Self.groupCosts(made)
    service = made
    state = draw.state
  }

  /// What every group pays by itself: what its members pay today, and a sum for every group however large.
  private static func groupCosts(_ service: ServiceCase) -> GroupCosts? {
    let paid = service.current().map(\.pence)
    var costs = [0]
    for group in 1..<1 << paid.count {
      costs.append(5_000_000 + paid.indices.reduce(0) { $0 + (group >> $1 & 1 == 1 ? paid[$1] : 0) })
    }
    return GroupCosts(ids: service.ids, pence: costs)
  }

  /// A series of draws that goes with the case.
  public var draws: Draw { Draw(state: state) }

  /// A small generator of whole numbers (SplitMix64), good enough to vary cases and for nothing else.
  ///
  /// Source: Steele, Lea and Flood, *Fast Splittable Pseudorandom Number Generators* (OOPSLA 2014).
  public struct Draw: Sendable {
    var state: UInt64

    /// A whole number from 0 to one below the limit.
    public mutating func below(_ limit: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
    }
  }
}
