import Collaboration
import OptionKit

/// A matrix of preferences read from a sheet: a row a commissioner, a column a contract, in each cell the level.
///
/// Cells hold 1 (alone) to 5 (national), `NA` where there is no such contract, or nothing where it was not answered.
public struct MatrixFile: Sendable {
  /// The matrix.
  public let matrix: PreferenceMatrix
  /// What was left out, for standard error.
  public let notes: [String]

  /// Reads the matrix.
  ///
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public init(_ file: Sheet) throws(Problems) {
    let table = HeadedTable(file, needed: ["commissioner"], example: "commissioner,1,2,…", isYear: { _ in true })
    var problems = table.problems
    guard table.has("commissioner") else { throw Problems(problems) }
    let contracts = table.headings.filter { NameKey.heading($0.text) != "commissioner" && !$0.text.isEmpty }
    var names: [String] = []
    var answers: [[PreferenceMatrix.Answer]] = []
    for row in table.rows {
      let name = NameKey.clean(table.text(row, "commissioner"))
      if name.isEmpty || names.contains(name) {
        problems.append(
          Problem(
            name.isEmpty ? "a row has no commissioner" : "\(name) has two rows",
            remedy: name.isEmpty ? "name it in the first column" : "keep one", at: table.place(row, "commissioner")))
      }
      names.append(name)
      answers.append(
        contracts.map { contract in
          let text = table.file.text(row, contract.column)
          if text.isEmpty { return .blank }
          if ["NA", "N/A"].contains(text.uppercased()) { return .none }
          if let number = Int(text), let level = PreferenceMatrix.Level(rawValue: number) { return .level(level) }
          problems.append(
            Problem(
              "the level is \"\(text)\"", remedy: "write 1 (alone) to 5 (national), NA, or nothing",
              at: table.file.place(row, contract.column)))
          return .blank
        })
    }
    if (names.isEmpty || contracts.isEmpty), problems.isEmpty {
      problems.append(
        Problem("the matrix is empty", remedy: "add a row a commissioner, a column a contract", at: .init(file.name)))
    }
    if names.count > 1000 || contracts.count > 1000 {
      problems.append(
        Problem(
          "the matrix has \(names.count) rows and \(contracts.count) columns", remedy: "1000 of each are the most",
          at: .init(file.name)))
    }
    if !problems.isEmpty { throw Problems(problems) }
    matrix = PreferenceMatrix(commissioners: names, contracts: contracts.map(\.text), answers: answers)
    notes = table.notes
  }

  /// Clusters read from a sheet: `commissioner,small,larger`, the cluster's name at each level; an empty cell is none.
  ///
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public func clusters(_ file: Sheet) throws(Problems) -> [PreferenceMatrix.Level: [[Int]]] {
    let table = HeadedTable(
      file, needed: ["commissioner"], known: ["small", "larger"], example: "commissioner,small,larger")
    var problems = table.problems
    var found: [PreferenceMatrix.Level: [(name: String, members: [Int])]] = [:]
    let levels: [(PreferenceMatrix.Level, String)] = [(.smallCluster, "small"), (.largerCluster, "larger")]
    var seen = Set<Int>()
    for row in table.rows {
      let name = NameKey.clean(table.text(row, "commissioner"))
      guard let place = matrix.commissioners.firstIndex(of: name) else {
        problems.append(
          Problem(NotFound("commissioner", name, among: matrix.commissioners), at: table.place(row, "commissioner")))
        continue
      }
      if !seen.insert(place).inserted {
        problems.append(Problem("\(name) has two rows", remedy: "keep one", at: table.place(row, "commissioner")))
      }
      for (level, column) in levels where !table.text(row, column).isEmpty {
        let cluster = table.text(row, column)
        if let known = found[level]?.firstIndex(where: { $0.name == cluster }) {
          found[level]?[known].members.append(place)
        } else {
          found[level, default: []].append((cluster, [place]))
        }
      }
    }
    if !problems.isEmpty { throw Problems(problems) }
    return found.mapValues { $0.map { $0.members.sorted() } }
  }
}
