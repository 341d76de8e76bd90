import Commissioning
import OptionKit
import Reorganisation

/// What making new bodies costs and saves, read from a sheet: `map,item,kind,amount` and perhaps `phasing,reading`.
///
/// `kind` is one-off, saving or running; `phasing` is written `30/50/20`, in percent by year; `reading` names whose figure it
/// is where sources disagree.
public struct TransitionFile: Sendable {
  /// The plan.
  public private(set) var plan = TransitionPlan([])
  /// What was left out, for standard error.
  public private(set) var notes: [String] = []

  /// The most years of a phasing.
  static let mostYears = 60

  /// Reads the plan.
  ///
  /// - Parameter maps: the maps that there are; any where it is nil.
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public init(_ file: Sheet, maps: [String]? = nil) throws(Problems) {
    let needed = ["map", "item", "kind", "amount"]
    var table = HeadedTable(
      file, needed: needed, known: ["phasing", "reading", "source"], example: "map,item,kind,amount,phasing,reading")
    table.leaveOutTotals(without: "item")
    var problems = table.problems
    notes = table.notes
    guard needed.allSatisfy(table.has) else { throw Problems(problems) }
    var lines: [[String]: Int] = [:]
    for row in table.rows {
      let (map, item, reading) = (
        table.text(row, "map"), NameKey.clean(table.text(row, "item")), NameKey.clean(table.text(row, "reading"))
      )
      if map.isEmpty || maps?.contains(map) == false {
        problems.append(
          Problem(
            map.isEmpty ? "an item has no map" : "there is no map \(map)",
            remedy: maps.map { Spelling.remedy(for: map, among: $0) } ?? "name it", at: table.place(row, "map")))
      }
      if item.isEmpty {
        problems.append(Problem("an item has no name", remedy: "name it", at: table.place(row, "item")))
      }
      if let line = lines[[map, item, reading]] {
        problems.append(
          Problem(
            "\(item) of \(map) stands in line \(line) too", remedy: "add them up, or say whose reading each is",
            at: table.place(row, "item")))
      }
      lines[[map, item, reading]] = row.first?.place.line ?? 0
      let kinds = TransitionPlan.Kind.allCases
      let word = NameKey.heading(table.text(row, "kind")).split(separator: "_").joined(separator: "-")
      let kind = TransitionPlan.Kind(rawValue: word)
      if kind == nil {
        problems.append(
          Problem(
            "the kind is \"\(table.text(row, "kind"))\"",
            remedy: "it is \(kinds.map(\.rawValue).joined(separator: ", "))", at: table.place(row, "kind")))
      }
      let number = table.number(row, "amount")
      let amount = number.flatMap { !$0.isPercentage && $0.value >= 0 ? Money(rounding: $0.value * 100) : nil }
      if amount == nil {
        problems.append(
          Problem(
            "the amount is \"\(table.text(row, "amount"))\"", remedy: "give pounds from 0",
            at: table.place(row, "amount")))
      }
      let phasing = phasing(table.text(row, "phasing"))
      if phasing == nil {
        problems.append(
          Problem(
            "the phasing is \"\(table.text(row, "phasing"))\"",
            remedy: "write shares of a hundred by year that add up to 100, such as 30/50/20",
            at: table.place(row, "phasing")))
      }
      guard let kind, let amount, let phasing else { continue }
      plan.items.append(
        .init(map: map, name: item, kind: kind, amount: amount, phasing: phasing, reading: reading))
    }
    if plan.items.isEmpty, problems.isEmpty {
      problems.append(Problem("there are no items", remedy: "add a row for each", at: .init(file.name)))
    }
    if !problems.isEmpty { throw Problems(problems) }
  }

  private func phasing(_ text: String) -> [Double]? {
    if text.isEmpty { return [] }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { part in
      CSVNumber(part.trimmingPrefix { $0 == " " }.description).map { $0.isPercentage ? $0.value * 100 : $0.value }
    }
    let numbers = parts.compactMap { $0 }
    guard numbers.count == parts.count, numbers.count <= Self.mostYears, numbers.allSatisfy({ (0...100).contains($0) }),
      abs(numbers.reduce(0, +) - 100) < 1e-6
    else { return nil }
    return numbers.map { $0 / 100 }
  }
}
