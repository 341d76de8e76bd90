import Foundation

/// A number as it is printed, with its unit and how far what it stands for may be from it.
struct PrintedNumber {
  enum Unit { case pounds, percent, plain }

  var value: Double
  /// Half of the last digit printed; of a whole number with zeros at its end, half of the last digit before them.
  var tolerance: Double
  var unit: Unit
  var text: String

  /// Whether it says the same as another, in the same unit and with the same sign.
  func says(_ other: PrintedNumber) -> Bool {
    unit == other.unit && abs(value - other.value) <= tolerance + other.tolerance + 1e-9 * abs(value)
  }

  /// What is written with digits and is no result: days, years, digests, and the ends of a scale or of a range.
  static let noResults: [(kind: String, pattern: String)] = [
    ("financial years", #"\b\d{4}/\d\d\b"#), ("days", #"\b\d{4}-\d\d(-\d\d)?\b"#),
    ("days in words", #"\b\d{1,2} \#(months)( \d{4})?|\#(months) \d{4}"#), ("years", #"\b(19|20)\d\d\b"#),
    ("digests", #"\b[0-9a-f]{16,}\b"#), ("names and links", #"`[^`]*`|\]\([^)]*\)"#),
    ("list numbers", #"^\s*\d+\. "#), ("the middle of a range", #"\b(90|95|5|80|50)%"#),
    ("ends of a scale", #"\b(0|1|100)\b(?![.,]\d)"#),
    ("citations", #"\((paper\.txt|[^()]*(annex|table|section)) [^()]*\)"#),
    ("the digits of a version", #"\b\d+\.\d+\.\d+\b"#),
  ]

  private static let months =
    "(January|February|March|April|May|June|July|August|September|October|November|December)"

  private static let pattern = try? NSRegularExpression(
    pattern: #"(?<![\w.,/-])([−-]?)(£?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s?(%|bn\b|m\b|k\b|million|billion)?"#)

  /// Every number of a text that could be a result.
  static func all(in text: String) -> [PrintedNumber] {
    var text = text
    for (_, pattern) in noResults { text = text.replacing(pattern: pattern, with: " ") }
    let whole = NSRange(text.startIndex..., in: text)
    return (pattern?.matches(in: text, range: whole) ?? []).compactMap { match in
      let part = { (place: Int) in Range(match.range(at: place), in: text).map { String(text[$0]) } ?? "" }
      let digits = part(3).replacing(",", with: "")
      guard let number = Double(digits + part(4)) else { return nil }
      let scale: Double =
        switch part(5) {
        case "bn", "billion": 1e9
        case "m", "million": 1e6
        case "k": 1e3
        default: 1
        }
      let zeros = part(4).isEmpty ? digits.reversed().prefix { $0 == "0" }.count : 0
      let places = max(0, part(4).count - 1)
      return PrintedNumber(
        value: (part(1).isEmpty ? 1 : -1) * number * scale,
        tolerance: 0.5 * pow(10, Double(min(zeros, max(0, digits.count - 1)) - places)) * scale,
        unit: part(2).isEmpty ? part(5) == "%" ? .percent : .plain : .pounds,
        text: part(0).trimmingCharacters(in: .whitespaces))
    }
  }

  /// What a cell of a CSV file may be printed as.
  static func cell(_ text: String) -> [PrintedNumber] {
    guard let number = Double(text), number.isFinite else { return all(in: text) }
    return [
      PrintedNumber(value: number, tolerance: 0, unit: .plain, text: text),
      PrintedNumber(value: number, tolerance: 0, unit: .pounds, text: text),
      PrintedNumber(value: number * 100, tolerance: 0, unit: .percent, text: text),
    ]
  }
}

extension String {
  /// The text with every match of a pattern replaced.
  fileprivate func replacing(pattern: String, with other: String) -> String {
    guard let found = try? NSRegularExpression(pattern: pattern) else { return self }
    return found.stringByReplacingMatches(in: self, range: NSRange(startIndex..., in: self), withTemplate: other)
  }
}
