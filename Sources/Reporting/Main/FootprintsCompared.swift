import Appraisal
import Documents
import OptionKit
import Simulation

/// Each footprint at its best: the package that does best on it, how far it is behind the best of all footprints, and on
/// which criteria.
///
/// The options shown may all be on one footprint, where that leads under every funding formula. What the others would come
/// to is then told here only. Packages are those by which the appraisal compares footprints: where some choices were tried
/// on some footprints only, those that were tried on all.
struct FootprintsCompared {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  /// Nothing where fewer than two footprints can be run.
  var blocks: [Block] {
    let found = rows
    guard let first = found.first, found.count > 1 else { return [] }
    var table = Table(
      "footprints", caption: "Each footprint at its best, in points of the score",
      [
        .words("Footprint"), .numbers("Score", id: "score").from(facts.scoreOrigin),
        .numbers("Against the best", id: "points").from(facts.scoreOrigin),
        .prose("Better on"), .prose("Worse on"), .prose("With"),
      ])
    for row in found {
      let isFirst = row.bundle == first.bundle
      let points = facts.points(row.bundle, against: first.bundle)
      let (better, worse) = (facts.drivers(points, worse: false, most: 2), facts.drivers(points, worse: true, most: 2))
      table.add([
        .text(row.title), .points(score(row)), isFirst ? .dash : .points(score(row) - score(first)),
        .text(isFirst ? "—" : better.isEmpty ? "nothing that counts" : better.joined(separator: ", ")),
        .text(isFirst ? "—" : worse.isEmpty ? "nothing that counts" : worse.joined(separator: ", ")),
        .text(isFirst ? choices(of: row.bundle, beside: nil) : choices(of: row.bundle, beside: first.bundle)),
      ])
    }
    table.origin = Origin(
      """
      The highest score among the packages on each footprint; where some choices were tried on some footprints only, among \
      those that were tried on all.
      """,
      inputs: ["Every package: \(.link("ranking", to: "ranking"))"] + facts.scoreInputs)
    let note: RichText = """
      Other choices are free. Packages with choices that were tried on some footprints only are left out, so that no footprint \
      leads by what was tried on it alone.
      """
    return [.table(table)] + (facts.scenario.varied.isEmpty ? [] : [.paragraph(note, .small)])
  }

  private func score(_ row: (title: String, bundle: Int)) -> Double { facts.result.bundles[row.bundle].score }

  /// The footprints that can be run, the best first, with the place of the best package on each.
  private var rows: [(title: String, bundle: Int)] {
    let answer = facts.result.answers.first { $0.dimension == .footprint }
    let places = Dictionary(facts.result.bundles.indices.map { (facts.result.bundles[$0].id, $0) }) { first, _ in first
    }
    return (answer?.rows ?? []).compactMap { row in
      guard let place = row.bestBundle.flatMap({ places[$0] }) else { return nil }
      return (row.title, place)
    }
  }

  /// What else a package consists of: everything, or where it differs from another.
  private func choices(of bundle: Int, beside other: Int?) -> String {
    let dimensions = facts.scenario.dimensions.filter { dimension in
      guard dimension != .footprint, facts.scenario.options[dimension, default: []].count > 1 else { return false }
      let (ours, theirs) = (facts.result.bundles[bundle].choices, other.map { facts.result.bundles[$0].choices })
      return theirs.map { $0[dimension] != ours[dimension] } ?? true
    }
    let titles = dimensions.compactMap { facts.title($0, of: facts.result.bundles[bundle].choices) }
    return titles.isEmpty ? "the same choices" : titles.joined(separator: "; ")
  }
}
