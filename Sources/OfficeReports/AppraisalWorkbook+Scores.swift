import Appraisal
import OfficeFiles
import OptionKit

extension AppraisalWorkbook {
  var criteria: Sheet {
    let count = result.plan.criteria.count
    let (given, assessed) = (SheetLayout.column("Criteria", 3, count), SheetLayout.column("Criteria", 4, count))
    let rows = result.plan.criteria.enumerated().map { place, one -> [Cell] in
      let at = { (column: Int) in CellReference(row: SheetLayout.first + place, column: column).description }
      let normalised = "IF(SUMPRODUCT(\(given),\(assessed))>0,\(at(3))*\(at(4))/SUMPRODUCT(\(given),\(assessed)),0)"
      return [
        .text(one.option.id), .text(one.option.title), .text(one.branch), .number(one.weight, .general, .input),
        .number(result.isAssessed(place) ? 1 : 0), .live(normalised, weights[place], .percent),
        .text(one.criterion.unit.rawValue), .number(one.weightRange?.lowerBound ?? .nan),
        .number(one.weightRange?.upperBound ?? .nan), .text(one.weightProvenance.text), .text(one.anchorReason),
      ]
    }
    var sheet = SheetLayout.sheet(
      "Criteria", "Criteria and weights", "Weights are inputs; the normalised weights follow.",
      [
        "Criterion", "Title", "Branch", "Weight", "Assessed", "Normalised", "Unit", "Weight from", "Weight to",
        "Why this weight", "Why these anchors",
      ], rows)
    if count > 0 {
      let range = CellRange(column: 3, rows: SheetLayout.first...(SheetLayout.first + count - 1))
      sheet.bounds = [.init(range, 0, 1_000_000, message: "A weight is 0 or more.")]
    }
    return sheet
  }

  /// The last column of scores, from 0.
  var lastScore: Int { 1 + max(1, result.plan.criteria.count) }

  var scoreSheet: Sheet {
    let weightRow: [Cell] =
      [.text("Weight", .total), .text("", .total)]
      + weights.enumerated().map { .live(SheetLayout.at("Criteria", $0, 5), $1, .percent, .total) }
    let rows = names.listed.map { bundle -> [Cell] in
      [.text(result.bundles[bundle].id), .text(names.letter(bundle))]
        + result.bundles[bundle].values.map { .number($0, .decimals(2)) }
    }
    var sheet = SheetLayout.sheet(
      "Scores", "Scores by criterion",
      "From the run: mean value over futures, 0 to 100. An empty cell was not assessed.",
      ["Bundle", "Option"] + result.plan.criteria.map(\.option.id), [weightRow] + rows, frozenColumns: 2)
    let range = CellRange(
      CellReference(row: SheetLayout.first + 1, column: 2),
      CellReference(row: SheetLayout.first + max(1, rows.count), column: lastScore))
    sheet.highlights = [.init(range, .scale(low: 0, middle: 50, high: 100))]
    sheet.widths[0] = 56
    return sheet
  }

  var rankSheet: Sheet {
    let count = names.listed.count
    let weight = SheetLayout.row("Scores", 0, 2...lastScore)
    var place: [Int: Int] = [:]
    for (rank, bundle) in result.ranking.enumerated() { place[bundle] = rank + 1 }
    let rows = names.listed.enumerated().map { row, bundle -> [Cell] in
      let at = { (column: Int) in CellReference(row: SheetLayout.first + row, column: column).description }
      let values = SheetLayout.row("Scores", row + 1, 2...lastScore)
      let run = result.bundles[bundle].score
      return [
        .text(result.bundles[bundle].id), .text(label(bundle, row)),
        .live("ROUND(SUMPRODUCT(\(weight),\(values)),9)", scores[row], .decimals(2)),
        .live("RANK(\(at(2)),\(SheetLayout.column("Ranks", 2, count)),0)", Double(ranks[row]), .whole),
        .number(run, .decimals(2)), .number(Double(place[bundle] ?? 0), .whole),
        .live("\(at(2))-\(at(4))", scores[row] - run, .decimals(2)),
      ]
    }
    var sheet = SheetLayout.sheet(
      "Ranks", "Weighted scores and ranks", "Change a weight on Criteria and the order moves.",
      ["Bundle", "Option", "Score", "Rank", "Score in the run", "Place in the run", "Moved by"], rows, frozenColumns: 2)
    sheet.widths[0] = 56
    guard count > 0 else { return sheet }
    let scored = CellRange(column: 2, rows: SheetLayout.first...(SheetLayout.first + count - 1))
    sheet.highlights = [.init(scored, .bar(from: 0, to: 100))]
    let top = min(count, 10)
    let rowsOfTop = SheetLayout.first...(SheetLayout.first + top - 1)
    let series = Chart.Series(
      name: .init(sheet.reference(row: SheetLayout.first - 1, column: 2), ["Score"]),
      labels: .init(
        CellRange(column: 1, rows: rowsOfTop).on("Ranks"),
        names.listed.prefix(top).enumerated().map { label($1, $0) }),
      values: .init(CellRange(column: 2, rows: rowsOfTop).on("Ranks"), Array(scores.prefix(top))))
    let chart = Chart(
      .bars(lying: true, stacked: false), title: "Weighted score",
      description: "The weighted scores of the first \(top) bundles of the run, 0 to 100.", number: .decimals(1),
      low: 0,
      high: 100, series: [series])
    sheet.charts = [.init(chart, over: CellRange(CellReference(row: 3, column: 8), CellReference(row: 24, column: 16)))]
    return sheet
  }

