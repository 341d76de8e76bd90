import OptionKit

/// Numbers in the sentences that files for programs hold too: plain ASCII, so with a hyphen for a minus sign.
enum FileWords {
  /// A number with so many decimals.
  static func fixed(_ value: Double, _ places: Int = 1) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let units = Int((abs(value) * scale).rounded())
    let sign = value < 0 && units > 0 ? "-" : ""
    guard places > 0 else { return sign + grouped(units) }
    let fraction = "\(units % Int(scale))"
    return sign + grouped(units / Int(scale)) + "." + String(repeating: "0", count: places - fraction.count) + fraction
  }

  /// As short as it can be written: `0.5`, `20`.
  static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }

  /// A difference in score: `half a point`, `2 points`.
  static func points(_ value: Double) -> String {
    value == 0.5 ? "half a point" : value == 1 ? "1 point" : "\(plain(value)) points"
  }

  /// A share as a whole percentage.
  static func percent(_ share: Double) -> String { fixed(share * 100, share < 0.1 && share > 0 ? 1 : 0) + "%" }

  /// Pounds, in millions from a million up.
  static func pounds(_ value: Double) -> String {
    abs(value) >= 1e6
      ? (value < 0 ? "-" : "") + "£\(fixed(abs(value) / 1e6, 2))m" : (value < 0 ? "-" : "") + "£\(fixed(abs(value), 0))"
  }

  /// A measure with its unit.
  static func measure(_ value: Double, _ unit: MeasureUnit) -> String {
    switch unit {
    case .pounds, .poundsPerYear, .poundsPerHead:
      pounds(value) + (unit == .poundsPerYear ? " a year" : unit == .poundsPerHead ? " a head" : "")
    case .share: percent(value)
    case .number, .points: fixed(value, 2)
    default: "\(fixed(value, 1)) \(unit.rawValue)"
    }
  }

  /// `a, b and c`; `a, b; c, d; and e` where one of three or more has a comma.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    let hasCommas = words.count > 2 && words.contains { $0.contains(",") }
    return words.dropLast().joined(separator: hasCommas ? "; " : ", ") + (hasCommas ? "; and " : " and ") + last
  }

  private static func grouped(_ value: Int) -> String {
    var text = ""
    for (place, digit) in "\(value)".reversed().enumerated() {
      if place > 0, place % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
