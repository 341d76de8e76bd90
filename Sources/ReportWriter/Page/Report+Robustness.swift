import Appraisal
import OptionKit

extension Report {
  /// The bundles compared over the futures: caution, regret and what a forecast could be worth.
  func futuresTable(_ found: SensitivityFinding) -> HTMLText {
    guard let futures = found.futures else { return .none }
    var table = HTMLTable(
      "Scores over \(ReportFigure.count(futures.futures, "future"))",
      [
        .words("Bundle"), .numbers("Mean"), .numbers("Worst future"), .numbers("Best future"),
        .numbers("Mean regret"), .numbers("Largest regret"), .numbers("Best of these in"),
      ])
    for (bundle, row) in zip(found.compared, futures.rows) {
      table.add(
        [
          "\(name(bundle))", "\(ReportFigure.number(row.expected))", "\(ReportFigure.number(row.worst))",
          "\(ReportFigure.number(row.best))", "\(ReportFigure.number(row.expectedRegret, places: 2))",
          "\(ReportFigure.number(row.maxRegret, places: 2))", "\(ReportFigure.percent(row.probabilityBest))",
        ], style: bundle == leader ? "leader" : bundle == today ? "today" : "")
    }
    var rules = HTMLTable("What each rule for choosing would choose", [.words("Rule"), .words("Choice")])
    for (rule, places) in futures.choices {
      rules.add(["\(rule.title)", "\(places.map { name(found.compared[$0]) }.joined(separator: ", "))"])
    }
    return "<h3>Over the futures</h3>\n"
      + paragraph(
        "Regret is how far a bundle falls behind the best of those shown in a future. A small largest regret says that it "
          + "is never far wrong.") + table.html + rules.html
  }

  /// The commissioners' own orders, counted.
  func voteTable(_ found: SensitivityFinding) -> HTMLText {
    guard let vote = found.vote else { return .none }
    var table = HTMLTable(
      "Each commissioner's own order (1 is best)",
      [.words("Commissioner")] + found.compared.map { .numbers(name($0)) })
    for (commissioner, ballot) in vote.ballots.enumerated() {
      table.add(["\(title(of: commissioner))"] + ballot.map { "\($0)" })
    }
    var counts = HTMLTable(
      "The orders counted", [.words("Count")] + found.compared.map { .numbers(name($0)) })
    counts.add(["Borda (points)"] + vote.choice.borda.map { "\(ReportFigure.number($0))" })
    counts.add(["Copeland (votes between two won, less lost)"] + vote.choice.copeland.map { "\($0)" })
    let rounds = vote.choice.instantRunOff
    counts.add(
      ["Instant run-off (last round reached)"]
        + found.compared.indices.map { place in
          let out = rounds.rounds.firstIndex { $0.eliminated.contains(place) }
          return out.map { "out in round \($0 + 1)" } ?? (rounds.winners.contains(place) ? "wins" : "—")
        })
    if let consensus = vote.consensus {
      counts.add(
        ["Kemeny (fewest disagreements)"]
          + found.compared.indices.map { place in consensus.firstIndex(of: place).map { "\($0 + 1)" } ?? "—" })
    }
    var text: HTMLText = "<h3>If the commissioners voted on it</h3>\n"
    text += paragraph(
      "Each commissioner orders the bundles by its own yearly cost, its own wait and how well the offer fits its own "
        + "need, each counting alike. What it has said about maps is left out here and stands under the decisions. "
        + vote.words)
    for cycle in vote.choice.cycles {
      text += paragraph(
        "In a circle: \(cycle.map { name(found.compared[$0]) }.joined(separator: ", ")). Each is beaten by another of them."
      )
    }
    return text + counts.html + folded("Each commissioner's order", table.html)
  }
}
