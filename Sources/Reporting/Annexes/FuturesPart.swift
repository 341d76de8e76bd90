import Appraisal
import Documents
import MultiCriteria
import OptionKit

/// The options over the futures, and the commissioners' own orders counted.
struct FuturesPart {
  let facts: AppraisalFacts
  let found: SensitivityFinding

  init(_ facts: AppraisalFacts, _ found: SensitivityFinding) { (self.facts, self.found) = (facts, found) }

  var blocks: [Block] { futures + vote }

  private var futures: [Block] {
    guard let futures = found.futures else { return [] }
    var table = Table(
      "over_futures", caption: "Scores over \(NumberFormat.count(futures.futures, "future"))",
      [
        .words("Option"), .numbers("Mean"), .numbers("Worst future", id: "worst"), .numbers("Best future", id: "best"),
        .numbers("Mean regret", id: "mean_regret"), .numbers("Largest regret", id: "largest_regret"),
        .numbers("Best of these in", id: "best_in"),
      ])
    for (bundle, row) in zip(found.compared, futures.rows) {
      table.add(
        [
          .text(facts.name(bundle)), .points(row.expected), .points(row.worst), .points(row.best),
          .points(row.expectedRegret, places: 2), .points(row.maxRegret, places: 2), .share(row.probabilityBest),
        ], bundle == facts.leader ? .leader : bundle == facts.today ? .today : .plain)
    }
    var rules = Table(
      "choice_rules", caption: "What each rule for choosing would choose", [.words("Rule"), .words("Choice")])
    for (rule, places) in futures.choices {
      rules.add([.text(rule.title), .text(places.map { facts.name(found.compared[$0]) }.joined(separator: ", "))])
    }
    return [
      .heading("Over the futures"), .paragraph("A small largest regret says that an option is never far wrong."),
      .table(table),
      .table(rules),
    ]
  }

  private var vote: [Block] {
    guard let vote = found.vote else { return [] }
    let columns = found.compared.map { Table.Column.numbers(RichText(facts.name($0)), id: facts.result.bundles[$0].id) }
    var ballots = Table(
      "ballots", caption: "Each commissioner’s own order (1 is best)", [.words("Commissioner")] + columns)
    for (commissioner, ballot) in vote.ballots.enumerated() {
      ballots.add([Cell.text(facts.title(of: commissioner))] + ballot.map { .count($0) })
    }
    var counts = Table("counts", caption: "The orders counted", [.words("Count")] + columns)
    counts.add(["Borda (points)"] + vote.choice.borda.map { .number($0) })
    counts.add(
      ["Copeland (votes between two won, less lost)"] + vote.choice.copeland.map { .number(Double($0), places: 0) })
    let rounds = vote.choice.instantRunOff
    counts.add(
      ["Instant run-off (last round reached)"]
        + found.compared.indices.map { place in
          let out = rounds.rounds.firstIndex { $0.eliminated.contains(place) }
          return out.map { .text("out in round \($0 + 1)") } ?? (rounds.winners.contains(place) ? "wins" : .dash)
        })
    if let consensus = vote.consensus {
      counts.add(
        ["Kemeny (fewest disagreements)"]
          + found.compared.indices.map { place in consensus.firstIndex(of: place).map { .count($0 + 1) } ?? .dash })
    }
    var blocks: [Block] = [
      .heading("If the commissioners voted by their own interests"),
      .paragraph(
        """
        Each orders the options by its own yearly cost, its own wait and how well the offer fits its own need, each counting \
        alike. What it has said about footprints is left out here. \(Self.winner(vote, found, facts))
        """),
    ]
    for cycle in vote.choice.cycles {
      let names = cycle.map { facts.name(found.compared[$0]) }.joined(separator: ", ")
      blocks.append(.paragraph("In a circle: \(names). Each is beaten by another of them."))
    }
    return blocks + [.table(counts), .folded("Each commissioner’s order", [.table(ballots)])]
  }

  /// Who wins every vote between two; whom most counts favour where nobody does.
  static func winner(_ vote: CommissionersVote, _ found: SensitivityFinding, _ facts: AppraisalFacts) -> String {
    if let winner = vote.choice.condorcetWinner {
      return "\(facts.name(found.compared[winner])) wins every head-to-head."
    }
    let best = { (points: [Double]) in points.indices.filter { points[$0] == points.max() } }
    var firsts = [
      best(vote.choice.borda), best(vote.choice.copeland.map(Double.init)), vote.choice.instantRunOff.winners,
    ]
    if let consensus = vote.consensus?.first { firsts.append([consensus]) }
    let counts = found.compared.indices.map { place in firsts.count { $0 == [place] } }
    let text = "No package wins every head-to-head."
    guard let most = counts.max(), most > 1, counts.count(where: { $0 == most }) == 1,
      let place = counts.firstIndex(of: most)
    else {
      return text
    }
    return text
      + " By \(AppraisalFacts.spelt(most)) of \(AppraisalFacts.spelt(firsts.count)) counts the commissioners’ own favourite is \(facts.name(found.compared[place]))."
  }
}
