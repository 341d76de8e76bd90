import OptionKit
import Simulation

extension Report {
  /// How it was done, what it does not show, and exactly what was run.
  var method: HTMLText { how + limits + manifest }

  private var how: HTMLText {
    let manifest = result.manifest
    let stages = Stage.allCases.filter(scenario.stages.contains).map(\.rawValue).joined(separator: ", ")
    let idle = Stage.allCases.filter { !scenario.stages.contains($0) }.map(\.rawValue)
    return "<h3>Method</h3>\n"
      + paragraph(
        "Every combination of one option from each dimension was made. Those that the law of "
          + "\(ReportFigure.date(scenario.service.asOf)), the scenario or an option itself rules out were set aside with "
          + "the reason. Each of the rest was run through \(ReportFigure.count(manifest.futures, "future")) of "
          + "\(ReportFigure.count(manifest.years, "financial year")). A future is one set of everything nobody controls: "
          + "growth, prices, demand, bidders. It is drawn once and met by every bundle.")
      + paragraph(
        "What each run yields is measured on \(ReportFigure.count(result.plan.criteria.count, "criterion", "criteria")), "
          + "each turned into a value between 0 and 100 by anchors fixed beforehand, weighted and added up. The mean over "
          + "futures is the score. Money is discounted by the schedule \(result.plan.moneySchedule), effects on health by "
          + "\(result.plan.healthSchedule).")
      + paragraph(
        "Stages of a year that were run: \(stages.isEmpty ? "none" : stages)."
          + (idle.isEmpty
            ? "" : " Not run, because the scenario holds no evidence for them: \(idle.joined(separator: ", ")).")
      )
  }

  private var limits: HTMLText {
    "<h3>Limits</h3>\n"
      + list([
        "The model compares options; it does not forecast a budget. What is the same under every bundle may be wrong without moving the ranking.",
        "Weights are judgements. They are stated with their reasons, and other weights may put another bundle first.",
        "Assumptions are marked as such in the register. Where no document gives a figure, a default with a range stands in for it.",
        "Chances are shares of the futures drawn, given the ranges believed. They are not observed frequencies.",
        "Voting power counts every combination of votes as equally likely. It says what a rule makes possible, not how people will vote.",
        "What the documents concluded is shown beside the findings and was not fed into them.",
        "A bundle said to be lawful passed the tests of law in the scenario. That is not legal advice.",
      ])
  }

  private var manifest: HTMLText {
    let manifest = result.manifest
    let facts: [(String, String)] = [
      ("Program", manifest.program), ("Scenario", scenario.id), ("Scenario digest", manifest.scenarioDigest),
      ("Seed", String(manifest.seed)), ("Futures", "\(manifest.futures)"), ("Sampling", manifest.sampling),
      ("Years", "\(manifest.years)"),
      ("Overrides", manifest.overrides.isEmpty ? "none" : manifest.overrides.joined(separator: "; ")),
      ("Complete", result.isPartial ? "no: partial" : "yes"), ("Runs that failed", "\(result.failureCount)"),
    ]
    let terms = facts.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>\n" as HTMLText }
    let options = manifest.options.map { "<li><code>\($0)</code></li>\n" as HTMLText }
    let files: [HTMLText] = [
      "<li><code>appraisal.json</code>: everything on this page for a program, with the manifest</li>\n",
      "<li><code>matrix.csv</code>: measures, values and weights by bundle and criterion</li>\n",
      "<li><code>ranking.csv</code>: every lawful bundle in order</li>\n",
      "<li><code>ruled_out.csv</code>: every bundle ruled out, with each reason and its source</li>\n",
      "<li><code>measures.csv</code>: mean, 5%, 50% and 95% by bundle, year and commissioner</li>\n",
      "<li><code>assumptions.csv</code>: every number used</li>\n",
    ]
    return """
      <h3>Manifest</h3>
      <dl class="figures">\(terms)</dl>
      \(options.isEmpty ? .none : folded("Options with their versions and settings", "<ul>\(options)</ul>\n"))
      <h3>Files beside this page</h3>
      <ul>\(files)</ul>

      """
  }
}
