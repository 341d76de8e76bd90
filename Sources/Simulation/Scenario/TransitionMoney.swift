import Commissioning
import OptionKit
import Reorganisation

/// What making each map costs once and saves a year, and whose reading of it is followed.
public struct TransitionMoney: Sendable, Hashable {
  /// Items by map, map being the scenario's name of a footprint.
  public var plan: TransitionPlan
  /// The reading followed where sources disagree; empty where they do not.
  public var reading: String

  /// States it.
  public init(_ plan: TransitionPlan, reading: String = "") { (self.plan, self.reading) = (plan, reading) }
}

/// A map's money of reorganising, by year and commissioner, worked out once: it is the same in every future.
///
///     cost_t   = what is spent once in year t
///     saving_t = what is saved in year t, less what is spent each year in it
///
/// each divided among all commissioners by what each pays today, to the penny. Amounts are the money of their year, as
/// business cases print them; they are not indexed.
///
/// Not claimed: that who pays today would pay for it or save by it in this proportion.
struct TransitionShares: Sendable {
  /// By year, then commissioner.
  let cost, saving: [Money]

  init(_ money: TransitionMoney, of map: String, years: Int, paid: [Money]) throws {
    var (cost, saving) = ([Money](), [Money]())
    let items = money.plan.items.filter { $0.map == map && ($0.reading.isEmpty || $0.reading == money.reading) }
    let weights = paid.map { Double(max(0, $0.pence)) }
    let isPaid = weights.contains { $0 > 0 }
    for year in 0..<years {
      let sum = { (kind: TransitionPlan.Kind) in
        items.filter { $0.kind == kind }.reduce(Money.zero) { $0 + $1.amount(in: year) }
      }
      let split = { (amount: Money) throws -> [Money] in
        try Apportionment.split(amount, by: isPaid ? weights : weights.map { _ in 1 })
      }
      cost += try split(sum(.oneOff))
      saving += zip(try split(sum(.saving)), try split(sum(.running))).map { $0 - $1 }
    }
    (self.cost, self.saving) = (cost, saving)
  }
}
