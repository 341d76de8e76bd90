import Appraisal
import OptionKit

/// A table of scores read from CSV: one row an option, one column a criterion, `#` rows that describe the criteria.
public struct ScoreTableFile: Sendable {
  /// The table, with places for every cell.
  public var table: ScoreTable
  /// What was left out or assumed, for standard error.
  public var notes: [String]

  /// The rows that may describe the criteria.
  static let keys = ["weight", "direction", "low", "high", "preference", "q", "p", "s", "veto"]

  /// Reads the table.
  ///
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public init(_ file: CSVFile) throws {
    var reading = ScoreTableReading(file)
    table = reading.read()
    notes = reading.notes
    if !reading.problems.isEmpty { throw Problems(reading.problems) }
  }
}
