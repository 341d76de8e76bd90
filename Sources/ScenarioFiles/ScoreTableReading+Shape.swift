import MultiCriteria
import OptionKit

extension ScoreTableReading {
  /// What a first heading may say where the criteria stand in rows.
  static let turnedCorners: Set<String> = [
    "criterion", "criteria", "measure", "measures", "factor", "factors", "objective", "objectives", "state", "states",
  ]

  /// The first heading must be `option`; what stands there otherwise may tell that the table lies on its side.
  mutating func checkCorner(_ corner: Sheet.Cell) {
    let name = NameKey.heading(corner.text)
    if name == "option" || name == "options" { return }
    problems.append(
      Problem(
        "the first column is \"\(corner.text)\"",
        remedy: Self.turnedCorners.contains(name) || name.hasPrefix("criteri")
          ? "say --transpose if the options stand side by side, or call it option" : "call it option", at: corner.place)
    )
  }

  /// What an unmarked row describes: a row called Weight or Direction is no option.
  func unmarkedKey(_ row: [Sheet.Cell]) -> String? {
    switch NameKey.label(row[0].text) {
    case "weight", "weights", "weighting", "weightings": "weight"
    case "direction", "directions":
      columns.contains { Self.direction(file.text(row, $0)) != nil } ? "direction" : nil
    case "probability", "probabilities", "likelihood": weighs ? nil : "probability"
    default: nil
    }
  }

  /// Takes a row that describes the criteria though it has no `#`; asks about one that might.
  mutating func takeUnmarked(_ row: [Sheet.Cell]) -> Bool {
    if let key = unmarkedKey(row) {
      notes.append("\(file.line(row)): the row \(row[0].text) is read as #\(key)")
      describe(key, by: row)
      return true
    }
    let asked = ["preference", "veto", "swing", "branch", "branch weight", "scale", "unit", "units", "least", "most"]
    let label = NameKey.label(row[0].text)
    guard weighs, asked.contains(label) else { return false }
    let isKnown = ScoreTableFile.keys.contains(label.split(separator: " ").joined(separator: "-"))
    problems.append(
      Problem(
        "the row \(row[0].text) looks like a description of the criteria",
        remedy: isKnown
          ? "begin it with # if it is, or rename it if it is an option"
          : "take it out, or begin it with \"# \" to keep it as a remark; rename it if it is an option",
        at: row[0].place))
    return true
  }

  /// For each column whether its direction is said.
  var directed: [Bool] {
    columns.map { column in described["direction"].map { !file.text($0, column).isEmpty } ?? false }
  }

  /// A direction as people write it.
  static func direction(_ text: String) -> Direction? {
    switch text.lowercased().filter({ !$0.isWhitespace }) {
    case "max", "maximise", "maximize", "maximum", "benefit", "higher", "higherisbetter", "+", "1": .max
    case "min", "minimise", "minimize", "minimum", "cost", "lower", "lowerisbetter", "-", "-1": .min
    default: nil
    }
  }

  /// Columns that sum up the others, and columns that tell that the table lies on its side.
  mutating func leaveOutSums(_ heading: [Sheet.Cell]) {
    var unwanted: Set<Int> = []
    // A column that sums up is none of these itself.
    let others = columns.filter { SummaryRow.kind(heading[$0].text) == nil }
    for column in columns {
      let label = NameKey.label(heading[column].text)
      if ["weight", "weights", "weighting", "direction", "directions", "probability"].contains(label), columns.count > 1
      {
        problems.append(
          Problem(
            "a column is called \(heading[column].text), as if the criteria stood in rows",
            remedy: "say --transpose if the options stand side by side, or rename the column", at: heading[column].place
          ))
        unwanted.insert(column)
      } else if let kind = SummaryRow.kind(heading[column].text), !others.isEmpty,
        sumsUp(column, kind, others)
      {
        notes.append(
          "\(file.name):\(heading[column].place.line ?? 0): left out the column \(heading[column].text), which sums up the others"
        )
        unwanted.insert(column)
      }
    }
    leaveOut(unwanted)
  }

  /// Whether every option's figure in a column is the sum, the weighted sum, the mean or the rank that its heading says.
  private func sumsUp(_ column: Int, _ kind: SummaryRow.Kind, _ others: [Int]) -> Bool {
    let said = optionRows.map { file.number($0, column)?.value }
    guard !said.isEmpty, !said.contains(nil) else { return false }
    let figures = optionRows.map { row in others.map { file.number(row, $0)?.value ?? 0 } }
    let weights = described["weight"].map { row in others.map { file.number(row, $0)?.value ?? 0 } }
    let near = { (a: Double?, b: Double) in abs((a ?? .nan) - b) <= 0.0051 * max(1, abs(b) * 1e-6) }
    let all = { (expected: ([Double]) -> Double) in zip(said, figures).allSatisfy { near($0, expected($1)) } }
    switch kind {
    case .total, .mean:
      if all({ $0.reduce(0, +) }) || all({ $0.reduce(0, +) / Double($0.count) }) { return true }
      guard let weights else { return false }
      let total = weights.reduce(0, +)
      let weighted = { (row: [Double]) in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }
      return all(weighted) || (total > 0 && all { weighted($0) / total })
    case .rank:
      let ranks = said.compactMap { $0.flatMap { Int(exactly: $0) } }
      return ranks.count == said.count && ranks.sorted() == Array(1...ranks.count)
    default: return false
    }
  }
}
