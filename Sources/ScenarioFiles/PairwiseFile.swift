import Appraisal
import MultiCriteria
import OptionKit

/// Comparisons of every two criteria read from CSV: a square table, first column and heading the criteria's names.
///
/// A cell says how many times as important its row is as its column: `3`, `1/3` or `0.5`. Only the cells above the
/// diagonal are needed; one below it must be the reciprocal of the one above.
public struct PairwiseFile: Sendable {
  /// The criteria in the order of the rows.
  public var criteria: [String]
  /// The weights and their consistency, in that order.
  public var comparison: PairwiseComparison

  /// Reads the table.
  ///
  /// - Parameter expected: the criteria that must be compared, in the order wanted; nil where the table says.
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public init(_ file: CSVFile, of expected: [String]? = nil) throws(Problems) {
    var problems = file.problems
    let heading = file.rows.first ?? []
    let columns = heading.dropFirst().map(\.text)
    let rows = file.rows.dropFirst().filter { $0.first?.text.hasPrefix("#") != true }
    let names = expected ?? columns
    criteria = names
    let corner = heading.first?.place ?? .init(file.name)
    if Set(columns).count != columns.count || columns.contains("") {
      problems.append(
        Problem("the headings do not name each criterion once", remedy: "name each in one column", at: corner))
    }
    for name in names where !columns.contains(name) || !rows.contains(where: { $0.first?.text == name }) {
      problems.append(
        Problem("\(name) has no \(columns.contains(name) ? "row" : "column")", remedy: "add it", at: corner))
    }
    for row in rows {
      guard let cell = row.first, !names.contains(cell.text) else { continue }
      problems.append(
        Problem(
          "there is no criterion \"\(cell.text)\"", remedy: Spelling.remedy(for: cell.text, among: names),
          at: cell.place))
    }
    guard problems.isEmpty, !names.isEmpty else {
      if problems.isEmpty { problems.append(Problem("there are no comparisons", remedy: "add some", at: corner)) }
      throw Problems(problems)
    }
    let cell = { (a: String, b: String) -> (text: String, place: Problem.Location) in
      let column = (columns.firstIndex(of: b) ?? 0) + 1
      let row = rows.first { $0[0].text == a } ?? []
      return (file.text(row, column), file.place(row, column))
    }
    var ratios = names.map { _ in [Double](repeating: 1, count: names.count) }
    for (i, a) in names.enumerated() {
      for (j, b) in names.enumerated() where i < j {
        let (above, below) = (cell(a, b), cell(b, a))
        let up = Self.ratio(above.text)
        let down = Self.ratio(below.text)
        for (read, given) in [(up, above), (down, below)] where read == nil && !given.text.isEmpty {
          problems.append(
            Problem(
              "the comparison is \"\(given.text)\"", remedy: "write a number above 0 such as 3 or 1/3", at: given.place)
          )
        }
        if let up, let down, abs(up * down - 1) > 0.02 {
          problems.append(
            Problem(
              "\(a) against \(b) is \(above.text) one way and \(below.text) the other",
              remedy: "make one the reciprocal of the other", at: below.place))
        }
        if above.text.isEmpty, below.text.isEmpty {
          problems.append(
            Problem(
              "\(a) and \(b) are not compared", remedy: "say how many times as important \(a) is", at: above.place))
        }
        ratios[i][j] = up ?? down.map { 1 / $0 } ?? 1
      }
    }
    if !problems.isEmpty { throw Problems(problems) }
    do {
      comparison = try PairwiseComparison(ratios: ratios)
    } catch {
      throw (error as? Problems) ?? Problems((error as? Problem) ?? Problem("\(error)", at: corner))
    }
  }

  private static func ratio(_ text: String) -> Double? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { CSVNumber(String($0))?.value }
    let value: Double?
    switch parts.count {
    case 1: value = parts[0]
    case 2: value = parts[0].flatMap { top in parts[1].flatMap { $0 == 0 ? nil : top / $0 } }
    default: value = nil
    }
    return value.flatMap { $0 > 0 && $0 < 1e6 && $0 > 1e-6 ? $0 : nil }
  }
}
