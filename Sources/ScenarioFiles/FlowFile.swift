import Appraisal
import MultiCriteria
import OptionKit

/// Yearly flows read from CSV: `option,year,cost,benefit,health_benefit`, in real pounds.
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
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public init(_ file: CSVFile) throws {
    var problems = file.problems
    options = []
    notes = []
    let heading = file.rows.first ?? []
    var places: [String: Int] = [:]
    for (column, cell) in heading.enumerated() where !cell.text.isEmpty {
      let name = cell.text.lowercased().split(separator: " ").joined(separator: "_")
      if places[name] != nil {
        problems.append(Problem("the column \(name) comes twice", remedy: "keep one", at: cell.place))
      }
      places[name] = column
    }
    for needed in ["option", "year", "cost"] where places[needed] == nil {
      problems.append(
        Problem(
          file.rows.isEmpty ? "the file is empty" : "there is no column \(needed)",
          remedy: "begin with option,year,cost,benefit,health_benefit", at: heading.first?.place ?? .init(file.name)))
    }
    guard let nameColumn = places["option"], let yearColumn = places["year"], places["cost"] != nil else {
      throw Problems(problems)
    }
    for row in file.rows.dropFirst() {
      if CSVFile.isTotal(row) {
        notes.append("\(file.name):\(row[0].place.line ?? 0): left out the row of totals")
        continue
      }
      let name = file.text(row, nameColumn)
      if name.hasPrefix("#") { continue }
      if name.isEmpty {
        problems.append(
          Problem("a flow has no option", remedy: "name it on every row", at: file.place(row, nameColumn)))
      }
      for cell in row.dropFirst(heading.count) where !cell.text.isEmpty {
        problems.append(
          Problem("this cell has no column heading above it", remedy: "quote numbers that have commas", at: cell.place))
      }
      let year = CSVNumber(file.text(row, yearColumn)).flatMap { Int(exactly: $0.value) }
      if year == nil || !(0...Self.lastYear).contains(year ?? 0) {
        problems.append(
          Problem(
            "the year is \"\(file.text(row, yearColumn))\"",
            remedy: "give whole years from now, 0 to \(Self.lastYear); 0 is now", at: file.place(row, yearColumn)))
      }
      var flow = YearlyFlow(year: year ?? 0)
      for (column, amount) in [
        ("cost", \YearlyFlow.cost), ("benefit", \.benefit), ("health_benefit", \.healthBenefit),
      ] {
        guard let place = places[column], !file.text(row, place).isEmpty else { continue }
        if let number = CSVNumber(file.text(row, place)), !number.isPercentage, abs(number.value) <= 1e13 {
          flow[keyPath: amount] = number.value
        } else {
          problems.append(
            Problem(
              "the \(column) is \"\(file.text(row, place))\"", remedy: "give pounds, at most 10 trillion",
              at: file.place(row, place)))
        }
      }
      let extra = { (column: String) -> Double? in
        guard let place = places[column], !file.text(row, place).isEmpty else { return nil }
        guard let number = CSVNumber(file.text(row, place)), (0...1e13).contains(number.value) else {
          problems.append(
            Problem(
              "the \(column) is \"\(file.text(row, place))\"", remedy: "give a number from 0",
              at: file.place(row, place)))
          return nil
        }
        return number.value
      }
      let capital = places["capital"] == nil ? flow.cost : extra("capital") ?? 0
      let (income, points) = (extra("income"), extra("points"))
      let known = options.firstIndex { $0.name == name } ?? options.count
      if known == options.count { options.append(Option(name: name, flows: [])) }
      options[known].flows.append(flow)
      options[known].capital.append(capital)
      options[known].incomes.append(income)
      if let points {
        if let other = options[known].points, other != points {
          problems.append(
            Problem(
              "\(name) has two benefit scores", remedy: "give one, on any row",
              at: places["points"].map { file.place(row, $0) }))
        }
        options[known].points = points
      }
    }
    if options.isEmpty, problems.isEmpty {
      problems.append(Problem("there are no flows", remedy: "add a row a year", at: .init(file.name)))
    }
    if !problems.isEmpty { throw Problems(problems) }
  }
}
