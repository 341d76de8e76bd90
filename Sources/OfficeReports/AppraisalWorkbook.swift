import Appraisal
import Commissioning
import Diagnostics
import MultiCriteria
import OfficeFiles
import OptionKit
import Simulation

/// `appraisal.xlsx`: an appraisal as a workbook that works itself out.
///
/// Inputs are the weights, discount rates, general inflation, optimism bias, the option chosen and the floor under a
/// unit's size. From them follow, by formulas that carry their value: normalised weights, weighted scores, ranks,
/// weights at which the lead turns, present values, equivalent annual costs, totals, and the checks of all of these
/// against the run. What was simulated is a value and says so. Not claimed: that the present value of mean costs is the
/// mean of present values, since prices differ from future to future: the sheet Benefits has the run's own, in real terms.
public struct AppraisalWorkbook {
  let result: AppraisalResult
  let names: AppraisalNames
  let firmness: String
  let client: String
  let classification: String
  /// Sheets that follow its own: the tables of the page's annexes.
  let annexes: [Sheet]
  /// The weight that each criterion carries.
  let weights: [Double]
  /// The scores as the workbook works them out, in the order of ``AppraisalNames/listed``.
  let scores: [Double]
  /// Their ranks, 1 is best; equal scores share one.
  let ranks: [Int]

  /// Prepares a workbook of what was found, for a client, under a classification.
  ///
  /// - Parameters:
  ///   - firmness: how firm the lead is, as the page says it.
  ///   - annexes: sheets that follow its own.
  public init(
    _ result: AppraisalResult, firmness: String, client: String = "", classification: String = "", annexes: [Sheet] = []
  ) {
    (self.firmness, self.annexes) = (firmness, annexes)
    let (names, weights) = (AppraisalNames(result), result.weights)
    (self.result, self.names, self.weights, self.client, self.classification) = (
      result, names, weights, client, classification
    )
    let scores = names.listed.map { bundle in
      let total = zip(result.bundles[bundle].values, weights).reduce(0.0) { $1.0.isFinite ? $0 + $1.0 * $1.1 : $0 }
      return (total * 1e9).rounded() / 1e9
    }
    self.scores = scores
    let sorted = scores.sorted(by: >)
    var place: [Double: Int] = [:]
    for (rank, score) in sorted.enumerated() where place[score] == nil { place[score] = rank + 1 }
    ranks = scores.map { place[$0] ?? 1 }
  }

  /// The file.
  public func written() throws(Problem) -> [UInt8] { try workbook.written() }

  /// The workbook.
  public var workbook: Workbook {
    let (checks, passed) = self.checks
    let inside = [
      notes, control, assumptions, dataLog, commissioners, gains, units, criteria, scoreSheet, rankSheet, sensitivity,
      costs, cashFlow, benefits, futures, voting, power, reconciliation, checks,
    ].compactMap { $0 }
    let all = inside + [dictionary(of: inside + annexes)] + annexes
    var book = Workbook(
      title: result.scenario.title, creator: "Quorate \(result.manifest.program)",
      sheets: [cover(passed), contents(all)] + all)
    book.names = controls.enumerated().map { place, one in
      .init(one.name, SheetLayout.at("Control", place, 1))
    }
    return book
  }

  private func cover(_ passed: Bool) -> Sheet {
    let manifest = result.manifest
    var rows: [[Cell]] = [
      [.text(result.scenario.title, .title)], [.text("Options appraisal", .subtitle)], [],
      [
        .text("Every check", .strong),
        .live(
          "IF(COUNTIF(\(SheetLayout.column("Checks", 4, checkCount)),\"FAIL\")=0,\"PASS\",\"FAIL\")",
          text: passed ? "PASS" : "FAIL", .strong),
      ],
      [.text("FAIL after an input was changed says that the workbook no longer shows the run.", .note)],
    ]
    if !client.isEmpty { rows.append([.text("For"), .text(client)]) }
    if !classification.isEmpty { rows.append([.text("Classification"), .text(classification)]) }
    rows += [
      [
        .text("Leader"),
        .text(result.bundles.indices.contains(result.firmness.leader) ? names.title(result.firmness.leader) : "none"),
      ],
      [.text("How firm"), Cell(.text(firmness), CellStyle(.general, .plain, wraps: true))],
      [.text("Futures"), .number(Double(manifest.futures), .whole)],
      [.text("Seed"), .text("\(manifest.seed)")], [.text("Scenario digest"), .text(manifest.scenarioDigest)],
      [.text("Program"), .text("Quorate \(manifest.program)")],
    ]
    if result.isPartial {
      rows.append([.text("Partial", .bad), .text("The run was interrupted: whole blocks of futures only.", .bad)])
    }
    for change in manifest.overrides { rows.append([.text("Changed"), .text(change)]) }
    var sheet = Sheet("Cover", rows: rows)
    sheet.widths = [0: 22, 1: 100]
    sheet.highlights = [.init(CellRange(column: 1, rows: 3...3), .verdict(good: "PASS", bad: "FAIL"))]
    return sheet
  }

  private func contents(_ sheets: [Sheet]) -> Sheet {
    let words = { (row: Int, sheet: Sheet) -> String in
      guard sheet.rows.indices.contains(row), case .text(let text)? = sheet.rows[row].first?.value else { return "" }
      return text
    }
    let rows = sheets.map { sheet -> [Cell] in
      var link = Cell.text(sheet.name, .link)
      link.link = "#\(Sheet.quoted(sheet.name))!A1"
      return [link, .text(words(0, sheet)), .text(words(1, sheet))]
    }
    return SheetLayout.sheet(
      "Contents", "Contents", "A click leads to the sheet.", ["Sheet", "Title", "What it holds"], rows)
  }

  private var notes: Sheet {
    let lines = [
      "Yellow cells are inputs. Change one, and everything that follows from it changes: weights, scores, ranks, present values.",
      "Every other formula carries the value that it had in the run, so a viewer that does not calculate shows it too.",
      "Futures, probabilities and ranges come from the run and are values: a simulation is not faked as formulas.",
      "Scores are means over all futures of a value from 0 to 100 between anchors fixed beforehand.",
      "Cash flow discounts mean costs at mean inflation; Benefits takes the run's own costs, deflated in each future.",
      "The option chosen on Control is counted down the sheet Costs: 1 is the first.",
    ]
    return SheetLayout.sheet("Notes", "Notes", "How to read this workbook.", ["Note"], lines.map { [.text($0)] })
  }
}
