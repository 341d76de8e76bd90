import Commissioning
import OptionKit
import Reorganisation

/// What making each map costs once and saves a year, and whose reading of it is followed.
public struct TransitionMoney: Sendable, Hashable {
  /// Items by map, map being the scenario's name of a footprint.
  public var plan: TransitionPlan
  /// The reading followed where sources disagree; empty where they do not, or where each is met in its share of futures.
  public var reading: String
  /// Amounts that differ from future to future, by position among the items, with what is believed of each, in pounds.
  public var ranges: [Int: ModelInput] = [:]
  /// The readings that are met in their share of futures, and the belief that draws their position; none where one is
  /// followed throughout.
  public var readings: [String] = []
  /// See ``readings``.
  public var choice: ModelInput?

  /// States it.
  public init(_ plan: TransitionPlan, reading: String = "") { (self.plan, self.reading) = (plan, reading) }

  /// What is drawn: amounts in the order of the items, then whose reading holds.
  public var inputs: [ModelInput] {
    ranges.sorted { $0.key < $1.key }.map(\.value) + (choice.map { [$0] } ?? [])
  }
}

/// A map's money of reorganising, by year and commissioner, in one future.
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

  /// Divides items among those who pay.
  init(_ items: [TransitionPlan.Item], years: Int, paid: [Money]) throws {
    var (cost, saving) = ([Money](), [Money]())
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
