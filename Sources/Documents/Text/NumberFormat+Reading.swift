import Commissioning

// Figures as a reader meets them: pounds in whole pounds, shares in percent, a true minus sign, and "not assessed"
// where there is no figure.
extension NumberFormat {
  /// What is shown where there is no figure.
  public static let notAssessed = "not assessed"

  /// `£1,844,918`, `−£11,826`.
  public static func pounds(_ value: Double, signed: Bool = false) -> String {
    guard value.isFinite else { return notAssessed }
    return sign(value, places: 0, signed) + "£" + fixed(abs(value), places: 0, grouped: true)
  }

  /// Pounds of a sum of money.
  public static func pounds(_ money: Money, signed: Bool = false) -> String { pounds(money.pounds, signed: signed) }

  /// `£6.57`.
  public static func poundsAndPence(_ value: Double) -> String {
    guard value.isFinite else { return notAssessed }
    return sign(value, places: 2, false) + "£" + fixed(abs(value), places: 2, grouped: true)
  }

  /// A share of 1 as `12.3%`.
  public static func percent(_ share: Double, places: Int = 1, signed: Bool = false) -> String {
    guard share.isFinite else { return notAssessed }
    let value = share * 100
    return sign(value, places: places, signed) + fixed(abs(value), places: places, grouped: true) + "%"
  }

  /// A share of 1 in a sentence: `12.3%`, and `12%` where it is whole to a tenth.
  public static func brief(percent share: Double) -> String {
    let text = percent(share)
    return text.hasSuffix(".0%") ? text.dropLast(3) + "%" : text
  }

  /// A plain number with so many decimals.
  public static func number(_ value: Double, places: Int = 1) -> String {
    guard value.isFinite else { return notAssessed }
    return sign(value, places: places, false) + fixed(abs(value), places: places, grouped: true)
  }

  /// A figure with its unit.
  public static func measured(_ value: Double, _ unit: MeasureUnit) -> String {
    guard value.isFinite else { return notAssessed }
    switch unit {
    case .pounds, .poundsPerYear: return pounds(value)
    case .poundsPerHead: return poundsAndPence(value)
    case .share: return percent(value)
    case .people, .votes: return number(value, places: abs(value) < 10 ? 1 : 0)
    case .days, .weeks, .months, .years, .points: return number(value) + " " + unit.rawValue
    case .times: return number(value, places: abs(value) < 10 ? 2 : 1)
    case .year: return fixed(value, places: 0)
    case .number: return sign(value, places: 9, false) + short(abs(value), digits: 4)
    }
  }

  /// A figure without the name of its unit, for a column that names it.
  public static func bare(_ value: Double, _ unit: MeasureUnit) -> String {
    switch unit {
    case .days, .weeks, .months, .years, .points: number(value)
    default: measured(value, unit)
    }
  }

  /// The decimals that a reader sees of a figure in its unit.
  public static func places(_ value: Double, _ unit: MeasureUnit) -> Int {
    switch unit {
    case .pounds, .poundsPerYear, .year: 0
    case .poundsPerHead: 2
    case .share, .days, .weeks, .months, .years, .points: 1
    case .people, .votes: abs(value) < 10 ? 1 : 0
    case .times: abs(value) < 10 ? 2 : 1
    case .number: value == value.rounded() ? 0 : 4
    }
  }

  /// `£1.2m`, `£340k`, `£950` for the axis of a chart.
  public static func axis(_ value: Double, _ unit: MeasureUnit) -> String {
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
  public static func date(_ date: CalendarDate) -> String { date.words }

  /// `Oct 2020`.
  public static func month(_ date: CalendarDate) -> String { "\(date.monthName.prefix(3)) \(date.year)" }

  /// `1 bundle`, `3 bundles`.
  public static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    let shown = fixed(Double(number), places: 0, grouped: true)
    return "\(shown) \(number == 1 ? one : many ?? one + "s")"
  }

  /// `a, b and c`; `a, b; c, d; and e` where one of three or more has a comma.
  public static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    let hasCommas = words.count > 2 && words.contains { $0.contains(",") }
    return words.dropLast().joined(separator: hasCommas ? "; " : ", ") + (hasCommas ? "; and " : " and ") + last
  }

  /// Text that begins as a sentence does.
  public static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private static func trimmed(_ value: Double) -> String {
    sign(value, places: 9, false) + short(abs(value), digits: 4)
  }

  private static func sign(_ value: Double, places: Int, _ signed: Bool) -> String {
    var half = 0.5
    for _ in 0..<places { half /= 10 }
    if abs(value) < half { return "" }
    return value < 0 ? "−" : signed ? "+" : ""
  }
}
