import Commissioning
import OptionKit

/// Figures as a reader meets them: pounds in whole pounds, shares in percent, a true minus sign, and "not assessed"
/// where there is no figure.
enum ReportFigure {
  /// What is shown where there is no figure.
  static let notAssessed = "not assessed"

  /// `£1,844,918`, `−£11,826`.
  static func pounds(_ value: Double, signed: Bool = false) -> String {
    guard value.isFinite else { return notAssessed }
    return sign(value, places: 0, signed) + "£" + NumberText.fixed(abs(value), places: 0, grouped: true)
  }

  /// Pounds of a sum of money.
  static func pounds(_ money: Money, signed: Bool = false) -> String { pounds(money.pounds, signed: signed) }

  /// `£6.57`.
  static func poundsAndPence(_ value: Double) -> String {
    guard value.isFinite else { return notAssessed }
    return sign(value, places: 2, false) + "£" + NumberText.fixed(abs(value), places: 2, grouped: true)
  }

  /// A share of 1 as `12.3%`.
  static func percent(_ share: Double, places: Int = 1, signed: Bool = false) -> String {
    guard share.isFinite else { return notAssessed }
    let value = share * 100
    return sign(value, places: places, signed) + NumberText.fixed(abs(value), places: places, grouped: true) + "%"
  }

  /// A plain number with so many decimals.
  static func number(_ value: Double, places: Int = 1) -> String {
    guard value.isFinite else { return notAssessed }
    return sign(value, places: places, false) + NumberText.fixed(abs(value), places: places, grouped: true)
  }

  /// A figure with its unit.
  static func measured(_ value: Double, _ unit: MeasureUnit) -> String {
    guard value.isFinite else { return notAssessed }
    switch unit {
    case .pounds, .poundsPerYear: return pounds(value)
    case .poundsPerHead: return poundsAndPence(value)
    case .share: return percent(value)
    case .people, .votes: return number(value, places: abs(value) < 10 ? 1 : 0)
    case .days, .weeks, .months, .years, .points: return number(value) + " " + unit.rawValue
    case .times: return number(value, places: abs(value) < 10 ? 2 : 1)
    case .year: return NumberText.fixed(value, places: 0)
    case .number: return sign(value, places: 9, false) + NumberText.short(abs(value), digits: 4)
    }
  }

  /// A figure without the name of its unit, for a column that names it.
  static func bare(_ value: Double, _ unit: MeasureUnit) -> String {
    switch unit {
    case .days, .weeks, .months, .years, .points: number(value)
    default: measured(value, unit)
    }
  }

  /// `£1.2m`, `£340k`, `£950` for the axis of a chart.
  static func axis(_ value: Double, _ unit: MeasureUnit) -> String {
    guard unit == .pounds || unit == .poundsPerYear else {
      return unit == .share ? trimmed(value * 100) + "%" : trimmed(value)
    }
    let minus = value < 0 ? "−" : ""
    let size = abs(value)
    if size >= 1e6 { return minus + "£" + trimmed(size / 1e6) + "m" }
    if size >= 1e3 { return minus + "£" + trimmed(size / 1e3) + "k" }
    return minus + "£" + trimmed(size)
  }

  /// `31 October 2020`.
  static func date(_ date: CalendarDate) -> String { date.words }

  /// `Oct 2020`.
  static func month(_ date: CalendarDate) -> String { "\(date.monthName.prefix(3)) \(date.year)" }

  /// `1 bundle`, `3 bundles`.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    let shown = NumberText.fixed(Double(number), places: 0, grouped: true)
    return "\(shown) \(number == 1 ? one : many ?? one + "s")"
  }

  private static func trimmed(_ value: Double) -> String {
    sign(value, places: 9, false) + NumberText.short(abs(value), digits: 4)
  }

  private static func sign(_ value: Double, places: Int, _ signed: Bool) -> String {
    var half = 0.5
    for _ in 0..<places { half /= 10 }
    if abs(value) < half { return "" }
    return value < 0 ? "−" : signed ? "+" : ""
  }
}
