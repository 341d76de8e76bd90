import OptionKit

/// Maps of a case to be begun, read from a sheet: `map,unit,id`, one row for each body in each map.
public struct MapsFile: Sendable {
  /// The maps, in the order of their first rows.
  public private(set) var maps: [NewMap] = []
  /// What was left out or guessed, for standard error.
  public private(set) var notes: [String] = []

  /// The most maps of a case.
  static let most = 100

  /// Reads the maps of some bodies; every map has each body once.
  ///
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public init(_ file: Sheet, bodies: [NewBody]) throws(Problems) {
    let table = HeadedTable(file, needed: ["map", "unit", "id"], example: "map,unit,id")
    var problems = table.problems
    notes = table.notes
    let ids = bodies.map(\.id)
    var last: [String: Problem.Location] = [:]
    guard ["map", "unit", "id"].allSatisfy(table.has) else { throw Problems(problems) }
    for row in table.rows {
      let name = { (column: String) in
        NameKey.heading(table.text(row, column)).split(separator: "_").joined(separator: "-")
      }
      let (map, unit, id) = (name("map"), name("unit"), table.text(row, "id"))
      for (column, text) in [("map", map), ("unit", unit)] where !NewScenario.isID(text) {
        problems.append(
          Problem(
            "the \(column) is \"\(table.text(row, column))\"", remedy: "write letters, figures and hyphens",
            at: table.place(row, column)))
      }
      if !ids.contains(id) {
        problems.append(
          Problem(NotFound("body", id, among: ids), at: table.place(row, "id")))
      }
      last[map] = table.place(row, "map")
      let place = maps.firstIndex { $0.id == map } ?? maps.count
      if place == maps.count {
        maps.append(NewMap(id: map, title: NewScenario.title(of: map), units: []))
      }
      if maps[place].units.contains(where: { $0.members.contains(id) }) {
        problems.append(
          Problem("\(map) has \(id) twice", remedy: "a body is in one unit", at: table.place(row, "id")))
      }
      maps[place].add(id, to: unit)
    }
    for map in maps {
      let named = Set(map.units.flatMap(\.members))
      let missing = ids.filter { !named.contains($0) }
      guard !missing.isEmpty else { continue }
      problems.append(
        Problem(
          "\(map.id) leaves out \(missing.joined(separator: ", "))", remedy: "put every body into a unit",
          at: last[map.id]))
    }
    if maps.isEmpty, problems.isEmpty {
      problems.append(Problem("there are no maps", remedy: "add a row for each body", at: .init(file.name)))
    }
    if maps.count > Self.most {
      problems.append(
        Problem("there are \(maps.count) maps", remedy: "\(Self.most) are the most", at: .init(file.name)))
    }
    if !problems.isEmpty { throw Problems(problems) }
  }
}
