import Appraisal
import Commissioning
import OfficeFiles
import OptionKit
import Simulation

extension AppraisalWorkbook {
  private func row(_ figure: Figure) -> [Cell] {
    let number = Self.format(figure)
    return [
      .text(figure.name), .number(figure.value, number), .number(figure.low ?? .nan, number),
      .number(figure.high ?? .nan, number), .text(figure.unit), .text(figure.provenance.kind),
      .text(figure.provenance.text),
    ]
  }

  /// The format of a figure's unit, with as many decimals as its value and range need, at most four.
  private static func format(_ figure: Figure) -> CellStyle.Number {
    let values = [figure.value, figure.low, figure.high].compactMap { $0 }.filter(\.isFinite)
    let isShare = figure.unit.hasPrefix("share")
    let places = (0...4).first { places in
      let scale = [1.0, 10, 100, 1_000, 10_000][places] * (isShare ? 100 : 1)
      return values.allSatisfy { abs(($0 * scale).rounded() - $0 * scale) < 1e-6 }
    }
    let decimals = places ?? 4
    if isShare { return .custom(decimals == 0 ? "0%" : "0." + String(repeating: "0", count: decimals) + "%") }
    if figure.unit.hasPrefix("£") { return decimals == 0 ? .pounds : .pence }
    if figure.unit == "year" { return .custom("0") }
    return .decimals(decimals)
  }

  private static let figureHeads = ["Name", "Value", "From", "To", "Unit", "Kind", "Why it may be used"]

  var assumptions: Sheet {
    let scenario = result.scenario
    var all = scenario.figures.filter { $0.provenance.kind != "source" }
    all += ModelParameter.allCases.filter { scenario.inputs[$0] != nil || scenario.stages.contains($0.meaning.stage) }
      .map { scenario.input($0).figure }
    all += scenario.optionInputs.map(\.figure)
    return SheetLayout.sheet(
      "Assumptions", "Assumptions log", "What is assumed or worked out, with its range and reason.", Self.figureHeads,
      all.map(row))
  }

  var dataLog: Sheet {
    SheetLayout.sheet(
      "Data log", "Data log", "What was read in a document, with its place.", Self.figureHeads,
      result.scenario.figures.filter { $0.provenance.kind == "source" }.map(row))
  }

  var futures: Sheet {
    let rows = names.listed.map { bundle -> [Cell] in
      let one = result.bundles[bundle]
      return [
        .text(one.id), .text(names.letter(bundle)), .number(one.score, .decimals(2)),
        .number(one.standardError, .decimals(3)), .number(one.probabilityBest, .percent),
        .number(one.expectedRank, .decimals(1)), .number(one.expectedRegret, .decimals(2)),
        .number(one.worstRegret, .decimals(2)), .number(Double(one.failures), .whole),
      ]
    }
    var sheet = SheetLayout.sheet(
      "Futures", "What the futures say", "From the run: values, not formulas.",
      [
        "Bundle", "Letter", "Mean score", "Standard error", "Chance of being best", "Mean rank", "Mean regret",
        "Worst regret", "Runs that failed",
      ], rows, frozenColumns: 2)
    sheet.widths[0] = 56
    return sheet
  }

  var voting: Sheet {
    let service = result.scenario.service
    let count = service.commissioners.count
    let paid = service.current().map(\.pounds)
    let total = paid.reduce(0, +)
    var rows = service.commissioners.enumerated().map { place, one -> [Cell] in
      let at = { (column: Int) in CellReference(row: SheetLayout.first + place, column: column).description }
      let all = "SUM(\(SheetLayout.column("Voting", 1, count)))"
      return [
        .text(one.title), .number(paid[place], .whole, .input),
        .live("IF(\(all)=0,0,\(at(1))/\(all))", total == 0 ? 0 : paid[place] / total, .percent),
        .number(1, .whole, .input), .live("\(at(2))*\(at(3))", total == 0 ? 0 : paid[place] / total, .percent),
      ]
    }
    let carried = "SUM(\(SheetLayout.column("Voting", 4, count)))"
    rows.append([
      .text("Total", .total), .live("SUM(\(SheetLayout.column("Voting", 1, count)))", total, .whole, .total),
      .live("SUM(\(SheetLayout.column("Voting", 2, count)))", total == 0 ? 0 : 1, .percent, .total), .text("", .total),
      .live(carried, total == 0 ? 0 : 1, .percent, .total),
      .live("IF(\(carried)>quota,\"carried\",\"lost\")", text: total == 0 ? "lost" : "carried", .total),
    ])
    return SheetLayout.sheet(
      "Voting", "A vote by weight",
      "Weights (today's payments), votes (1 yes, 0 no) and the quota on Control are inputs.",
      ["Member", "Weight", "Share", "Vote", "Share for", "Outcome"], rows)
  }

  var power: Sheet {
    let service = result.scenario.service
    let rows = result.power.flatMap { rule in
      rule.rows.map { one -> [Cell] in
        let title =
          service.commissioners.indices.contains(one.commissioner) ? service.commissioners[one.commissioner].title : ""
        return [
          .text(rule.title), .text(rule.matter.rawValue), .text(title), .number(one.paymentShare, .percent),
          .number(one.banzhaf, .percent), .number(one.shapleyShubik, .percent), Cell(.flag(one.hasVeto)),
        ]
      }
    }
    return SheetLayout.sheet(
      "Power", "Voting power", "From the run: exact, on the map of business as usual.",
      ["Rule", "Matter", "Member", "Share paid", "Banzhaf", "Shapley-Shubik", "Veto"], rows)
  }

  var reconciliation: Sheet {
    var rows: [[Cell]] = []
    for check in result.scenario.checks {
      let from = rows.count
      let statements = check.statements
      for (place, one) in statements.enumerated() {
        rows.append([.text(check.title), .text(one.label), .number(one.value), .text(one.source.description)])
        guard place == 0 else { continue }
        let range = CellRange(
          column: 2, rows: (SheetLayout.first + from)...(SheetLayout.first + from + statements.count - 1)
        ).description
        let first = CellReference(row: SheetLayout.first + from, column: 2).description
        let formula =
          switch check.form {
          case .restated: "MAX(\(range))-MIN(\(range))"
          case .total: "2*\(first)-SUM(\(range))"
          case .share: "2*\(first)-SUM(\(range))"
          case .alike: "MAX(\(range))/MIN(\(range))"
          }
        let adopted = check.adopted.map { "\($0.reading): \($0.reason)" } ?? ""
        rows[rows.count - 1] += [
          check.difference.isFinite ? .live(formula, check.difference) : .empty, .text(check.outcome.rawValue),
          .text(adopted),
        ]
      }
    }
    return SheetLayout.sheet(
      "Reconciliation", "Reconciliation", "Figures that can be checked against one another; differences live.",
      ["Check", "Statement", "Figure", "Where", "Difference", "Outcome", "Reading adopted"], rows)
  }
}
