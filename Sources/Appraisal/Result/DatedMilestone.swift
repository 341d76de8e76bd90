import Commissioning
import Simulation

/// A milestone on the way to the new contract, as the runs date it: when it has been reached by the last of the map's units.
public struct DatedMilestone: Sendable, Hashable {
  /// Which.
  public var event: Milestone.Event
  /// The documents' own step, with its day and owner; nil where they name none.
  public var planned: Milestone?
  /// By future, sorted: the month in which it is reached, counted from the first month of the run, negative before it; the
  /// number of months run where it is not reached.
  public var months: [Double]
  /// The first financial year run.
  public var firstYear: FinancialYear
  /// The months run.
  public var monthsRun: Int

  /// Records a milestone.
  public init(
    _ event: Milestone.Event, planned: Milestone?, months: [Double], firstYear: FinancialYear, monthsRun: Int
  ) {
    (self.event, self.planned, self.months) = (event, planned, months.sorted())
    (self.firstYear, self.monthsRun) = (firstYear, monthsRun)
  }

  /// The first day of the month by which it is reached in a share of futures; nil where that is not within the years run.
  public func day(in share: Double) -> CalendarDate? {
    let month = month(in: share)
    guard month < monthsRun else { return nil }
    return CalendarDate(startOf: firstYear).adding(months: month)
  }

  /// Months after the documents' day by which it is reached in a share of futures, negative before it; nil where they name no
  /// day or it is not reached within the years run.
  public func slip(in share: Double) -> Int? {
    let month = month(in: share)
    guard month < monthsRun, let planned else { return nil }
    return month - planned.until.months(sinceStartOf: firstYear)
  }

  /// The share of futures in which it has been reached by the end of a month of the run.
  public func share(by month: Int) -> Double {
    guard !months.isEmpty, month < monthsRun else { return months.isEmpty ? .nan : 1 }
    return Double(months.count { $0 <= Double(month) }) / Double(months.count)
  }

  /// The first month by whose end so many of the futures have reached it.
  private func month(in share: Double) -> Int {
    guard let last = months.last else { return monthsRun }
    let needed = Int((share * Double(months.count)).rounded(.up))
    return Int(needed < 1 ? months[0] : needed > months.count ? last : months[needed - 1])
  }
}
