import OptionKit

/// The options of `appraisal.xlsx` in the order of its sheet Costs, each with the package that the sheet Futures names for its
/// letter.
public struct ListedOptions: Sendable {
  private let packages: [String?]

  /// Reads the two sheets.
  public init(costs: Sheet, futures: Sheet) {
    let rows = { (sheet: Sheet, heading: String) -> ArraySlice<[Sheet.Cell]> in
      let top = sheet.rows.firstIndex { $0.contains { NameKey.heading($0.text) == heading } }
      return sheet.rows.dropFirst((top ?? -1) + 1)
    }
    var known: [String: String] = [:]
    for row in rows(futures, "bundle") where known[futures.text(row, 1)] == nil {
      known[futures.text(row, 1)] = futures.text(row, 0)
    }
    packages = rows(costs, "letter").prefix { !costs.text($0, 0).isEmpty }.map { known[costs.text($0, 1)] }
  }

  /// The package of the number that an input was changed to.
  ///
  /// - Throws: a ``Problem`` at the input where there is no such row, or no package for it.
  public func package(_ change: ControlFile.Change) throws(Problem) -> String {
    guard let place = Int(exactly: change.after), packages.indices.contains(place - 1) else {
      throw Problem(
        "\(change.name) is \(change.after.written)", remedy: "write 1 to \(packages.count), a row of the sheet Costs",
        at: change.place)
    }
    guard let package = packages[place - 1] else {
      throw Problem(
        "the sheet Futures has no package for row \(place) of the sheet Costs",
        remedy: "keep both sheets as they were written", at: change.place)
    }
    return package
  }
}
