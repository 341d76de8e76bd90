import Commissioning

/// When CCGs may merge: applications by 31 July take effect on 1 April following.
///
/// Source: Collaboration mechanisms (November 2018), annex A.5.
public struct MergerCalendar: Sendable, Hashable {
  /// The last day to apply.
  public let applyBy: CalendarDate
  /// The day on which the merger takes effect.
  public let effective: CalendarDate
  /// Months from the day the application could first be prepared to the day it takes effect, rounded up.
  public let months: Double

  /// The first window open to those who begin on a day.
  public init(applyingFrom date: CalendarDate) {
    let year = date.month > 7 ? date.year + 1 : date.year
    applyBy = CalendarDate(year: year, month: 7, day: 31) ?? date
    effective = CalendarDate(year: year + 1, month: 4, day: 1) ?? date
    months = Double((year + 1 - date.year) * 12 + 4 - date.month)
  }
}
