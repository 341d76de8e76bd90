import Commissioning
import OptionKit

/// What a way of sharing risk does with given over- and underspends, year by year: who puts in, who is helped, who pays
/// back, what is held.
///
/// Every year each commissioner pays what it pays today, in the base year's money; nothing else moves but what is given.
/// A commissioner in several units brings its payment and its overspend to each in proportion to its share. It is the
/// arithmetic of the arrangement without futures, growth or decisions; ``Simulator`` runs those.
public struct RiskTable: Sendable {
  /// Spending above plan of a commissioner in a year, negative for an underspend.
  public struct Overspend: Sendable, Hashable {
    /// Position of the commissioner.
    public var commissioner: Int
    /// Years after the first.
    public var year: Int
    /// How much.
    public var amount: Money

    /// States one.
    public init(commissioner: Int, year: Int, amount: Money) {
      (self.commissioner, self.year, self.amount) = (commissioner, year, amount)
    }
  }

  /// One commissioner in one year and unit.
  public struct Row: Sendable, Hashable {
    /// Years after the first.
    public var year: Int
    /// The commissioner's id.
    public var id: String
    /// The unit's id.
    public var unit: String
    /// What it pays for the service.
    public var contribution: Money
    /// Its spending above plan.
    public var overspend: Money
    /// What of it the provider bears.
    public var provider: Money
    /// What it gets (positive) or puts in (negative).
    public var support: Money
    /// What it holds at the year's end.
    public var reserve: Money
    /// What is noted for it at the year's end, in the order of ``RiskTable/noted``.
    public var notes: [Money]
    /// What the year costs it above plan.
    public var borne: Money { overspend - provider - support }
  }

  /// By year, then unit, then member.
  public private(set) var rows: [Row] = []
  /// What the notes are.
  public let noted: [String]

  /// Settles so many years.
  ///
  /// - Throws: ``Problem`` where an amount is too large or the option does not keep to its members.
  public init(
    of risk: any RiskShare, in service: ServiceCase, on map: CommissioningMap, years: Int,
    overspends: [Overspend] = []
  ) throws {
    noted = risk.noted
    let paid = service.current()
    for unit in map.units {
      let members = unit.members
      let none = members.map { _ in Money.zero }
      let contributions = try members.map { try Self.part(paid[$0.commissioner], $0.share) }
      var (reserves, support) = (none, none)
      var notes = [Money](repeating: .zero, count: risk.carried * members.count)
      for year in 0..<max(0, years) {
        var over = none
        for (place, member) in members.enumerated() {
          for one in overspends where one.year == year && one.commissioner == member.commissioner {
            over[place] = over[place] + (try Self.part(one.amount, member.share))
          }
        }
        var view = RiskYear(
          ids: members.map { service.ids[$0.commissioner] }, contributions: contributions, overspends: over,
          yearsSinceStart: year)
        var provider = none
        try risk.limit(view, into: &provider)
        for place in over.indices { view.overspends[place] = over[place] - provider[place] }
        try risk.settle(view, reserves: &reserves, carried: &notes, into: &support)
        guard reserves.count == members.count, support.count == members.count else {
          throw Problem("the risk share returned another number of members")
        }
        for place in members.indices {
          let own = notes[(place * risk.carried)..<((place + 1) * risk.carried)]
          rows.append(
            Row(
              year: year, id: view.ids[place], unit: unit.id, contribution: contributions[place],
              overspend: over[place], provider: provider[place], support: support[place], reserve: reserves[place],
              notes: Array(own)))
        }
      }
    }
    rows = rows.enumerated().sorted { ($0.element.year, $0.offset) < ($1.element.year, $1.offset) }.map(\.element)
  }

  private static func part(_ amount: Money, _ share: Double) throws -> Money {
    guard let part = amount.scaled(by: share) else { throw Problem("an amount is too large") }
    return part
  }
}
