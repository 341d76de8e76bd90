import Documents
import OptionKit
import ReportWriter
import Simulation

/// The financial plan of the scenario: the plan, its bridge and rules, and the years that follow.
struct PlanAnnex {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] {
    guard let tables = facts.tables.planTables else { return [] }
    var blocks: [Block] = []
    if let forecast = facts.result.forecast, let last = forecast.years.last, let first = forecast.years.first {
      let (now, then) = (
        NumberFormat.percent(first.chanceOfSurplus, places: 0), NumberFormat.percent(last.chanceOfSurplus, places: 0)
      )
      blocks.append(
        .paragraph(
          """
          The surplus that the rules ask for is reached in \(now) of \(forecast.futures) futures in \(first.year.description), and \
          in \(then) in \(last.year.description), if savings are planned anew each year. These years are the plan’s own calculation and \
          not the runs that compare packages.
          """))
    }
    for part in PlanTables.Part.allCases {
      guard let data = tables.table(part) else { continue }
      let table = Self.table(data, "plan-\(part.rawValue)", "\(part.title), \(tables.unitText)")
      blocks +=
        part == .plan || part == .years
        ? [.heading(RichText(part.title)), .table(table)]
        : [.folded("\(part.title), \(tables.unitText)", [.table(table)])]
    }
    return blocks
  }

  private static func table(_ data: DataTable, _ name: String, _ caption: RichText) -> Table {
    // The first column holds ids for programs; a reader has the titles.
    let columns = Array(data.columns.indices.dropFirst(data.columns.contains("title") ? 1 : 0))
    var table = Table(
      name, caption: caption,
      columns.map { column in
        let title = RichText(heading(data.columns[column]))
        let isNumeric = data.rows.contains { if case .number = $0[column] { true } else { false } }
        return isNumeric ? .numbers(title, id: data.columns[column]) : .words(title, id: data.columns[column])
      })
    for row in data.rows {
      table.add(
        columns.map { column -> Cell in
          switch row[column] {
          case .number(let value) where data.columns[column].hasPrefix("chance"): .share(value, places: 0)
          case .number(let value): .number(value, places: value == value.rounded() ? 0 : 1)
          case .flag(let flag): .flag(flag)
          case .text(let words): .text(words)
          case .integer(let value): .count(value)
          case .money(let pence): .money(.init(pence: pence))
          case .empty: .none
          }
        })
    }
    return table
  }

  /// A column's name as a heading: `surplus_5` as `Surplus (5% point)`.
  private static func heading(_ name: String) -> String {
    var words = name.split(separator: "_").map(String.init)
    if let last = words.last, Int(last) != nil { words[words.count - 1] = "(\(last)% point)" }
    return NumberFormat.sentence(words.joined(separator: " "))
  }
}
