import Appraisal
import Documents
import OptionKit

/// What differs between two bundles, and where the points come from.
struct CompareTables {
  let result: AppraisalResult
  let found: BundleComparison

  var blocks: [Block] {
    let difference = found.score.difference
    let words: RichText =
      abs(difference) < 0.005
      ? "They score alike over \(found.futures) futures."
      : "The first scores \(NumberFormat.number(abs(difference), places: 2)) points \(difference > 0 ? "more" : "less"); it is ahead in \(NumberFormat.percent(found.score.shareAbove, places: 0)) of \(found.futures) futures."
    return [.verdict(Verdict(words)), .list(inputs), .table(points), .table(money), .table(stages)]
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

  private var money: Table {
    let people = result.scenario.service.commissioners
    var table = Table(
      "commissioners", caption: "Cost by commissioner over the years run, mean over futures",
      [.words("Commissioner"), .numbers("First"), .numbers("Second"), .numbers("First less second")])
    for row in found.commissioners where row.measure == .totalCost {
      table.add([
        .text(people[row.commissioner].title), .pounds(row.sample.a), .pounds(row.sample.b),
        .pounds(row.sample.difference, signed: true),
      ])
    }
    return table
  }

  private var stages: Table {
    var table = Table(
      "stages", caption: "What made the difference, stage by stage", [.words("Stage"), .numbers("Points")])
    for row in found.stages {
      table.add([
        .text(row.part.map { NumberFormat.sentence($0.title) } ?? "Together more than apart"),
        .points(row.sample.difference, places: 2),
      ])
    }
    return table
  }
}
