import Appraisal
import Commissioning
import OptionKit
import Simulation

extension Report {
  /// What became of each option of each dimension, and why bundles were ruled out.
  var options: HTMLText {
    var text = paragraph(
      "A bundle takes one option from each dimension. An option is carried forward when at least one lawful bundle has "
        + "it. The best score is that of the best bundle with the option; the share of futures is how often the best "
        + "bundle of all has it.")
    for answer in result.answers { text += optionTable(answer) }
    return text + ruledOut
  }

  private func optionTable(_ answer: DimensionAnswer) -> HTMLText {
    var table = HTMLTable(
      "\(ReportFigure.count(answer.rows.count, "option")), best first",
      [
        .words("Option"), .words("Outcome"), .numbers("Lawful bundles"), .numbers("Best score"),
        .numbers("Mean score"), .numbers("Share of futures"), .prose("Why it was discounted"),
      ])
    for row in answer.rows {
      let isUsual = scenario.businessAsUsual[answer.dimension] == row.id
      let outcome: HTMLText
      if row.lawful == 0 {
        outcome = "<span class=\"tag bad\">✕ ruled out</span>"
      } else if row.reason.isEmpty {
        outcome = "<span class=\"tag good\">✓ carried forward</span>"
      } else {
        outcome = "<span class=\"tag plain\">– discounted</span>"
      }
      table.add([
        "\(row.title)\(isUsual ? " (today)" : "")", outcome, "\(row.lawful)",
        "\(row.best.map { ReportFigure.number($0) } ?? "—")", "\(row.mean.map { ReportFigure.number($0) } ?? "—")",
        "\(row.lawful == 0 ? "—" : ReportFigure.percent(row.probabilityBest, places: 0))", "\(sentence(row.reason))",
      ])
    }
    return "<h3>\(answer.dimension.title)</h3>\n" + table.html
  }

  /// The reasons for which bundles were ruled out, the commonest first.
  private var ruledOut: HTMLText {
    var text: HTMLText = "<h3>What was ruled out, by reason</h3>\n"
    if result.ruledOut.isEmpty { return text + paragraph("No combination was ruled out.") }
    let whole = result.ruledOut.count + result.bundles.count
    text += paragraph(
      "Of \(ReportFigure.count(whole, "combination")), \(ReportFigure.count(result.ruledOut.count, "was", "were")) ruled "
        + "out before anything was scored. A combination may fall to several reasons and is counted under each. "
        + "Every one is listed, with every reason, in ruled_out.csv.")
    struct Ground: Hashable {
      var text: String
      var source: String?
      init(_ objection: Objection) { (text, source) = (objection.ground, objection.source?.description) }
    }
    struct Group {
      var bundles = 0
      var alone = 0
      var reasons: Set<String> = []
      var choices: [DecisionDimension: Set<String>] = [:]
    }
    var groups: [Ground: Group] = [:]
    for bundle in result.ruledOut {
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
    let key = { (ground: Ground) in "\(ground.text)\u{0}\(ground.source ?? "")" }
    let sorted = groups.sorted { ($1.value.bundles, key($0.key)) < ($0.value.bundles, key($1.key)) }
    var table = HTMLTable(
      "Reasons for ruling out, the commonest first",
      [
        .prose("Reason"), .numbers("Bundles"), .numbers("For this alone"), .words("Falls on"),
        .words("Where it is written"),
      ])
    for (ground, group) in sorted.prefix(40) {
      let only = group.reasons.count == 1 ? group.reasons.first : nil
      table.add([
        "\(sentence(only ?? "\(ground.text) (met in \(group.reasons.count) units)"))", "\(group.bundles)",
        "\(group.alone)", "\(falls(group.choices))", "\(ground.source ?? "plain sense")",
      ])
    }
    text += table.html
    if sorted.count > 40 {
      text += paragraph("\(sorted.count - 40) rarer reasons are in ruled_out.csv.", style: "small")
    }
    return text
  }

  /// The options that all of a group's bundles share where those are few; says "various" otherwise.
  private func falls(_ choices: [DecisionDimension: Set<String>]) -> String {
    var parts: [String] = []
    for dimension in scenario.dimensions {
      let (all, own) = (scenario.options[dimension]?.count ?? 0, choices[dimension] ?? [])
      guard !own.isEmpty, own.count <= 2, all > own.count else { continue }
      parts += own.sorted().map { scenario.option(dimension, $0)?.title ?? $0 }
    }
    return parts.isEmpty ? "various" : parts.joined(separator: "; ")
  }
}
