/// A day of the Gregorian calendar.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Year, month (1 to 12) and day (1 to 31).
  public let year, month, day: Int

  /// The day, or nil where there is no such day or the year lies outside 1900 to 2200.
  public init?(year: Int, month: Int, day: Int) {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1900...2200).contains(year), (1...12).contains(month), day >= 1, day <= lengths[month - 1]
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// 1 April of a financial year.
  public init(startOf year: FinancialYear) { (self.year, month, day) = (year.start, 4, 1) }

  /// Reads `2018-12-11`.
  public init?(text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2, let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The financial year it falls in.
  public var financialYear: FinancialYear { FinancialYear(starting: month >= 4 ? year : year - 1) }

  /// Months since 1 April of the given financial year, by calendar month: April of that year is 0.
  public func months(sinceStartOf first: FinancialYear) -> Int { (year - first.start) * 12 + month - 4 }

  /// `2018-12-11`.
  public var description: String {
    let two = { (n: Int) in n < 10 ? "0\(n)" : "\(n)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  /// `11 December 2018`.
  public var words: String { "\(day) \(monthName) \(year)" }

  /// `December`.
  public var monthName: String {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ][month - 1]
  }

  /// Orders by time.
  public static func < (a: Self, b: Self) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }
}

extension CalendarDate {
  /// The same day so many months later or earlier, the last of the month where there is no such day.
  public func adding(months: Int) -> CalendarDate? {
    let count = year * 12 + month - 1 + months
    guard count > 0 else { return nil }
    let (year, month) = (count / 12, count % 12 + 1)
    for day in stride(from: day, through: max(1, day - 3), by: -1) {
      if let date = CalendarDate(year: year, month: month, day: day) { return date }
    }
    return nil
  }

  /// Days since another day, negative before it.
  public func days(since other: CalendarDate) -> Int { number - other.number }

  /// Days since the last of the year before year 1, as if the calendar had always held.
  private var number: Int {
    let past = year - 1
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1]
    return 365 * past + past / 4 - past / 100 + past / 400 + before + (isLeap && month > 2 ? 1 : 0) + day
  }

  /// The day so many days later; at most a month.
  public func adding(days: Int) -> CalendarDate? {
    var date: CalendarDate? = self
    for _ in 0..<max(0, days) {
      guard let now = date else { return nil }
      date =
        CalendarDate(year: now.year, month: now.month, day: now.day + 1)
        ?? CalendarDate(year: now.year, month: now.month, day: 1)?.adding(months: 1)
    }
    return date
  }
}
