import Coalitions
import OptionKit

/// A game of costs or profits read from a sheet: `coalition,value`, one row a group, its members joined by `+`.
///
/// The members are those with a row of their own, in the file's order; every other group of them must have one row too.
/// Values are decimals and are held exactly, in units of a power of ten.
public struct GroupValueFile: Sendable {
  /// The members' names, in the file's order.
  public let members: [String]
  /// The game, in whole units.
  public let game: CooperativeGame
  /// How many of the game's units are one of the file's: 1, 10, 100, and so on.
  public let unitsPerOne: Int
  /// What was left out, guessed or rounded, for standard error.
  public let notes: [String]

  /// The most decimals that a value may have.
  static let mostDecimals = 9
  /// Missing groups that are named one by one.
  static let mostNamed = 12

  /// Reads the game.
  ///
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public init(_ file: Sheet, sense: CooperativeGame.Sense) throws {
    let table = HeadedTable(file, needed: ["coalition", "value"], example: "coalition,value")
    var reading = GroupValueReading(table)
    guard table.has("coalition"), table.has("value") else { throw Problems(reading.problems) }
    let values = reading.read()
    guard reading.problems.isEmpty, let values else { throw Problems(reading.problems) }
    members = reading.members
    do throws(Problem) {
      let scaled = try Self.scaled(values)
      unitsPerOne = scaled.units
      notes = table.notes + (scaled.note.map { ["\(file.name): \($0)"] } ?? [])
      game = try CooperativeGame(sense, values: scaled.values)
    } catch {
      throw Problems(error.placed(at: .init(file.name)))
    }
  }

  /// Values in whole units, as small as the decimals of any of them ask.
  static func scaled(_ values: [Double]) throws(Problem) -> (values: [Int], units: Int, note: String?) {
    let largest = values.reduce(0) { max($0, abs($1)) }
    guard largest <= Double(CooperativeGame.largestValue) else {
      throw Problem("a value of \(largest) is too large", remedy: "at most 2^52 is allowed")
    }
    var units = 1
    for _ in 0..<mostDecimals {
      let power = Double(units)
      if values.allSatisfy({ ($0 * power).rounded() / power == $0 }) { break }
      guard largest * power * 10 <= Double(CooperativeGame.largestValue) else { break }
      units *= 10
    }
    let power = Double(units)
    let isExact = values.allSatisfy { ($0 * power).rounded() / power == $0 }
    let note = isExact ? nil : "values are rounded to the nearest 1/\(units)"
    return (values.map { Int(($0 * power).rounded()) }, units, note)
  }
}

/// The working state of reading a table of groups.
struct GroupValueReading {
  private let table: HeadedTable
  private(set) var problems: [Problem]
  private(set) var members: [String] = []
  private var positions: [String: Int] = [:]

  init(_ table: HeadedTable) {
    self.table = table
    problems = table.problems
  }

  /// The values by the groups' bits; nil where anything is wrong.
  mutating func read() -> [Double]? {
    findMembers()
    guard (1...CooperativeGame.mostMembers).contains(members.count) else {
      problems.append(
        Problem(
          "there are \(members.count) members with a value of their own",
          remedy: "give a row to each of 1 to \(CooperativeGame.mostMembers), such as a,12.50",
          at: .init(table.file.name)))
      return nil
    }
    var values = [Double?](repeating: nil, count: 1 << members.count)
    values[0] = 0
    var lines: [Int: Int] = [:]
    var isUnknown = false
    for row in table.rows {
      guard let group = group(row, &isUnknown) else { continue }
      let text = table.text(row, "value")
      guard let number = table.number(row, "value")?.value else {
        problems.append(
          Problem(
            text.isEmpty ? "\(table.text(row, "coalition")) has no value" : "the value is \"\(text)\"",
            remedy: "give a number", at: table.place(row, "value")))
        values[group] = values[group] ?? 0
        continue
      }
      if group == 0 {
        if number != 0 {
          problems.append(
            Problem("the group of nobody has the value \(text)", remedy: "it is 0", at: table.place(row, "value")))
        }
        continue
      }
      if let line = lines[group] {
        problems.append(
          Problem(
            "\(name(of: group)) comes twice, first in line \(line)", remedy: "keep one",
            at: table.place(row, "coalition")))
      }
      lines[group] = row.first?.place.line ?? 0
      values[group] = number
    }
    if !isUnknown { reportMissing(values) }
    let all = values.compactMap { $0 }
    return problems.isEmpty && all.count == values.count ? all : nil
  }

  private mutating func findMembers() {
    for row in table.rows {
      let names = names(row)
      guard names.count == 1, let name = names.first, !name.isEmpty, positions[name] == nil else { continue }
      positions[name] = members.count
      members.append(name)
    }
  }

  private func names(_ row: [Sheet.Cell]) -> [String] {
    let text = table.text(row, "coalition")
    if text.isEmpty || text == "{}" || text == "∅" { return [] }
    return text.split(separator: "+", omittingEmptySubsequences: false).map { part in
      var name = part.drop { $0 == " " }
      while name.last == " " { name.removeLast() }
      return String(name)
    }
  }

  /// The bits of a row's group; nil where its names are wrong.
  private mutating func group(_ row: [Sheet.Cell], _ isUnknown: inout Bool) -> Int? {
    var group = 0
    for name in names(row) {
      guard let position = positions[name] else {
        isUnknown = true
        let remedy = "name members that each have a row with their value alone"
        let missing = NotFound("member", name, among: members, .between("", " has no row of its own"))
        var problem = Problem(missing, at: table.place(row, "coalition"))
        if name.isEmpty { problem.message = "a group has a member without a name" }
        if missing.nearest.isEmpty { problem.remedy = remedy }
        problems.append(problem)
        return nil
      }
      guard group >> position & 1 == 0 else {
        problems.append(
          Problem("\(name) is in the group twice", remedy: "name it once", at: table.place(row, "coalition")))
        return nil
      }
      group |= 1 << position
    }
    return group
  }

  private func name(of group: Int) -> String {
    Coalition(bits: UInt64(group)).members.map { members[$0] }.joined(separator: "+")
  }

  private mutating func reportMissing(_ values: [Double?]) {
    let missing = values.indices.filter { values[$0] == nil }
    for group in missing.prefix(GroupValueFile.mostNamed) {
      problems.append(
        Problem("there is no value for \(name(of: group))", remedy: "add a row for it", at: .init(table.file.name)))
    }
    guard missing.count > GroupValueFile.mostNamed else { return }
    problems.append(
      Problem(
        "\(missing.count - GroupValueFile.mostNamed) more groups have no value",
        remedy: "a game of \(members.count) members has \(values.count - 1) groups", at: .init(table.file.name)))
  }
}
