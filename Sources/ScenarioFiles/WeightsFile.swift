import OptionKit

/// Weights of criteria as a workshop left them: a table with a column `criterion` and a column `weight`, such as the
/// sheet *Criteria* of `appraisal.xlsx`.
///
/// The heading may stand below a title; other columns are left alone; a row without a name ends the table, and so does
/// one that is a total.
public struct WeightsFile: Sendable {
  /// A weight and where it stands.
  public struct Weight: Sendable, Hashable {
    /// The criterion's id, as the scenario calls it.
    public var criterion: String
    /// Its weight, in whatever unit all are given in.
    public var value: Double
    /// Where it stands.
    public var place: Problem.Location
  }

  /// The weights in the order of their rows.
  public private(set) var weights: [Weight] = []

  /// Reads a sheet. Throws every problem found: no such columns, a criterion twice, a weight that is none or below 0,
  /// no weight above 0.
  public init(_ sheet: Sheet) throws(Problems) {
    var problems = sheet.problems
    let isHeading = { (row: [Sheet.Cell]) -> Bool in
      let names = row.map { NameKey.heading($0.text) }
      return names.contains("criterion") && names.contains("weight")
    }
    guard let top = sheet.rows.firstIndex(where: isHeading) else {
      throw Problems(
        problems + [
          Problem(
            "\(sheet.name) has no columns criterion and weight", remedy: "give a row for each criterion under them",
            at: .init(sheet.name))
        ])
    }
    let names = sheet.rows[top].map { NameKey.heading($0.text) }
    let (first, second) = (names.firstIndex(of: "criterion") ?? 0, names.firstIndex(of: "weight") ?? 1)
    for row in sheet.rows.dropFirst(top + 1) {
      let name = sheet.text(row, first)
      if name.isEmpty || SummaryRow.kind(name) != nil || NameKey.heading(name) == "weight" { break }
      let place = sheet.place(row, second)
      guard let number = sheet.number(row, second)?.value, number.isFinite, number >= 0 else {
        problems.append(
          Problem(
            "the weight of \(name) is \"\(sheet.text(row, second))\"", remedy: "write a number from 0 on", at: place))
        continue
      }
      if weights.contains(where: { $0.criterion == name }) {
        problems.append(Problem("\(name) is weighed twice", remedy: "keep one row", at: sheet.place(row, first)))
        continue
      }
      weights.append(Weight(criterion: name, value: number, place: place))
    }
    if problems.isEmpty, !weights.contains(where: { $0.value > 0 }) {
      problems.append(
        Problem("no criterion has any weight", remedy: "give one at least a weight above 0", at: .init(sheet.name)))
    }
    if !problems.isEmpty { throw Problems(problems) }
  }
}
