import Appraisal
import Documents
import OptionKit
import Simulation

/// Question by question the best package that answers it otherwise than the leader: its score, how far it is behind, and on
/// which criteria.
///
/// The options shown differ in footprint or funding formula, so that several of them may be far behind. These differ in
/// whatever brings them nearest. Every package that was run counts; other choices are free.
struct NearTheLead {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  /// Nothing where no question has a second answer among the packages that were run.
  var blocks: [Block] {
    guard let leader = facts.leader else { return [] }
    let name = facts.named(leader)
    var table = Table(
      "near_the_lead", caption: "The nearest package that answers a question otherwise, question by question",
      [
        .words("Question"), .words("\(NumberFormat.sentence(name)) has", id: "has"),
        .words("Nearest other answer", id: "other"),
        .numbers("Score", id: "score").from(facts.scoreOrigin),
        .numbers("Against \(name)", id: "points").from(facts.scoreOrigin), .prose("Better on"), .prose("Worse on"),
        .words("Standing"),
      ])
    for dimension in facts.scenario.dimensions {
      guard let (other, own, its) = nearest(dimension, to: leader) else { continue }
      let points = facts.points(other, against: leader)
      let (better, worse) = (facts.drivers(points, worse: false, most: 2), facts.drivers(points, worse: true, most: 2))
      let lead = facts.result.bundles[other].score - facts.result.bundles[leader].score
      table.add([
        .text(dimension.title), .text(own), .text(its), .points(facts.result.bundles[other].score),
        .points(lead), .text(better.isEmpty ? "nothing that counts" : better.joined(separator: ", ")),
        .text(worse.isEmpty ? "nothing that counts" : worse.joined(separator: ", ")), .words(standing(other, lead)),
      ])
    }
    table.origin = Origin(
      "The highest score among all packages run that answer this question otherwise; all other choices are free.",
      inputs: ["Every package: \(.link("ranking", to: "ranking"))"] + facts.scoreInputs)
    let note: RichText = """
      A row shows what another answer costs at least. Where that ties with the lead, the question hardly matters.
      """
    return table.rows.isEmpty ? [] : [.table(table), .paragraph(note, .small)]
  }

  /// The best package with another option in a dimension, the leader's option and its own.
  private func nearest(_ dimension: DecisionDimension, to leader: Int) -> (bundle: Int, own: String, its: String)? {
    let bundles = facts.result.bundles
    let option = bundles[leader].choices[dimension]
    let found = facts.result.ranking.first { bundle in
      bundles.indices.contains(bundle) && bundles[bundle].choices[dimension] != option && bundles[bundle].score.isFinite
    }
    guard let found, let its = facts.title(dimension, of: bundles[found].choices) else { return nil }
    return (found, facts.title(dimension, of: bundles[leader].choices) ?? "none", its)
  }

  private func standing(_ bundle: Int, _ lead: Double) -> RichText {
    if facts.rivals.contains(bundle) { return .tag("≈ ties", .plain) }
    guard let usual = facts.today.map({ facts.result.bundles[$0].score }), bundle != facts.today else {
      return bundle == facts.today ? "compared with" : "behind"
    }
    let below = usual - facts.result.bundles[bundle].score
    return below > Standing.farBelow ? .tag("– discounted", .bad) : "behind"
  }
}
