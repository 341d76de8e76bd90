import Appraisal
import Commissioning
import Documents
import OptionKit
import Simulation

/// The page that stands alone: the decision, the answer and how firm it is, what follows for money and waits, who would
/// stop it, what would change it and what is not known.
struct DecisionPage {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] {
    guard facts.leader != nil else {
      return notices + [
        .verdict(
          Verdict(
            "No lawful package was left to appraise.",
            paragraphs: [
              "Every combination of the options was ruled out. \(.link("The annex on options", to: "options")) says by what."
            ], isOpen: true))
      ]
    }
    var answers: [KeyFigure] = []
    let add = { (label: RichText, text: RichText) in
      if !text.isEmpty { answers.append(KeyFigure(label, .words(text))) }
    }
    let consequences = Consequences(facts)
    add("Decision sought", question)
    add(RichText("What \(facts.leader.map(facts.named) ?? "it") changes"), changes)
    add("By when", DatesPage(facts).summary)
    add("How firm", SurePage(facts).summary)
    add("What it costs", consequences.cost)
    add("Who pays", consequences.payers)
    add("What waits do", consequences.waits)
    add("Who would stop it", SayPage(facts).summary)
    add("What would change it", SurePage(facts).wouldChange)
    add("What is not known", unknown)
    add("What it rests on", rests)
    return notices + [.verdict(Answer(facts).verdict), .figures(answers, .questions)]
  }

  /// What is asked, and of whom.
  private var question: RichText {
    let chosen = facts.scenario.dimensions.filter { (facts.scenario.options[$0]?.count ?? 0) > 1 }.map {
      $0.title.lowercased()
    }
    let settled = facts.scenario.dimensions.count - chosen.count
    let count = facts.commissioners.count
    let whom = count == 1 ? "the one commissioner" : "\(AppraisalFacts.spelt(count)) commissioners"
    let after =
      facts.scenario.service.contract.map { " from \(($0.end.adding(days: 1) ?? $0.end).words)" } ?? ""
    let asked = chosen.count == 1 ? chosen[0] : "package"
    let text: RichText =
      if let order = facts.result.order {
        "\(NumberFormat.sentence(order.decider)) decides\(heard(order)): which \(asked) should be ordered?"
      } else {
        "Each of \(whom), by its own governing body: which \(asked) should they commission under\(after)?"
      }
    if chosen.count == 1 { return text + " Nothing else differs between the packages." }
    return text
      + " A package is one choice each of \(NumberFormat.list(chosen))\(settled > 0 ? "; all else is alike" : "")."
  }

  /// What the leader has in place of business as usual, each choice with its meaning.
  private var changes: RichText {
    guard let leader = facts.leader, let today = facts.today, leader != today else { return "" }
    let (choices, usual) = (facts.result.bundles[leader].choices, facts.result.bundles[today].choices)
    let parts = facts.scenario.dimensions.compactMap { dimension -> RichText? in
      guard let id = choices[dimension], usual[dimension] != id, let option = facts.scenario.option(dimension, id)
      else { return nil }
      return "\(.strong("\(option.title)")): \(meaning(of: option, in: dimension, leader))"
    }
    return parts.count < facts.scenario.dimensions.count
      ? parts.joined(" ") + " All else is as usual." : parts.joined(" ")
  }

  /// An option's meaning in a sentence. A map that the scenario draws by hand is known by its units and not by what draws it.
  private func meaning(of option: NamedOption, in dimension: DecisionDimension, _ bundle: Int) -> String {
    if dimension == .footprint, option.id != option.about.id, let units = facts.detail(bundle)?.map.units {
      let count = NumberFormat.count(units.count, "unit")
      return units.count > 4 ? "\(count) with a contract each." : "\(count), \(NumberFormat.list(units.map(\.title)))."
    }
    let summary = option.about.summary
    // A name or abbreviation at the head of a meaning keeps its capital.
    let isPlain = summary.dropFirst().first.map { $0.isLowercase || $0 == " " } ?? false
    return isPlain ? summary.prefix(1).lowercased() + String(summary.dropFirst()) : summary
  }

  /// Who is heard by somebody outside that decides.
  private func heard(_ order: OrderFinding) -> String {
    order.heard > 0 ? ", having heard \(NumberFormat.count(order.heard, "body", "bodies"))" : ""
  }

  private var unknown: RichText {
    var parts: [RichText] = []
    let open = facts.scenario.checks.count { $0.outcome != .agrees }
    if open > 0 {
      parts.append(
        "The documents disagree in \(NumberFormat.count(open, "place")); \(.link("we say which figure we used", to: "reconciliation"))."
      )
    }
    let missing = facts.result.plan.criteria.indices.filter { !facts.result.isAssessed($0) }
    if !missing.isEmpty {
      parts.append(
        "\(NumberFormat.count(missing.count, "criterion is", "criteria are")) not assessed for want of evidence.")
    }
    let idle = Stage.allCases.filter { !facts.scenario.stages.contains($0) }
    if !idle.isEmpty {
      parts.append("Not modelled: \(NumberFormat.list(idle.map(\.rawValue))).")
    }
    parts.append("The scores compare packages; they do not forecast a budget.")
    return parts.joined(" ")
  }

  private var rests: RichText {
    let evidence = Evidence(facts)
    let views = facts.scenario.tellsViews
    var text: RichText = """
      \(evidence.read) figures read in documents and \(evidence.derived) worked out from them. \
      \(.strong("\(evidence.assumed)")) are this scenario’s own assumptions and \(.strong("\(evidence.defaults)")) are \
      defaults of the program (\(.link("register", to: "assumptions"))).
      """
    if views {
      text += """
         Of \(facts.commissioners.count) positions on the footprint, documents state \(evidence.given), the scenario assumes \
        \(.strong("\(evidence.guessed)")), and \(evidence.drawn) differ by future within a document’s counts.
        """
    }
    return text
  }

  private var notices: [Block] {
    let result = facts.result
    var all: [Block] = []
    if result.isPartial {
      all.append(
        .notice([
          .paragraph(
            """
            \(.strong("This report is partial.")) The run was stopped early. It counts only the \
            \(NumberFormat.count(result.manifest.futures, "future")) that were complete. Run it to the end before relying on it.
            """)
        ]))
    }
    if !result.failures.isEmpty {
      let causes = Dictionary(grouping: result.failures) { "\($0.stage.rawValue): \($0.cause)" }
        .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      let most = causes.prefix(5).map { RichText("\(NumberFormat.count($0.value.count, "run")): \($0.key)") }
      let first =
        result.failureCount > result.failures.count ? " By cause, of the first \(result.failures.count):" : " By cause:"
      all.append(
        .notice([
          .paragraph(
            """
            \(.strong("\(NumberFormat.count(result.failureCount, "run")) failed")) and \
            \(result.failureCount == 1 ? "is" : "are") left out of every figure. At most \
            \(NumberFormat.percent(result.plan.failureLimit)) of runs may.\(first)
            """), .list(most),
        ]))
    }
    return all
  }
}
