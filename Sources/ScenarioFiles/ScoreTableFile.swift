import Appraisal
import MultiCriteria
import OptionKit

/// A table of scores read from a sheet: one row an option, one column a criterion, `#` rows that describe the criteria.
public struct ScoreTableFile: Sendable {
  /// The table, with places for every cell.
  public var table: ScoreTable
  /// What was left out or assumed, for standard error.
  public var notes: [String]

  /// How its weights were arrived at.
  public var weighing = Weighing.given
  /// The weights within `#least` and `#most`, where those rows are there.
  public var space: WeightSpace?
  /// The criteria in their branches, where there is a `#branch` row.
  public var tree: CriteriaTree?

  /// The panel whose scores stand in for empty cells, in the table's spelling of names.
  public var panel: Panel?

  /// The `#` rows that the file has, without the mark.
  public var rows: Set<String> = []
  /// How many empty cells the panel filled.
  public var filled = 0
  /// For each criterion, whether a `#direction` row says which way it points.
  public var directed: [Bool] = []

  /// The rows that may describe the criteria.
  static let keys = [
    "weight", "direction", "low", "high", "scale", "preference", "q", "p", "s", "veto", "swing", "from", "to", "rank",
    "least", "most", "branch", "branch-weight",
  ]

  /// Reads the table.
  ///
  /// - Parameters:
  ///   - panel: scores that stand in for empty cells.
  ///   - allowsEmpty: whether cells may be empty, as on ballots; they are then NaN.
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public init(_ file: Sheet, panel: Panel? = nil, allowsEmpty: Bool = false) throws {
    var reading = ScoreTableReading(file)
    reading.panel = panel
    reading.allowsEmpty = allowsEmpty
    table = reading.read()
    weighing = reading.weigh(&table)
    tree = reading.branches(&table)
    space = reading.space(table)
    notes = reading.notes
    self.panel = reading.panel
    rows = Set(reading.described.keys)
    directed = reading.directed
    filled = reading.filled
    if !reading.problems.isEmpty { throw Problems(reading.problems) }
  }
}
