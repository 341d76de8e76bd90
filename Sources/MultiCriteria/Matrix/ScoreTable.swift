import Diagnostics

/// Options by criteria: measures or scores somebody has, before any method is chosen.
///
/// `values` is row-major, one row an option; NaN means *not assessed*, which no method guesses at:
/// methods refuse such a table with a ``Problem`` that names the cell.
public struct ScoreTable: Sendable, Hashable {
  /// The options' names, in the table's order.
  public var options: [String]
  /// The criteria, in the table's order.
  public var criteria: [CriterionColumn]
  /// Measures, row-major, `options.count * criteria.count` of them.
  public var values: [Double]
  /// Where the cells stand in the file they came from, row-major, for problems; empty where there is no file.
  public var places: [Problem.Location] = []

  /// Makes a table from row-major values; missing values read as not assessed, surplus ones are dropped.
  public init(options: [String], criteria: [CriterionColumn], values: [Double]) {
    self.options = options
    self.criteria = criteria
    let size = options.count * criteria.count
    self.values = Array(values.prefix(size)) + Array(repeating: .nan, count: max(0, size - values.count))
  }

  /// Makes a table from one row of values an option.
  public init(options: [String], criteria: [CriterionColumn], rows: [[Double]]) {
    var values: [Double] = []
    for option in options.indices {
      for column in criteria.indices {
        values.append(option < rows.count && column < rows[option].count ? rows[option][column] : .nan)
      }
    }
    self.init(options: options, criteria: criteria, values: values)
  }

  /// The measure of an option on a criterion.
  public subscript(option: Int, criterion: Int) -> Double {
    get { values[option * criteria.count + criterion] }
    set { values[option * criteria.count + criterion] = newValue }
  }

  /// Where a cell stands in the file it came from.
  public func place(_ option: Int, _ criterion: Int) -> Problem.Location? {
    let index = option * criteria.count + criterion
    return index < places.count ? places[index] : nil
  }

  /// All options' measures on one criterion.
  public func column(_ criterion: Int) -> [Double] { options.indices.map { self[$0, criterion] } }

  /// One option's measures on all criteria.
  public func row(_ option: Int) -> [Double] {
    Array(values[option * criteria.count..<(option + 1) * criteria.count])
  }

  /// The same criteria with only the options at these places.
  public func keeping(_ kept: [Int]) -> ScoreTable {
    var table = ScoreTable(options: kept.map { options[$0] }, criteria: criteria, values: kept.flatMap { row($0) })
    if !places.isEmpty { table.places = kept.flatMap { option in criteria.indices.compactMap { place(option, $0) } } }
    return table
  }

  /// The weights as given.
  public var weights: [Double] { criteria.map(\.weight) }

  /// The weights divided by their sum; equal if all are zero.
  public var normalisedWeights: [Double] { Weights.normalised(weights) }

  /// Figures beyond this are refused, so that sums and squares stay finite.
  static let largest = 1e100

  /// Everything that stops a method from using the table: nothing to compare, cells not assessed or too large,
  /// weights that are negative or not numbers.
  public var problems: [Problem] {
    var found: [Problem] = []
    if options.isEmpty { found.append(Problem("the table has no options", remedy: "add a row for each option")) }
    if criteria.isEmpty { found.append(Problem("the table has no criteria", remedy: "add a column for each")) }
    for criterion in criteria where !(criterion.weight >= 0 && criterion.weight <= Self.largest) {
      found.append(
        Problem(
          "the weight of \(criterion.name) is \(criterion.weight)", remedy: "give a number that is at least 0",
          at: criterion.place))
    }
    if !criteria.isEmpty, criteria.allSatisfy({ $0.weight == 0 }) {
      found.append(Problem("every weight is 0", remedy: "give at least one criterion a weight above 0"))
    }
    if values.allSatisfy({ abs($0) <= Self.largest }) { return found }
    for option in options.indices {
      for criterion in criteria.indices where !(abs(self[option, criterion]) <= Self.largest) {
        let state = self[option, criterion].isNaN ? "not assessed" : "too large to reckon with"
        found.append(
          Problem(
            "\(options[option]) is \(state) on \(criteria[criterion].name)",
            remedy: "give a score, or leave the option or the criterion out", at: place(option, criterion)))
      }
    }
    return found
  }

  /// Throws all ``problems`` at once, if there are any.
  public func check() throws {
    let found = problems
    if !found.isEmpty { throw Problems(found) }
  }
}
