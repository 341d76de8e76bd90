import Appraisal
import MultiCriteria
import OptionKit

/// A table of payoffs read from CSV: one row an option, one column a state, an optional `#probability` row.
public struct PayoffTableFile: Sendable {
  /// The table.
  public var table: PayoffTable
  /// What was left out or assumed, for standard error.
  public var notes: [String]

  /// Reads the table.
  ///
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public init(_ file: CSVFile) throws {
    var problems = file.problems
    var notes: [String] = []
    let probabilityRows = file.rows.filter {
      ["#probability", "#probabilities"].contains($0[0].text.lowercased().filter { !$0.isWhitespace })
    }
    for row in probabilityRows.dropFirst() {
      problems.append(Problem("the row #probability comes twice", remedy: "keep one", at: row[0].place))
    }
    var rest = file
    rest.keep { row in !probabilityRows.contains { $0[0].place == row[0].place } }
    var reading = ScoreTableReading(rest, weighs: false)
    let scores = reading.read()
    problems += reading.problems
    notes += reading.notes
    var probabilities: [Double]?
    if let row = probabilityRows.first, let heading = file.rows.first {
      var given: [Double] = []
      for column in heading.indices.dropFirst() where !heading[column].text.isEmpty {
        let text = file.text(row, column)
        if let number = CSVNumber(text), (0...1).contains(number.value) {
          given.append(number.value)
        } else {
          given.append(0)
          problems.append(
            Problem(
              text.isEmpty ? "\(heading[column].text) has no probability" : "the probability is \"\(text)\"",
              remedy: "give a share between 0 and 1", at: file.place(row, column)))
        }
      }
      let total = given.reduce(0, +)
      if problems.isEmpty, abs(total - 1) > 1e-6 {
        problems.append(
          Problem("the probabilities sum to \(total)", remedy: "make them sum to 1", at: row[0].place))
      }
      probabilities = given
    }
    if !problems.isEmpty { throw Problems(problems) }
    table = try PayoffTable(
      options: scores.options, states: scores.criteria.map(\.name), probabilities: probabilities, values: scores.values)
    self.notes = notes
  }
}

extension CSVFile {
  /// Keeps only some rows.
  mutating func keep(_ isKept: ([Cell]) -> Bool) { rows = rows.filter(isKept) }
}
