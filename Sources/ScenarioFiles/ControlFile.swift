import OptionKit

/// The control sheet of `appraisal.xlsx` as a workshop left it: named inputs, each beside what it was in the run.
public struct ControlFile: Sendable {
  /// An input that was changed.
  public struct Change: Sendable, Hashable {
    /// Its name: `general_inflation`.
    public var name: String
    /// What it was in the run, and what it is now.
    public var before: Double
    /// What it is now.
    public var after: Double
    /// Where it stands.
    public var place: Problem.Location
  }

  /// The inputs whose value is not that of the run, in the order of their rows.
  public private(set) var changes: [Change] = []

  /// Whether an input of a name is not what it was in the run.
  public func isChanged(_ name: String) -> Bool { changes.contains { $0.name == name } }

  /// Every input by name, as it stands now.
  public private(set) var inputs: [String: Double] = [:]

  /// Reads a sheet with columns name, value and *in the run*. Throws every problem found: no such columns, a value that is
  /// no number.
  public init(_ sheet: Sheet) throws(Problems) {
    var problems = sheet.problems
    let names = { (row: [Sheet.Cell]) in row.map { NameKey.heading($0.text) } }
    let isHeading = { (row: [Sheet.Cell]) -> Bool in
      let found = names(row)
      return found.contains("name") && found.contains("value") && found.contains(NameKey.heading("In the run"))
    }
    guard let top = sheet.rows.firstIndex(where: isHeading) else {
      throw Problems(
        problems + [
          Problem(
            "\(sheet.name) has no columns name, value and in the run",
            remedy: "keep the headings of the sheet Control as they were written", at: .init(sheet.name))
        ])
    }
    let found = names(sheet.rows[top])
    let place = { (heading: String, other: Int) in found.firstIndex(of: NameKey.heading(heading)) ?? other }
    let (first, second, third) = (place("name", 0), place("value", 1), place("In the run", 3))
    for row in sheet.rows.dropFirst(top + 1) {
      let name = sheet.text(row, first)
      if name.isEmpty { break }
      guard let before = sheet.number(row, third)?.value else { continue }
      guard let after = sheet.number(row, second)?.value, after.isFinite else {
        problems.append(
          Problem(
            "\(name) is \"\(sheet.text(row, second))\"", remedy: "write a number", at: sheet.place(row, second)))
        continue
      }
      inputs[name] = after
      if abs(after - before) > 1e-12 * max(1, abs(before)) {
        changes.append(Change(name: name, before: before, after: after, place: sheet.place(row, second)))
      }
    }
    if !problems.isEmpty { throw Problems(problems) }
  }
}
