import OptionKit

/// A row that sums up other rows, as spreadsheets have them: totals, averages, maxima, ranks.
///
/// The label alone decides nothing, since an option may be called Best: the figures must be what the label says.
enum SummaryRow {
  /// What a row says of the others.
  enum Kind: String {
    case total, mean, median, largest, smallest, rank, count, spread
    /// The most marks there are to have, which no figure can prove.
    case scale
  }

  /// What is to be done with a row.
  enum Verdict {
    /// It is a row like the others.
    case ordinary
    /// It sums up the others.
    case summary
    /// Its label says so and its figures do not.
    case doubtful
  }

  private static let labels: [String: Kind] = {
    let words: [Kind: [String]] = [
      .total: [
        "total", "totals", "grand total", "sum", "sums", "sum total", "column total", "column totals", "overall total",
        "overall", "subtotal", "sub total", "total score",
      ],
      .mean: ["average", "averages", "mean", "means", "avg", "average score", "mean score"],
      .median: ["median", "medians"], .largest: ["max", "maximum", "highest", "best", "largest"],
      .smallest: ["min", "minimum", "lowest", "worst", "smallest"], .rank: ["rank", "ranks", "ranking"],
      .count: ["count", "counts", "n"],
      .spread: ["standard deviation", "std dev", "st dev", "stdev", "std", "sd", "range", "variance"],
      .scale: ["max score", "maximum score", "max points", "maximum points", "max possible", "out of", "available"],
    ]
    return Dictionary(words.flatMap { kind, names in names.map { ($0, kind) } }) { first, _ in first }
  }()

  /// What a label says; nil where it is an ordinary name.
  static func kind(_ label: String) -> Kind? { labels[NameKey.label(label)] }

  /// Judges a row by its label and its figures.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - figures: those of the rows that it may sum up.
  static func verdict(_ row: [Sheet.Cell], over figures: inout Figures, isLast: Bool) -> Verdict {
    guard let kind = row.first.flatMap({ Self.kind($0.text) }) else { return .ordinary }
    let sheet = figures.sheet
    var compared = 0
    var agreed = 0
    for (place, column) in figures.columns.enumerated() {
      guard let said = sheet.number(row, column) else { continue }
      compared += 1
      let places = WrittenNumber(sheet.text(row, column))?.places(sheet.decimal) ?? 0
      if agrees(said, places, kind, figures[place], of: figures.columns.count) { agreed += 1 }
    }
    switch kind {
    case .scale: return compared > 0 ? .doubtful : .summary
    case .total where compared == 0: return .summary
    case _ where compared > 0 && agreed == compared: return .summary
    case .total: return isLast && !figures.isEmpty ? .doubtful : .ordinary
    case .mean, .median: return isLast && !figures.isEmpty ? .doubtful : .ordinary
    default: return .ordinary
    }
  }

  private static func agrees(
    _ said: CSVNumber, _ places: Int, _ kind: Kind, _ column: Figures.Column, of width: Int
  ) -> Bool {
    if column.count == 0 { return kind == Kind.total && said.value == 0 }
    let count = Double(column.count)
    let candidates: [Double] =
      switch kind {
      case .total: [column.sum]
      case .mean: [column.sum / count]
      case .median: [column.median]
      case .largest: [column.largest]
      case .smallest: [column.smallest]
      case .count: [count]
      case .spread:
        [
          (column.squares / count).squareRoot(), (column.squares / max(1, count - 1)).squareRoot(),
          column.squares / count, column.squares / max(1, count - 1), column.largest - column.smallest,
        ]
      case .rank: (1...max(1, width)).map(Double.init)
      case .scale: []
      }
    var unit = said.isPercentage ? 0.01 : 1.0
    for _ in 0..<min(places, 15) { unit /= 10 }
    // A whole figure beside fractions was rounded; beside whole figures it must be exact.
    let isFine = kind == Kind.total && column.isWhole
    let slack = (isFine ? 0 : unit / 2) + 1e-9 * max(abs(said.value), 1e-300)
    return candidates.contains { abs($0 - said.value) <= slack * (1 + 1e-9) }
  }

  /// What is said of a row that was left out.
  static func note(_ row: [Sheet.Cell], in sheet: Sheet) -> String {
    let kind = row.first.flatMap { Self.kind($0.text) } ?? Kind.total
    return kind == .total
      ? "\(sheet.line(row)): left out the row of totals"
      : "\(sheet.line(row)): left out the row \(row.first?.text ?? ""), which sums up the others"
  }

  /// What is asked about a row whose figures are not what its label says.
  static func question(_ row: [Sheet.Cell]) -> Problem {
    Problem(
      "the row \(row.first?.text ?? "") looks like a summary of the others, but its figures are not that",
      remedy: "take it out, or rename it if it is an option", at: row.first?.place)
  }
}
