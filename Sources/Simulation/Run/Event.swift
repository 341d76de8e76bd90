import Commissioning
import OptionKit

/// Something notable that happened in a run, with what caused it.
public struct Event: Sendable, Hashable {
  /// Months from the start of the run.
  public var month: Int
  /// The stage in which it happened.
  public var stage: Stage
  /// The unit, where it happened in one.
  public var unit: String
  /// What happened, and why.
  public var what: RunEvent
}

/// A flow of money from one account to another.
public struct Posting: Sendable, Hashable {
  /// Months from the start of the run.
  public var month: Int
  /// Who pays: a commissioner's id, `provider`, `host`, `market`, `reserve`, `own staff`,
  /// `hosting staff`.
  public var from: String
  /// Who receives.
  public var to: String
  /// How much; never negative.
  public var amount: Money
  /// What for.
  public var purpose: PostingPurpose
}

/// Keeps the full story of a run where somebody asks for it; a sweep runs without.
public struct Recorder: Sendable {
  /// Whether anything is kept.
  public let isOn: Bool
  /// What happened, in order.
  public private(set) var events: [Event] = []
  /// Every flow of money, in order.
  public private(set) var ledger: [Posting] = []
  /// The numbers of every month, in order.
  public private(set) var months: [MonthlyFigure] = []

  /// By unit: who was last told to do better leaving together.
  var together: [String: [String]] = [:]

  /// A recorder that keeps everything, or nothing.
  package init(on: Bool) { isOn = on }

  mutating func note(
    _ month: Int, _ stage: Stage, _ unit: @autoclosure () -> String = "", _ what: @autoclosure () -> RunEvent
  ) {
    guard isOn else { return }
    events.append(Event(month: month, stage: stage, unit: unit(), what: what()))
  }

  /// Keeps a number of a month.
  mutating func keep(_ figure: MonthlyFigure) {
    if isOn { months.append(figure) }
  }

  /// Posts a flow; a negative amount flows the other way, nothing is not posted.
  mutating func post(
    _ month: Int, from: @autoclosure () -> String, to: @autoclosure () -> String, _ amount: Money,
    _ purpose: @autoclosure () -> PostingPurpose
  ) {
    guard isOn, amount != .zero else { return }
    let (payer, payee) = amount.pence > 0 ? (from(), to()) : (to(), from())
    ledger.append(
      Posting(month: month, from: payer, to: payee, amount: Money(pence: abs(amount.pence)), purpose: purpose()))
  }

  /// Posts a year's sum in twelve instalments that add up to it: the pennies left over fall in March.
  mutating func postMonthly(
    year: Int, from: @autoclosure () -> String, to: @autoclosure () -> String, _ amount: Money,
    _ purpose: @autoclosure () -> PostingPurpose
  ) {
    guard isOn else { return }
    postMonthly(from: year * 12, until: year * 12 + 12, payer: from(), to: to(), amount, purpose())
  }

  /// Posts a sum in equal instalments over the months from one to before another; the pennies left over fall in the
  /// last.
  mutating func postMonthly(
    from start: Int, until end: Int, payer: String, to payee: String, _ amount: Money, _ purpose: PostingPurpose
  ) {
    guard isOn, start < end else { return }
    let part = Money(pence: amount.pence / (end - start))
    for month in start..<end {
      let sum = month + 1 == end ? amount - Money(pence: part.pence * (end - start - 1)) : part
      post(month, from: payer, to: payee, sum, purpose)
    }
  }
}
