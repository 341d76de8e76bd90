import Appraisal
import OfficeFiles

extension AppraisalWorkbook {
  /// One total beside the run's.
  private struct Check {
    var name, formula: String
    var here, run: Double
  }

  private var all: [Check] {
    var all = [
      Check(
        name: "Normalised weights add up to one",
        formula: "SUM(\(SheetLayout.column("Criteria", 5, weights.count)))", here: weights.reduce(0, +),
        run: weights.contains { $0 > 0 } ? 1 : 0)
    ]
    for (row, bundle) in names.listed.enumerated() where names.shown.contains(bundle) {
      all.append(
        Check(
          name: "Score of \(names.letter(bundle))", formula: SheetLayout.at("Ranks", row, 2), here: scores[row],
          run: result.bundles[bundle].score))
    }
    if costs != nil {
      for (row, one) in costed.enumerated() {
        all.append(
          Check(
            name: "Total cost of \(names.letter(one.bundle))", formula: SheetLayout.at("Costs", row, 2 + years.count),
            here: one.costs.reduce(0, +), run: one.costs.reduce(0, +)))
      }
    }
    if benefits != nil {
      for (place, one) in valued.enumerated() {
        let value = one.economics.value.netPresentSocialValue
        all.append(
          Check(
            name: "Net present social value of \(names.letter(one.bundle))",
            formula: SheetLayout.at("Benefits", netRow(place), 4 + years.count), here: value, run: value))
      }
    }
    let service = result.scenario.service
    if !service.components.isEmpty {
      let sizes = Set(service.commissioners.flatMap(\.sizes.keys)).count
      let paid = service.current().reduce(0.0) { $0 + $1.pounds }
      let column = 2 + sizes + service.components.count
      all.append(
        Check(
          name: "Total paid today", formula: SheetLayout.at("Commissioners", service.count, column), here: paid,
          run: service.components.reduce(0.0) { $0 + $1.total.pounds }))
    }
    return all
  }

  var checkCount: Int { all.count }

  /// The sheet, and whether every check passes.
  var checks: (Sheet, Bool) {
    var passed = true
    let rows = all.enumerated().map { place, one -> [Cell] in
      let at = { (column: Int) in CellReference(row: SheetLayout.first + place, column: column).description }
      let passes = abs(one.here - one.run) <= 1e-6 * max(1, abs(one.run))
      passed = passed && passes
      return [
        .text(one.name), .live(one.formula, one.here), .number(one.run), .live("\(at(1))-\(at(2))", one.here - one.run),
        .live("IF(ABS(\(at(3)))<=1E-6*MAX(1,ABS(\(at(2)))),\"PASS\",\"FAIL\")", text: passes ? "PASS" : "FAIL"),
      ]
    }
    var sheet = SheetLayout.sheet(
      "Checks", "Checks", "Totals of this workbook beside the run's; an input that was changed shows here.",
      ["What", "This workbook", "The run", "Difference", "Verdict"], rows)
    let range = CellRange(column: 4, rows: SheetLayout.first...(SheetLayout.first + max(1, rows.count) - 1))
    sheet.highlights = [.init(range, .verdict(good: "PASS", bad: "FAIL"))]
    return (sheet, passed)
  }

  /// Every column of some sheets: what it holds, and whether it is an input, live, stated, or from the run.
  func dictionary(of sheets: [Sheet]) -> Sheet {
    let stated: Set = ["Assumptions", "Data log", "Commissioners", "Reconciliation", "Notes"]
    let rows = sheets.flatMap { sheet -> [[Cell]] in
      guard sheet.rows.indices.contains(SheetLayout.first - 1) else { return [] }
      let heads = sheet.rows[SheetLayout.first - 1]
      return heads.enumerated().map { column, head in
        var title = ""
        if case .text(let text) = head.value { title = text }
        let cells = sheet.rows.dropFirst(SheetLayout.first).compactMap {
          $0.indices.contains(column) ? $0[column] : nil
        }
        let kind =
          cells.contains { $0.style.role == .input }
          ? "input"
          : cells.contains { $0.formula != nil } ? "live" : stated.contains(sheet.name) ? "the scenario" : "the run"
        let meaning = ColumnMeaning.of(title, on: sheet.name)
        let shown = annexes.contains { $0.name == sheet.name }
        return [
          .text(sheet.name), .text(title), .text(kind),
          .text(meaning.isEmpty && shown ? "As the annex of the report shows it." : meaning),
        ]
      }
    }
    return SheetLayout.sheet(
      "Dictionary", "Dictionary", "Every column, where it comes from and what it holds.",
      ["Sheet", "Column", "Comes from", "What it holds"], rows)
  }
}
