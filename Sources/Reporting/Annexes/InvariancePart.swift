import Appraisal
import Documents
import MultiCriteria

/// Whether each method of the cross-check keeps its order when something is changed that should not matter.
struct InvariancePart {
  let tests: [RankInvariance]

  init(_ found: SensitivityFinding) { tests = found.invariance }

  var blocks: [Block] {
    if tests.isEmpty { return [] }
    return [
      .paragraph(
        """
        The best packages and those shown were put in order again by each method: with one left out that is not first, with \
        one listed twice, and with one criterion listed as two of half its weight. None of this should change the order. A \
        method that scores each by itself on fixed scales keeps it; one that compares them with each other may not.
        """), .table(table),
    ]
  }

  private var table: Table {
    var table = Table(
      "rank_invariance", caption: "Changes that should move nothing: how many were tried, and how many moved the order",
      [.words("Method"), .words("Scale")]
        + [("One left out", "removed"), ("One listed twice", "twice"), ("A criterion as two", "split")].flatMap {
          [
            .numbers("\($0): tried", id: "\($1)_tried"), .numbers("another first", id: "\($1)_first"),
            .numbers("another order", id: "\($1)_order"),
          ]
        })
    for test in tests {
      let outcomes = [test.removed, test.twice, test.split]
      table.add(
        [.text(test.method.title), .text(test.scaling.title)]
          + outcomes.flatMap { [.count($0.tried), .count($0.movedFirst), .count($0.movedOrder)] })
    }
    return table
  }
}
