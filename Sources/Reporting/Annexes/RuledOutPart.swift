import Appraisal
import Documents
import OptionKit
import Simulation

/// The reasons for which packages were ruled out, the commonest first.
struct RuledOutPart {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  private struct Ground: Hashable {
    var text: String
    var source: String?
    init(_ objection: Objection) { (text, source) = (objection.ground, objection.source?.description) }
    var key: String { "\(text)\u{0}\(source ?? "")" }
  }

  private struct Group {
    var bundles = 0
    var alone = 0
    var reasons: Set<String> = []
    var choices: [DecisionDimension: Set<String>] = [:]
  }

  var blocks: [Block] {
    let (result, heading) = (facts.result, Block.heading("What was ruled out, by reason"))
    if result.ruledOut.isEmpty { return [heading, .paragraph("No combination was ruled out.")] + untried }
    let whole = result.ruledOut.count + result.bundles.count
    let sorted = groups.sorted { ($1.value.bundles, $0.key.key) < ($0.value.bundles, $1.key.key) }
    var table = Table(
      "ruled_out_reasons", caption: "Reasons for ruling out, the commonest first",
      [
        .prose("Reason"), .numbers("Packages"), .numbers("For this alone", id: "alone"), .words("Falls on"),
        .words("Where it is written", id: "source"),
      ])
    for (ground, group) in sorted.prefix(40) {
      let only = group.reasons.count == 1 ? group.reasons.first : nil
      table.add([
        .text(NumberFormat.sentence(only ?? "\(ground.text) (met in \(group.reasons.count) units)")),
        .count(group.bundles),
        .count(group.alone), .text(falls(group.choices)), .text(ground.source ?? "plain sense"),
      ])
    }
    let more =
      sorted.count > 40 ? [Block.paragraph("\(sorted.count - 40) rarer reasons are in ruled_out.csv.", .small)] : []
    return [
      heading,
      .paragraph(
        """
        Of \(NumberFormat.count(whole, "combination")), \(NumberFormat.count(result.ruledOut.count, "was", "were")) ruled out \
        before anything was scored. One may fall to several reasons and is counted under each. Every one is listed, with every \
        reason, in ruled_out.csv.
        """), .table(table),
    ] + more + untried
  }

  /// What the scenario's longlist leaves out, and why.
  private var untried: [Block] {
    let scenario = facts.scenario
    guard facts.result.notTried > 0 else { return [] }
    let lines = scenario.varied.map { line -> RichText in
      let around = line.around.sorted { $0.key < $1.key }.map { dimension, ids in
        let titles = ids.map { scenario.option(dimension, $0)?.title ?? $0 }
        return "\(dimension.title.lowercased()): \(titles.joined(separator: ", "))"
      }
      return RichText("\(line.dimension.title), beside \(around.joined(separator: "; ")). \(line.reason).")
    }
    return [
      .paragraph(
        RichText(
          "\(NumberFormat.count(facts.result.notTried, "further combination was", "further combinations were")) not tried:"
            + " these dimensions depart from business as usual only where it is said.")), .list(lines),
    ]
  }

  private var groups: [Ground: Group] {
    var groups: [Ground: Group] = [:]
    for bundle in facts.result.ruledOut {
      for objection in bundle.objections {
        groups[Ground(objection), default: Group()].reasons.insert(objection.reason)
      }
      let grounds = Set(bundle.objections.map(Ground.init))
      for ground in grounds {
        groups[ground, default: Group()].bundles += 1
        if grounds.count == 1 { groups[ground, default: Group()].alone += 1 }
        for dimension in bundle.choices.dimensions {
          guard let choice = bundle.choices[dimension] else { continue }
          groups[ground, default: Group()].choices[dimension, default: []].insert(choice)
        }
      }
    }
    return groups
  }

  /// The options that all of a group's packages share where those are few; says "various" otherwise.
  private func falls(_ choices: [DecisionDimension: Set<String>]) -> String {
    var parts: [String] = []
    for dimension in facts.scenario.dimensions {
      let (all, own) = (facts.scenario.options[dimension]?.count ?? 0, choices[dimension] ?? [])
      guard !own.isEmpty, own.count <= 2, all > own.count else { continue }
      parts += own.sorted().map { facts.scenario.option(dimension, $0)?.title ?? $0 }
    }
    return parts.isEmpty ? "various" : parts.joined(separator: "; ")
  }
}
