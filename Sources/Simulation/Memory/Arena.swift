import Commissioning
import OptionKit

/// Room for units, their members and the risk shares in play.
final class Arena: @unchecked Sendable {
  let seats, shares, sources, lists: Int
  /// As many units as members, for each may come to stand alone.
  let units: BufferView<RunState.Unit>
  /// Sums of every member, list after list, as a unit names them.
  let memberSums: BufferView<Money>
  /// By unit and source: recurrent money for cases approved; behind a unit's, earmarked money carried into the year.
  let investments: BufferView<Double>
  let outvoted: BufferView<Double>
  let locals, withheld: BufferView<Double>
  let overspend, support, aid: BufferView<Money>
  let books: BufferView<Double>
  /// A year for each unit, and a reserve for each unit and share.
  let views: UnsafeMutablePointer<RiskYear>
  let riskReserves: UnsafeMutablePointer<RiskReserve>
  private let stores: [AnyObject]

  init(seats: Int, shares: Int, commissioners: Int, places: Int, years: Int, sources: Int) {
    (self.seats, self.shares, self.sources) = (seats, shares, sources)
    lists = RunState.Unit.ownLists + sources
    let base = UnsafeMutablePointer<RunState.Unit>.allocate(capacity: max(1, seats))
    units = BufferView(base, 0)
    views = .allocate(capacity: max(1, seats))
    views.initialize(
      repeating: RiskYear(ids: [], contributions: [], overspends: [], yearsSinceStart: 0), count: seats)
    riskReserves = .allocate(capacity: max(1, seats * shares))
    riskReserves.initialize(repeating: RiskReserve(), count: seats * shares)
    let money = Buffer(count: lists * seats + 3 * shares * commissioners, Money.zero)
    let numbers = Buffer<Double>(
      count: seats * (1 + 2 * sources + places + shares) + shares * 5 * years * (commissioners + 1), 0)
    memberSums = money.column(lists * seats)
    (overspend, support) = (money.column(shares * commissioners), money.column(shares * commissioners))
    aid = money.column(shares * commissioners)
    outvoted = numbers.column(seats)
    locals = numbers.column(seats * places)
    withheld = numbers.column(seats * shares)
    investments = numbers.column(2 * sources * seats)
    books = numbers.column(shares * 5 * years * (commissioners + 1))
    stores = [money, numbers]
  }

  deinit {
    units.base.deallocate()
    views.deinitialize(count: seats)
    views.deallocate()
    riskReserves.deinitialize(count: seats * shares)
    riskReserves.deallocate()
  }

  /// By source: recurrent money for cases approved in the unit at a place.
  func invested(_ place: Int) -> BufferView<Double> { BufferView(investments.base + place * 2 * sources, sources) }
}
