import Documents
import OptionKit
import Simulation

/// How it was done, what it does not show, and exactly what was run.
struct MethodAnnex {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] { how + reads + moves + limits + manifest }

  private var how: [Block] {
    let (manifest, plan) = (facts.result.manifest, facts.result.plan)
    let stages = Stage.allCases.filter(scenario.stages.contains).map(\.rawValue).joined(separator: ", ")
    let idle = Stage.allCases.filter { !scenario.stages.contains($0) }.map(\.rawValue)
    let idleText =
      idle.isEmpty ? "" : " Not run, because the scenario holds no evidence for them: \(idle.joined(separator: ", "))."
    return [
      .heading("Method"),
      .paragraph(
        """
        Every combination of one option in each question was made. Those that the law of \
        \(NumberFormat.date(scenario.service.asOf)), the scenario or an option itself rules out were set aside with the reason. \
        Each of the rest was run through \(NumberFormat.count(manifest.futures, "future")) of \
        \(NumberFormat.count(manifest.years, "financial year")). A future is one set of everything nobody controls, such as \
        growth, prices and demand. It is drawn once and met by every package.
        """),
      .paragraph(
        """
        What each run yields is measured on \(NumberFormat.count(plan.criteria.count, "criterion", "criteria")), each turned into \
        a value between 0 and 100 by a scale fixed beforehand, weighted and added up. The mean over futures is the score. Money \
        is discounted by the schedule \(plan.moneySchedule), people seen and the worth of care as effects on health by \(plan.healthSchedule).
        """),
      .paragraph("Stages of a year that were run: \(stages.isEmpty ? "none" : stages).\(idleText)"),
    ]
  }

  /// The numbers that each stage reads, with their rows of the register.
  private var reads: [Block] {
    var table = Table(
      "reads", caption: "What each part of a year reads, beside what earlier parts hand on",
      [.words("Part of the model", id: "stage"), .prose("Numbers, each with its row of the register", id: "numbers")])
    for stage in Stage.allCases where scenario.stages.contains(stage) {
      let links = facts.register.reads(stage).map { place -> RichText in
        .link(RichText(facts.register.name(place)), to: RegisterIndex.anchor(place))
      }
      table.add([.text(NumberFormat.sentence(stage.rawValue)), .words(links.isEmpty ? "none" : links.joined("; "))])
      table.rows[table.rows.count - 1].anchor = AppraisalFacts.readsAnchor(stage)
    }
    let weights = facts.result.plan.criteria.filter { !$0.option.id.isEmpty }.map { judged in
      facts.register("weight.\(judged.option.id)", titled: judged.option.title)
    }
    table.add(["Weights of the score", .words(weights.isEmpty ? "none" : weights.joined("; "))])
    table.rows[table.rows.count - 1].anchor = AppraisalFacts.weightsAnchor
    return table.rows.isEmpty ? [] : [.heading("What each part of the model reads"), .table(table)]
  }

  /// The numbers that move each criterion's value under the options shown, and how these are set.
  private var moves: [Block] {
    guard let found = facts.movedCriteria, let inputs = facts.result.inputs else { return [] }
    var table = Table(
      "moves",
      caption: """
        What moves the value of each criterion under the options shown: each number put elsewhere alone in \
        \(NumberFormat.count(inputs.futures, "future"))
        """,
      [.words("Criterion"), .prose("Numbers, each with its row of the register", id: "numbers")])
    let plan = facts.result.plan.criteria
    for place in plan.indices where facts.result.isAssessed(place) && !found[place].isEmpty {
      let links = found[place].map { one -> RichText in
        let named = facts.register.linked(one.name)
        return one.bundles.count == inputs.bundles.count ? named : "\(named) (\(facts.only(one.bundles)))"
      }
      table.add([.text(plan[place].option.title), .words(links.joined("; "))])
      table.rows[table.rows.count - 1].anchor = AppraisalFacts.movesAnchor(plan[place].option.id)
    }
    let settings = facts.settings(upTo: .adoption, of: inputs.bundles)
    table.add(["How the options shown are set", .words(settings.isEmpty ? "none" : settings.joined("; "))])
    table.rows[table.rows.count - 1].anchor = AppraisalFacts.settingsAnchor
    return [.heading("What moves each criterion"), .table(table)]
  }

  private var scenario: Scenario { facts.scenario }

  private var limits: [Block] {
    [
      .heading("Limits"),
      .list([
        "The model compares options; it does not forecast a budget. An error that hits all options alike does not change the order.",
        "Weights are judgements. They are stated with their reasons, and other weights may put another package first.",
        "Assumptions are marked as such in the register. Where no document gives a figure, a default stands in for it.",
        "Chances are shares of the futures drawn, given the ranges believed. They are not observed frequencies.",
        "Voting power counts every way of voting alike. It says what a rule makes possible, not how people will vote.",
        "What the documents concluded is shown beside the findings and was not fed into them.",
        "A package said to be lawful passed the tests of law in the scenario. That is not legal advice.",
      ]),
    ]
  }

  private var manifest: [Block] {
    let manifest = facts.result.manifest
    let figures: [(RichText, String)] = [
      ("Program", manifest.program), ("Scenario", facts.scenario.id), ("Scenario digest", manifest.scenarioDigest),
      ("Seed", String(manifest.seed)), ("Futures", "\(manifest.futures)"), ("Sampling", manifest.sampling),
      ("Years", "\(manifest.years)"),
      ("Overrides", manifest.overrides.isEmpty ? "none" : manifest.overrides.joined(separator: "; ")),
      ("Complete", facts.result.isPartial ? "no: partial" : "yes"),
      ("Runs that failed", "\(facts.result.failureCount)"),
    ]
    let options: [Block] =
      manifest.options.isEmpty
      ? [] : [.folded("Options with their versions and settings", [.list(manifest.options.map { .code($0) })])]
    return [.heading("Manifest"), .figures(figures.map { KeyFigure($0.0, .text($0.1)) }, .terms)] + options + [
      .heading("Files beside this page"),
      .list([
        "\(.code("appraisal.json")): everything for a program, with the manifest",
        "\(.code("matrix.csv")): measures, values and weights by package and criterion",
        "\(.code("ranking.csv")): every lawful package in order",
        "\(.code("ruled_out.csv")): every package ruled out, with each reason and its source",
        "\(.code("measures.csv")): mean, 5%, 50% and 95% by package, year and commissioner",
        "\(.code("assumptions.csv")): every number used",
      ]),
    ]
  }
}
