import Appraisal
import MultiCriteria
import OptionKit
import ReportWriter
import ScenarioFiles

/// A table of scores put together from its files: the matrix, comparisons of criteria, a panel.
struct ScoreInput {
  /// The table, weighed.
  var table: ScoreTable
  /// How it was weighed.
  var weighing: Weighing
  /// The weights that could be defended.
  var space: WeightSpace?
  /// The criteria in branches.
  var tree: CriteriaTree?
  /// The panel, where there is one.
  var panel: Panel?
  /// What was left out or assumed.
  var notes: [String]
  /// The `#` rows of the matrix, without their mark.
  var rows: Set<String>
  /// How many cells the panel filled.
  var filled: Int

  /// Reads the files.
  ///
  /// - Throws: ``Problems`` of any of them.
  init(matrix: Sheet, pairwise: Sheet?, panel sheet: Sheet?, shares: String?) throws {
    let scores = try sheet.map { try PanelFile($0) }
    panel = scores.map { Panel($0.scores, shares: [:]) }
    if let shares, let known = panel { panel?.shares = try Self.shares(shares, known) }
    let file = try ScoreTableFile(matrix, panel: panel)
    (table, weighing, space, tree, notes) = (
      file.table, file.weighing, file.space, file.tree, file.notes + (scores?.notes ?? [])
    )
    (panel, rows, filled) = (file.panel, file.rows, file.filled)
    if let scores, let spelled = panel?.scores { try check(spelled, scores.places) }
    guard let pairwise else { return }
    let compared = try PairwiseFile(pairwise, of: table.criteria.map(\.name))
    let comparison = compared.comparison
    notes += compared.notes
    for (place, weight) in comparison.weights.enumerated() { table.criteria[place].weight = weight }
    weighing = .pairwise(comparison)
    notes.removeAll { $0.contains("no #weight row") }
    notes.append("consistency ratio \(NumberText.short(comparison.consistencyRatio, digits: 3))")
  }

  private func check(_ scores: [PanelScore], _ places: [Problem.Location]) throws {
    var found: [Problem] = []
    for (score, place) in zip(scores, places) {
      if !table.options.contains(score.option) {
        found.append(Problem(NotFound("option", score.option, among: table.options), at: place))
      }
      let names = table.criteria.map(\.name)
      if !names.contains(score.criterion) {
        found.append(Problem(NotFound("criterion", score.criterion, among: names), at: place))
      }
    }
    if !found.isEmpty { throw Problems(found) }
  }

  private static func shares(_ text: String, _ panel: Panel) throws -> [String: Double] {
    let organisations = Set(panel.scores.map(\.organisation)).sorted()
    let place = Problem.Location("--shares")
    var shares: [String: Double] = [:]
    var numbers: [(text: String, number: CSVNumber)] = []
    for part in text.split(separator: ",") {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2, let share = CSVNumber(pair[1]), share.value >= 0 else {
        throw Problem("\(part) is no share", remedy: "write Organisation=3", at: place)
      }
      let key = pair[0].split(separator: " ").joined(separator: " ").lowercased()
      guard let name = organisations.first(where: { $0.lowercased() == key }) else {
        let missing = NotFound("organisation", pair[0], among: organisations, .between("", " scored nothing"))
        throw Problem(missing, at: place)
      }
      guard shares[name] == nil else { throw Problem("\(name) has two shares", remedy: "keep one", at: place) }
      shares[name] = share.value
      numbers.append((pair[1], share))
    }
    if numbers.contains(where: { $0.number.isPercentage }),
      let odd = numbers.first(where: { !$0.number.isPercentage && $0.number.value > 1 })
    {
      throw Problem(
        "some shares are percentages and one is \(odd.text)", remedy: "write all of them the same way", at: place)
    }
    return shares
  }

  /// What a careful reader would question about weights and panel, beside the table itself.
  var findings: [MatrixFinding] {
    var plan = AppraisalDesign()
    plan.weighing = weighing
    return plan.lint + (panel?.findings(options: table.options, criteria: table.criteria.map(\.name)) ?? [])
  }

  /// `--show weights`.
  var weights: DataTable {
    let way: String =
      switch weighing {
      case .given: "direct"
      case .swing: "swing"
      case .ranked: "rank-order centroid"
      case .pairwise: "pairwise"
      }
    var ratio = DataTable.Cell.empty
    if case .pairwise(let comparison) = weighing { ratio = .number(comparison.consistencyRatio) }
    return DataTable(
      columns: ["criterion", "weight", "given", "how", "consistency_ratio"],
      rows: zip(table.criteria, table.normalisedWeights).map { criterion, weight in
        [.text(criterion.name), .number(weight), .number(criterion.weight), .text(way), ratio]
      })
  }

  /// `--show panel`: every score as given, and the cell it goes into.
  var panelScores: DataTable {
    let cells = panel?.cells ?? [:]
    return DataTable(
      columns: [
        "option", "criterion", "scorer", "organisation", "date", "score", "share", "mean", "lowest", "highest",
        "deviation", "rationale", "evidence",
      ],
      rows: (panel?.scores ?? []).map { score in
        guard let cell = cells[score.option]?[score.criterion] else { return [] }
        return [
          .text(score.option), .text(score.criterion), .text(score.scorer), .text(score.organisation),
          .text(score.date), .number(score.score), .number(panel?.shares[score.organisation] ?? 1),
          .number(cell.mean), .number(cell.lowest), .number(cell.highest), .number(cell.deviation),
          .text(score.rationale), .text(score.evidence),
        ]
      })
  }
}
