import MultiCriteria
import OptionKit

/// Yearly flows read from a sheet: `option,year,cost,benefit,health_benefit`, in real pounds.
///
/// Years count from now (`0`, `Year 1`, `0.5`), or are calendar years (`2024`) or financial years (`2024/25`), of which the
/// first is now unless it is said. A sheet with a column a year has a column `item` that says what each row's amounts are.
public struct FlowFile: Sendable {
  /// An option and its flows.
  public struct Option: Sendable, Hashable {
    /// The option's name.
    public var name: String
    /// Its flows, in the file's order.
    public var flows: [YearlyFlow]
    /// The part of each flow's cost that is capital: what optimism bias is put on; the whole cost without the column.
    public var capital: [Double] = []
    /// The income of those who gain by each flow; nil where it is not given.
    public var incomes: [Double?] = []
    /// Its weighted benefit score, where the file gives one.
    public var points: Double?
  }

  /// Which sign an outlay has.
  public enum OutlaySign: String, Sendable, CaseIterable {
    /// Costs are above 0, and receipts below.
    case positive
    /// Costs are below 0, as cash flows are written.
    case negative
  }

  /// The options, in the order of their first rows.
  public var options: [Option]
  /// What was left out or assumed, for standard error.
  public var notes: [String]

  /// The last year that is read; beyond it no schedule has anything to say.
  static let lastYear = 1000

  /// Reads the flows. An empty amount is 0; columns may come in any order, `benefit` and `health_benefit` may be absent.
  ///
  /// Further columns: `capital`, the part of the cost that is capital; `income`, of those who gain; `points`, the
  /// option's weighted benefit score, on any of its rows.
  /// - Parameters:
  ///   - file: the sheet.
  ///   - baseYear: which calendar or financial year is now, such as `2024/25`; the first of the file where it is nil.
  ///   - outlays: which sign a cost has; where it is nil, costs that are all below 0 are asked about.
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public init(_ file: Sheet, baseYear: String? = nil, outlays: OutlaySign? = nil) throws {
    var reading = FlowReading(file, baseYear: baseYear, outlays: outlays)
    options = reading.read()
    notes = reading.notes
    if options.isEmpty, reading.problems.isEmpty {
      reading.problems.append(Problem("there are no flows", remedy: "add a row a year", at: .init(file.name)))
    }
    if !reading.problems.isEmpty { throw Problems(reading.problems) }
  }
}
