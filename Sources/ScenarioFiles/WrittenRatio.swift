/// How many times as important one thing is as another, as it is written: `3`, `1/3` or `0.33`.
struct WrittenRatio {
  /// The ratio.
  let value: Double
  /// The bounds of what a rounded figure may stand for; the value itself where it is whole or a fraction.
  private let range: ClosedRange<Double>

  /// Reads a ratio above 0 and of a bearable size.
  init?(_ text: String, _ decimal: DecimalMark) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map {
      CSVNumber(String($0), decimal: decimal)?.value
    }
    var slack = 0.0
    switch parts.count {
    case 1:
      guard let number = parts[0] else { return nil }
      value = number
      let places = WrittenNumber(text)?.places(decimal) ?? 0
      if places > 0 { slack = 0.5 }
      for _ in 0..<min(places, 15) { slack /= 10 }
      if text.contains("%") { slack /= 100 }
    case 2:
      guard let top = parts[0], let bottom = parts[1], bottom != 0 else { return nil }
      value = top / bottom
    default: return nil
    }
    guard value > 1e-6, value < 1e6 else { return nil }
    range = max(value - slack, value / 2)...(value + slack)
  }

  /// Whether two may be reciprocals that were rounded as they are written: 0.17 is one of 6.
  func isReciprocal(of other: WrittenRatio) -> Bool {
    range.lowerBound * other.range.lowerBound <= 1 + 1e-9 && range.upperBound * other.range.upperBound >= 1 - 1e-9
  }

  /// The ratio above the diagonal from both: of two the one that is written more exactly.
  static func better(_ up: WrittenRatio?, _ down: WrittenRatio?) -> Double? {
    guard let up else { return down.map { 1 / $0.value } }
    guard let down else { return up.value }
    let width = { (ratio: WrittenRatio) in (ratio.range.upperBound - ratio.range.lowerBound) / ratio.value }
    return width(down) < width(up) ? 1 / down.value : up.value
  }

  /// What to write instead.
  static func remedy(for text: String) -> String {
    let words = text.split { $0 == "-" || $0 == " " }
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    return words.contains { months.contains($0.prefix(3).lowercased()) }
      ? "a spreadsheet has made a date of a fraction such as 1/6; write it as text or as a decimal"
      : "write a number above 0 such as 3 or 1/3"
  }
}
