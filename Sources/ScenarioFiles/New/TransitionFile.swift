import Commissioning
import OptionKit
import Reorganisation

/// What making new bodies costs and saves, read from a sheet: `map,item,kind,amount` and perhaps `phasing,reading`.
///
/// `kind` is one-off, saving or running; `phasing` is written `30/50/20`, in percent by year; `reading` names whose figure it
/// is where sources disagree; `low` and `high` are the range of an amount, which is then drawn from a PERT about it, and
/// `source` or `assumption` says where range and amount come from.
public struct TransitionFile: Sendable {
  /// The plan.
  public private(set) var plan = TransitionPlan([])
  /// What was left out, for standard error.
  public private(set) var notes: [String] = []
  /// By item: the range of its amount, in pounds; nil where it has none.
  public private(set) var ranges: [ClosedRange<Double>?] = []
  /// By item: why its amount may be used; nil where the table does not say.
  public private(set) var provenances: [Provenance?] = []

  /// The most years of a phasing.
  static let mostYears = 60

  /// Reads the plan.
  ///
  /// - Parameter maps: the maps that there are; any where it is nil.
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public init(_ file: Sheet, maps: [String]? = nil) throws(Problems) {
    let needed = ["map", "item", "kind", "amount"]
    var table = HeadedTable(
      file, needed: needed, known: ["phasing", "reading", "source", "assumption", "low", "high"],
      example: "map,item,kind,amount,phasing,reading")
    table.leaveOutTotals(without: "item")
    var problems = table.problems
    notes = table.notes
    guard needed.allSatisfy(table.has) else { throw Problems(problems) }
    var lines: [[String]: Int] = [:]
    for row in table.rows {
      let (map, item, reading) = (
        table.text(row, "map"), NameKey.clean(table.text(row, "item")), NameKey.clean(table.text(row, "reading"))
      )
      if map.isEmpty {
        let remedy = maps.map { NotFound("map", map, among: $0).remedy } ?? "name it"
        problems.append(Problem("an item has no map", remedy: remedy, at: table.place(row, "map")))
      } else if let maps, !maps.contains(map) {
        problems.append(Problem(NotFound("map", map, among: maps), at: table.place(row, "map")))
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
      let range = Self.range(about: amount?.pounds, row, table, &problems)
      guard let kind, let amount, let phasing else { continue }
      ranges.append(range)
      provenances.append(Self.provenance(row, table))
      plan.items.append(
        .init(map: map, name: item, kind: kind, amount: amount, phasing: phasing, reading: reading))
    }
    if plan.items.isEmpty, problems.isEmpty {
      problems.append(Problem("there are no items", remedy: "add a row for each", at: .init(file.name)))
    }
    if !problems.isEmpty { throw Problems(problems) }
  }

  /// The range of an amount; both ends or none, the amount within.
  private static func range(
    about amount: Double?, _ row: [Sheet.Cell], _ table: HeadedTable, _ problems: inout [Problem]
  ) -> ClosedRange<Double>? {
    let ends = ["low", "high"].map { (table.text(row, $0), table.number(row, $0)) }
    if ends.allSatisfy(\.0.isEmpty) { return nil }
    guard let low = ends[0].1, let high = ends[1].1, !low.isPercentage, !high.isPercentage, low.value >= 0,
      low.value <= high.value, high.value <= 1e13
    else {
      problems.append(
        Problem(
          "the range is \"\(ends[0].0)\" to \"\(ends[1].0)\"", remedy: "give both ends in pounds, the lower first",
          at: table.place(row, "low")))
      return nil
    }
    if let amount, !(low.value...high.value).contains(amount) {
      problems.append(
        Problem(
          "the amount lies outside its range", remedy: "widen the range, or correct the amount",
          at: table.place(row, "amount")))
    }
    return low.value < high.value ? low.value...high.value : nil
  }

  /// Where an amount comes from: with an assumption what is assumed, a source beside it being named in it.
  private static func provenance(_ row: [Sheet.Cell], _ table: HeadedTable) -> Provenance? {
    let (source, assumption) = (table.text(row, "source"), table.text(row, "assumption"))
    if !assumption.isEmpty {
      return .assumption(reason: source.isEmpty ? assumption : "\(assumption) (amount: \(source))")
    }
    return source.isEmpty ? nil : .source(Source(source))
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
