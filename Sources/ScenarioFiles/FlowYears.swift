import OptionKit

/// A year as people write it.
enum FlowYear: Equatable {
  /// So many years from now.
  case count(Double)
  /// A calendar year.
  case calendar(Int)
  /// A financial year, by the year in which it begins.
  case financial(Int)

  /// Reads `0`, `0.5`, `Year 1`, `2024`, `2024/25`, `2024-25`, `2024/2025` and `FY 2024/25`.
  init?(_ text: String, decimal: DecimalMark = .point) {
    var words = text.lowercased().split { $0.isWhitespace || $0 == "_" }.map(String.init)
    if let first = words.first, words.count == 2, ["year", "yr", "y", "fy"].contains(first) {
      words.removeFirst()
      if first != "fy", let count = CSVNumber(words[0], decimal: decimal)?.value, (0...1899).contains(count) {
        self = .count(count)
        return
      }
    }
    guard words.count == 1, var word = words.first else { return nil }
    for prefix in ["year", "fy", "y"] where word.hasPrefix(prefix) {
      let rest = word.dropFirst(prefix.count)
      if let count = Int(rest), (0...1899).contains(count), prefix != "fy", rest.count < 4 {
        self = .count(Double(count))
        return
      }
      word = String(rest)
      break
    }
    let parts = word.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" || $0 == "\u{2013}" }
    let digits = { (part: Substring) in part.allSatisfy { $0.isASCII && $0.isNumber } }
    if parts.count == 2, parts.allSatisfy(digits), parts[0].count == 4, let start = Int(parts[0]),
      let end = Int(parts[1]),
      parts[1].count == 2 ? (start + 1) % 100 == end : parts[1].count == 4 && start + 1 == end
    {
      self = .financial(start)
    } else if word.count == 4, let year = Int(word), (1900...2200).contains(year) {
      self = .calendar(year)
    } else if let count = CSVNumber(text, decimal: decimal), !count.isPercentage {
      self = .count(count.value)
    } else {
      return nil
    }
  }

  /// Whether the year cannot be mistaken for another number.
  var isNamed: Bool { if case .count = self { false } else { true } }

  /// The number of the year.
  var number: Double {
    switch self {
    case .count(let count): count
    case .calendar(let year), .financial(let year): Double(year)
    }
  }

  fileprivate var kind: String {
    switch self {
    case .count: "years from now"
    case .calendar: "calendar years"
    case .financial: "financial years"
    }
  }

  fileprivate var text: String {
    switch self {
    case .count(let count): "\(count)"
    case .calendar(let year): "\(year)"
    case .financial(let year): "\(year)/" + String("\(year + 1)".suffix(2))
    }
  }
}

/// The years of a sheet of flows: all written in one way, counted from the first or from a base year.
struct FlowYears {
  private let base: String?
  private var first: (year: FlowYear, place: Problem.Location)?
  private var earliest: FlowYear?
  private(set) var problems: [Problem] = []

  init(baseYear: String?) { base = baseYear }

  /// Takes a year as it is written; its number, to be counted from the base later.
  mutating func take(_ text: String, _ sheet: Sheet, at place: Problem.Location) -> Double {
    guard let year = FlowYear(text, decimal: sheet.decimal),
      year.isNamed || (0...Double(FlowFile.lastYear)).contains(year.number)
    else {
      problems.append(
        Problem(
          "the year is \"\(text)\"",
          remedy: "give years from now, 0 to \(FlowFile.lastYear), calendar years or financial years such as 2024/25",
          at: place))
      return 0
    }
    if let first, first.year.kind != year.kind {
      problems.append(
        Problem(
          "the year is \(text) here and \(first.year.text) in line \(first.place.line ?? 0)",
          remedy: "write all years the same way", at: place))
      return 0
    }
    first = first ?? (year, place)
    if year.number < earliest?.number ?? .infinity { earliest = year }
    return year.number
  }

  private var start: FlowYear? {
    guard let first, first.year.isNamed else { return nil }
    return base.flatMap { FlowYear($0) } ?? earliest
  }

  /// What is guessed or wrong about the base year; asked once all years are taken.
  mutating func settle() {
    guard let base else { return }
    guard let year = FlowYear(base), year.isNamed else {
      problems.append(Problem("\(base) is no year", remedy: "write 2024 or 2024/25", at: .init("--base-year")))
      return
    }
    guard let first else { return }
    if first.year.kind != year.kind {
      problems.append(
        Problem(
          "the base year is \(base) and the file has \(first.year.kind)", remedy: "write both the same way",
          at: .init("--base-year")))
    } else if let earliest, earliest.number < year.number {
      problems.append(
        Problem(
          "the file begins in \(earliest.text), before the base year \(base)",
          remedy: "leave earlier years out, or name an earlier base year", at: .init("--base-year")))
    }
  }

  /// The same year counted from now.
  func fromBase(_ number: Double) -> Double { number - (start?.number ?? 0) }

  /// Which year is now, where that was guessed.
  func note(in file: String) -> String? {
    guard base == nil, let start else { return nil }
    return "\(file): \(start.text) is taken for now, year 0, which is not discounted; --base-year says otherwise"
  }
}
