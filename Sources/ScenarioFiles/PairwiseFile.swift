import Appraisal
import MultiCriteria
import OptionKit

/// Comparisons of every two criteria read from a sheet: a square table, first column and heading the criteria's names.
///
/// A cell says how many times as important its row is as its column: `3`, `1/3` or `0.5`. Only the cells above the
/// diagonal are needed; one below it must be the reciprocal of the one above.
public struct PairwiseFile: Sendable {
  /// The criteria in the order of the rows.
  public var criteria: [String]
  /// The weights and their consistency, in that order.
  public var comparison: PairwiseComparison
  /// What was left out, for standard error.
  public var notes: [String]

  /// Reads the table.
  ///
  /// - Parameter expected: the criteria that must be compared, in the order wanted; nil where the table says.
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public init(_ file: Sheet, of expected: [String]? = nil) throws(Problems) {
    var problems = file.problems
    var remarks = file.notes
    let heading = file.rows.first ?? []
    let corner = heading.first?.place ?? .init(file.name)
    let all = file.rows.dropFirst().filter { $0.first?.text.hasPrefix("#") != true }
    let keys = Set(all.compactMap { $0.first.map { NameKey.of($0.text) } })
    // Sums and weights that somebody worked out beside the comparisons.
    let isExtra = { (text: String) in
      SummaryRow.kind(text) != nil || ["weight", "weights", "priority", "priorities"].contains(NameKey.label(text))
    }
    let expectedKeys = expected.map { Set($0.map(NameKey.of)) }
    let columns = heading.indices.dropFirst().filter { column in
      let key = NameKey.of(heading[column].text)
      let isKept = expectedKeys?.contains(key) ?? keys.contains(key) || !isExtra(heading[column].text)
      if !isKept, isExtra(heading[column].text) {
        remarks.append("\(file.line(heading)): left out the column \(heading[column].text)")
        return false
      }
      return true
    }
    let names = expected ?? columns.map { NameKey.clean(heading[$0].text) }
    let known = Set(names.map(NameKey.of))
    let rows = all.filter { row in
      guard let cell = row.first, !known.contains(NameKey.of(cell.text)), isExtra(cell.text) else { return true }
      remarks.append(SummaryRow.note(row, in: file))
      return false
    }
    if known.count != columns.count && expected == nil || columns.contains(where: { heading[$0].text.isEmpty }) {
      problems.append(
        Problem("the headings do not name each criterion once", remedy: "name each in one column", at: corner))
    }
    var rowOf: [String: [Sheet.Cell]] = [:]
    var columnOf: [String: Int] = [:]
    for column in columns {
      let cell = heading[column]
      if columnOf[NameKey.of(cell.text)] != nil {
        problems.append(Problem("\(cell.text) has two columns", remedy: "keep one", at: cell.place))
      }
      columnOf[NameKey.of(cell.text)] = column
      if !known.contains(NameKey.of(cell.text)) {
        problems.append(
          Problem(NotFound("criterion", cell.text, among: names, .quoted), at: cell.place))
      }
    }
    for row in rows {
      guard let cell = row.first else { continue }
      if let other = rowOf[NameKey.of(cell.text)] {
        problems.append(
          Problem(
            "\(cell.text) has two rows, in lines \(other[0].place.line ?? 0) and \(cell.place.line ?? 0)",
            remedy: "keep one", at: cell.place))
      }
      rowOf[NameKey.of(cell.text)] = row
      guard !known.contains(NameKey.of(cell.text)) else { continue }
      problems.append(
        Problem(NotFound("criterion", cell.text, among: names, .quoted), at: cell.place))
    }
    for name in names where columnOf[NameKey.of(name)] == nil || rowOf[NameKey.of(name)] == nil {
      problems.append(
        Problem(
          "\(name) has no \(columnOf[NameKey.of(name)] == nil ? "column" : "row")", remedy: "add it", at: corner))
    }
    guard problems.isEmpty, !names.isEmpty else {
      if problems.isEmpty { problems.append(Problem("there are no comparisons", remedy: "add some", at: corner)) }
      throw Problems(problems)
    }
    let cell = { (a: String, b: String) -> (text: String, place: Problem.Location) in
      let row = rowOf[NameKey.of(a)] ?? []
      let column = columnOf[NameKey.of(b)] ?? 0
      return (file.text(row, column), file.place(row, column))
    }
    var ratios = names.map { _ in [Double](repeating: 1, count: names.count) }
    for (i, a) in names.enumerated() {
      let own = cell(a, a)
      if !own.text.isEmpty, WrittenRatio(own.text, file.decimal)?.value != 1 {
        problems.append(
          Problem("\(a) against itself is \"\(own.text)\"", remedy: "write 1 or nothing on the diagonal", at: own.place)
        )
      }
      for (j, b) in names.enumerated() where i < j {
        let (above, below) = (cell(a, b), cell(b, a))
        let up = WrittenRatio(above.text, file.decimal)
        let down = WrittenRatio(below.text, file.decimal)
        for (read, given) in [(up, above), (down, below)] where read == nil && !given.text.isEmpty {
          problems.append(
            Problem(
              "the comparison is \"\(given.text)\"", remedy: WrittenRatio.remedy(for: given.text), at: given.place))
        }
        if let up, let down, !up.isReciprocal(of: down) {
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
        ratios[i][j] = WrittenRatio.better(up, down) ?? 1
      }
    }
    if !problems.isEmpty { throw Problems(problems) }
    (self.criteria, notes) = (names, remarks)
    do {
      comparison = try PairwiseComparison(ratios: ratios)
    } catch {
      throw (error as? Problems) ?? Problems((error as? Problem) ?? Problem("\(error)", at: corner))
    }
  }
}
