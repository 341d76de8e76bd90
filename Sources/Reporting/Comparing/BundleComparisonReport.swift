import Appraisal
import Commissioning
import Documents
import OptionKit

/// What differs between two bundles of a run, and where the points come from: criteria, money and waits by commissioner,
/// and which stage of the model makes it.
package struct BundleComparisonReport {
  let result: AppraisalResult
  let found: BundleComparison

  /// Tells a comparison of a run.
  package init(_ result: AppraisalResult, _ found: BundleComparison) { (self.result, self.found) = (result, found) }

  package var blocks: [Block] {
    let difference = found.score.difference
    let words: RichText =
      abs(difference) < 0.005
      ? "They score alike over \(found.futures) futures."
      : "The first scores \(NumberFormat.number(abs(difference), places: 2)) points \(difference > 0 ? "more" : "less"); it is ahead in \(NumberFormat.percent(found.score.shareAbove, places: 0)) of \(found.futures) futures."
    var blocks: [Block] = [.verdict(Verdict(words)), .list(inputs), .table(points)]
    blocks.append(
      .table(
        each(.totalCost, "commissioners", "Cost by commissioner over the years run, mean over futures") {
          .pounds($0, signed: $1)
        }))
    if found.commissioners.contains(where: { $0.measure == .wait }) {
      blocks.append(
        .table(
          each(.wait, "waits", "Weeks waited by commissioner, mean over years and futures") {
            $1 ? .measured($0, .weeks).signed : .measured($0, .weeks)
          }))
    }
    blocks.append(.table(stages))
    // From the second to the first: what each stage adds.
    let steps = found.stages.map { (name: title(of: $0), points: $0.sample.difference) }
    return blocks
      + StepChart(
        title: "From the second to the first, stage by stage", steps: steps,
        ends: .init(left: "the second is better", right: "the first is better")
      ).blocks
  }

  /// Every choice that differs.
  private var inputs: [RichText] {
    let (a, b) = (result.bundles[found.first].choices, result.bundles[found.second].choices)
    return a.differences(from: b).map { dimension in
      let title = { (id: String?) in id.map { result.scenario.option(dimension, $0)?.title ?? $0 } ?? "none" }
      return "\(.strong(RichText(dimension.title + ":"))) \(title(a[dimension])) against \(title(b[dimension]))"
    }
  }

  private var points: Table {
    var table = Table(
      "points", caption: "Points by criterion; they add up to the difference of the two scores",
      [
        .words("Criterion"), .numbers("Weight"), .numbers("First"), .numbers("Second"), .numbers("First scores"),
        .numbers("Second scores"), .numbers("Points"),
      ])
    for row in found.criteria {
      table.add([
        .text(row.title), .share(row.weight), .measured(row.measure.a, row.unit), .measured(row.measure.b, row.unit),
        .points(row.value.a), .points(row.value.b), .points(row.points, places: 2),
      ])
    }
    table.add(
      [
        .text("Together"), .none, .none, .none, .points(found.score.a), .points(found.score.b),
        .points(found.score.difference, places: 2),
      ],
      .total)
    return table
  }

  private func each(
    _ measure: Measure, _ id: String, _ caption: RichText, _ cell: (Double, Bool) -> Cell
  ) -> Table {
    let people = result.scenario.service.commissioners
    var table = Table(
      id, caption: caption,
      [.words("Commissioner"), .numbers("First"), .numbers("Second"), .numbers("First less second")])
    for row in found.commissioners where row.measure == measure && people.indices.contains(row.commissioner) {
      table.add([
        .text(people[row.commissioner].title), cell(row.sample.a, false), cell(row.sample.b, false),
        cell(row.sample.difference, true),
      ])
    }
    return table
  }

  private func title(of row: BundleComparison.StageRow) -> String {
    row.part.map { NumberFormat.sentence($0.title) } ?? "Together more than apart"
  }

  private var stages: Table {
    var table = Table(
      "stages", caption: "What made the difference, stage by stage", [.words("Stage"), .numbers("Points")])
    for row in found.stages {
      table.add([.text(title(of: row)), .points(row.sample.difference, places: 2)])
    }
    return table
  }
}