  /// What a bundle is called on a chart: its letter, or its place in the run.
  private func label(_ bundle: Int, _ row: Int) -> String {
    let letter = names.letter(bundle)
    return letter == "-" ? "no. \(row + 1)" : letter
  }

  var sensitivity: Sheet {
    let (count, rows) = (names.listed.count, result.plan.criteria.count)
    let ranked = SheetLayout.column("Ranks", 3, count)
    let (first, second) = ("MATCH(1,\(ranked),0)", "IFERROR(MATCH(2,\(ranked),0),MATCH(1,\(ranked),0))")
    let leader = ranks.firstIndex(of: 1) ?? 0
    let runner = ranks.firstIndex(of: 2) ?? leader
    let value = { (row: Int, criterion: Int) -> Double in
      guard names.listed.indices.contains(row) else { return 0 }
      let value = result.bundles[names.listed[row]].values[criterion]
      return value.isFinite ? value : 0
    }
    let differences = (0..<rows).map { value(leader, $0) - value(runner, $0) }
    let margin = zip(differences, weights).reduce(0.0) { $0 + $1.0 * $1.1 }
    let total =
      "SUMPRODUCT(\(SheetLayout.column("Sensitivity", 1, rows)),\(SheetLayout.column("Sensitivity", 4, rows)))"
    let lines = result.plan.criteria.enumerated().map { place, one -> [Cell] in
      let at = { (column: Int) in CellReference(row: SheetLayout.first + place, column: column).description }
      let scored = CellRange(
        column: 2 + place, rows: (SheetLayout.first + 1)...(SheetLayout.first + max(1, count))
      ).on("Scores")
      let (weight, difference) = (weights[place], differences[place])
      let rest = weight < 1 ? (margin - weight * difference) / (1 - weight) : .nan
      let turn = rest / (rest - difference)
      let turns = turn.isFinite && turn >= 0 && turn <= 1 && abs(rest - difference) > 1e-12
      let others = "(\(at(5))-\(at(1))*\(at(4)))/(1-\(at(1)))"
      let share = "\(others)/(\(others)-\(at(4)))"
      let formula =
        "IFERROR(IF(AND(ABS(\(others)-\(at(4)))>1E-12,\(share)>=0,\(share)<=1),\(share),\"never\"),\"never\")"
      return [
        .text(one.option.id), .live(SheetLayout.at("Criteria", place, 5), weight, .percent),
        .live("INDEX(\(scored),\(first))", value(leader, place), .decimals(2)),
        .live("INDEX(\(scored),\(second))", value(runner, place), .decimals(2)),
        .live("\(at(2))-\(at(3))", difference, .decimals(2)), .live(total, margin, .decimals(3)),
        turns ? .live(formula, turn, .percent) : .live(formula, text: "never"),
      ]
    }
    return SheetLayout.sheet(
      "Sensitivity", "Weights at which the lead turns",
      "The first two options of Ranks; the other weights keep their proportions. Closed form, live.",
      ["Criterion", "Weight", "Leader", "Runner-up", "Difference", "Lead", "Lead turns at weight"], lines)
  }
}
