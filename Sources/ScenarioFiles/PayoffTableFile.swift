import Appraisal
import MultiCriteria
import OptionKit

/// A table of payoffs read from a sheet: one row an option, one column a state, an optional `#probability` row.
///
/// A `#direction` row of `min` says that the figures are costs, of which less is better.
public struct PayoffTableFile: Sendable {
  /// The table; of costs, each with its sign turned, so that more is always better in it.
  public var table: PayoffTable
  /// Whether the figures are costs.
  public var isCost: Bool
  /// What was left out or assumed, for standard error.
  public var notes: [String]

  /// Reads the table.
  ///
  /// - Parameter asked: whether the figures are costs, where the user says.
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public init(_ file: Sheet, isCost asked: Bool? = nil) throws {
    var file = file
    // A row of probabilities may stand anywhere, with or without its mark.
    let names = ["#probability", "#probabilities"]
    file.begin(at: ["option", "options"])
    let marked = file.rows.filter { names.contains($0[0].text.lowercased().filter { !$0.isWhitespace }) }
    var rest = file
    rest.keep { row in !marked.contains { $0[0].place == row[0].place } }
    var reading = ScoreTableReading(rest, weighs: false)
    let scores = reading.read()
    let rows = marked + (reading.described["probability"].map { [$0] } ?? [])
    for row in rows.dropFirst() {
      reading.problems.append(Problem("the row #probability comes twice", remedy: "keep one", at: row[0].place))
    }
    for (key, row) in reading.described.sorted(by: { $0.key < $1.key })
    where !["probability", "direction"].contains(key) {
      reading.problems.append(
        Problem(
          "#\(key) means nothing for payoffs",
          remedy: key == "weight" ? "give the states' chances as #probability" : "take it out", at: row[0].place))
    }
    isCost = reading.isCost(scores, asked)
    let probabilities = rows.first.map { reading.probabilities($0) }
    if !reading.problems.isEmpty { throw Problems(reading.problems) }
    table = try PayoffTable(
      options: scores.options, states: scores.criteria.map(\.name), probabilities: probabilities,
      values: isCost ? scores.values.map { 0 - $0 } : scores.values)
    notes = reading.notes
  }
}

extension ScoreTableReading {
  /// Whether a `#direction` row says that the figures are costs; all states must say the same.
  fileprivate mutating func isCost(_ scores: ScoreTable, _ asked: Bool?) -> Bool {
    guard let row = described["direction"] else { return asked ?? false }
    let said = zip(columns, scores.criteria).filter { !file.text(row, $0.0).isEmpty }.map(\.1.direction)
    if Set(said).count > 1 {
      problems.append(
        Problem(
          "some states are to be max and some min", remedy: "payoffs are one measure; give all states one direction",
          at: row[0].place))
    }
    let isCost = said.first == .min
    if let asked, !said.isEmpty, asked != isCost {
      problems.append(
        Problem("--direction and #direction contradict each other", remedy: "keep one", at: row[0].place))
    }
    return said.isEmpty ? asked ?? false : isCost
  }

  fileprivate mutating func probabilities(_ row: [Sheet.Cell]) -> [Double] {
    let before = problems.count
    var given: [Double] = []
    for column in columns {
      let text = file.text(row, column)
      if let number = file.number(row, column), (0...1).contains(number.value) {
        given.append(number.value)
      } else {
        given.append(0)
        let state = file.rows.first.map { file.text($0, column) } ?? ""
        problems.append(
          Problem(
            text.isEmpty ? "\(state) has no probability" : "the probability is \"\(text)\"",
            remedy: "give a share between 0 and 1", at: file.place(row, column)))
      }
    }
    let total = given.reduce(0, +)
    if problems.count == before, abs(total - 1) > 1e-6 {
      problems.append(Problem("the probabilities sum to \(total)", remedy: "make them sum to 1", at: row[0].place))
    }
    return given
  }
}
