import OptionKit
import Simulation

/// Who backs which map, read from a sheet: `name,map` and perhaps `rank`, a row for each map that somebody would have.
///
/// Rank 1 is the first choice and stands where the column is missing or empty. Several maps of the same rank are liked
/// alike; for a first choice one of them must come first.
public struct BackingFile: Sendable {
  /// Who is heard, in the order met.
  public private(set) var backers: [MapOrder.Backer] = []
  /// What was left out, for standard error.
  public private(set) var notes: [String] = []

  /// The lowest rank that counts.
  static let lastRank = 1000

  /// Reads the sheet.
  ///
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public init(_ file: Sheet, maps: [String]) throws(Problems) {
    let needed = ["name", "map"]
    var table = HeadedTable(file, needed: needed, known: ["rank", "source"], example: "name,map,rank")
    table.leaveOutTotals(without: "map")
    var problems = table.problems
    notes = table.notes
    guard needed.allSatisfy(table.has) else { throw Problems(problems) }
    for row in table.rows {
      let (name, map) = (NameKey.clean(table.text(row, "name")), table.text(row, "map"))
      if name.isEmpty {
        problems.append(Problem("nobody is named", remedy: "name who backs it", at: table.place(row, "name")))
      }
      if !maps.contains(map) {
        problems.append(
          Problem(NotFound("map", map, among: maps, .quoted), at: table.place(row, "map")))
      }
      let text = table.text(row, "rank")
      let rank = text.isEmpty ? 1 : table.number(row, "rank").flatMap { Int(exactly: $0.value) }
      guard let rank, (1...Self.lastRank).contains(rank) else {
        problems.append(
          Problem(
            "the rank is \"\(text)\"", remedy: "write 1 for the first choice, 2 for the second, …",
            at: table.place(row, "rank")))
        continue
      }
      let place = backers.firstIndex { $0.name == name } ?? backers.count
      if place == backers.count { backers.append(.init(name, ranks: [:])) }
      if backers[place].ranks[map] != nil {
        problems.append(
          Problem("\(name) ranks \(map) twice", remedy: "keep one of the rows", at: table.place(row, "map")))
      }
      if rank == 1, backers[place].ranks.values.contains(1) {
        problems.append(
          Problem("\(name) has two first choices", remedy: "give the others a rank", at: table.place(row, "rank")))
      }
      backers[place].ranks[map] = rank
    }
    if backers.isEmpty, problems.isEmpty {
      problems.append(Problem("nobody backs anything", remedy: "add a row for each", at: .init(file.name)))
    }
    if !problems.isEmpty { throw Problems(problems) }
  }
}
