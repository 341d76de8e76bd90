import Appraisal
import Commissioning
import OptionKit
import Simulation

extension Report {
  /// The financial plan of the scenario: the plan, its bridge and rules, and the years that follow.
  var financialPlan: HTMLText {
    guard let tables = planTables else { return .none }
    var text = HTMLText.none
    if let forecast = result.forecast, let last = forecast.years.last, let first = forecast.years.first {
      let (now, then) = (ReportFigure.percent(first.chanceOfSurplus, places: 0), last.chanceOfSurplus)
      text += paragraph(
        "The surplus that the rules ask for is reached in \(now) of \(forecast.futures) futures in \(first.year) and in "
          + "\(ReportFigure.percent(then, places: 0)) in \(last.year), if savings are planned anew each year. These "
          + "years are the plan's own calculation and not the runs that compare bundles.")
    }
    for part in PlanTables.Part.allCases {
      guard let table = tables.table(part) else { continue }
      let heading: HTMLText = "\(part.title), \(tables.unitText)"
      let shown = html(of: table, heading)
      text += part == .plan || part == .years ? "<h3>\(part.title)</h3>\n" + shown : folded(heading, shown)
    }
    return text
  }

  /// The tables of the scenario's plan; nil where it has none.
  var planTables: PlanTables? {
    scenario.plan.flatMap { try? PlanTables(plan: $0, forecast: result.forecast) }
  }

  /// `plan.csv`, `plan_bridge.csv` and so on, of a scenario with a plan.
  var planFiles: [(name: String, content: String)] {
    guard let tables = planTables else { return [] }
    return PlanTables.Part.allCases.compactMap { part in
      tables.table(part).map { (part == .plan ? "plan.csv" : "plan_\(part.rawValue).csv", $0.written(as: .csv)) }
    }
  }

  private func html(of table: DataTable, _ caption: HTMLText) -> HTMLText {
    // The first column holds ids for programs; a reader has the titles.
    let first = table.columns.contains("title") ? 1 : 0
    let columns = table.columns.indices.dropFirst(first)
    var text = HTMLTable(
      caption,
      columns.map { column in
        let title = ReportFigure.sentence(table.columns[column])
        return table.rows.contains { if case .number = $0[column] { true } else { false } }
          ? .numbers(title) : .words(title)
      })
    for row in table.rows {
      text.add(
        columns.map { column -> HTMLText in
          switch row[column] {
          case .number(let value) where table.columns[column].hasPrefix("chance"):
            "\(ReportFigure.percent(value, places: 0))"
          case .number(let value):
            "\(ReportFigure.number(value, places: value == value.rounded() ? 0 : 1))"
          case .flag(let flag): flag ? "yes" : "no"
          case .text(let words): "\(words)"
          default: ""
          }
        })
    }
    return text.html
  }
}

extension ReportFigure {
  /// A column's name as a heading: `surplus_5` as `Surplus (5% point)`.
  static func sentence(_ name: String) -> String {
    var words = name.split(separator: "_").map(String.init)
    if let last = words.last, Int(last) != nil { words[words.count - 1] = "(\(last)% point)" }
    let text = words.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
