import Appraisal
import Commissioning
import OptionKit
import Simulation

extension Report {
  /// The answer in plain English, before any table.
  var summary: HTMLText {
    guard let leader else {
      return notices
        + "<div class=\"verdict open\"><p class=\"big\">No lawful bundle was left to appraise.</p>\n"
        + "<p>Every combination of the options on the table was ruled out; "
        + "<a href=\"#options\">section 3</a> says by what.</p></div>\n" + answers
    }
    return notices + verdict(leader) + adoption + leaderTable(leader) + consequences + answers
  }

  /// Bundles that the evidence does not separate from the leader.
  var rivals: [Int] {
    result.firmness.notSeparated.filter { $0 != leader && result.bundles.indices.contains($0) }
  }

  private var notices: HTMLText {
    var all = HTMLText.none
    if result.isPartial {
      all += """
        <div class="notice" role="note"><p><strong>This report is partial.</strong> The run was stopped early: it counts \
        only the \(ReportFigure.count(result.manifest.futures, "future")) that were complete. Run it again to the end \
        before relying on it.</p></div>

        """
    }
    if !result.failures.isEmpty {
      let causes = Dictionary(grouping: result.failures) { "\($0.stage.rawValue): \($0.cause)" }
        .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      let most = causes.prefix(5).map { "\(ReportFigure.count($0.value.count, "run")): \($0.key)" }
      let share = result.plan.failureLimit
      all += """
        <div class="notice" role="note"><p><strong>\(ReportFigure.count(result.failureCount, "run")) failed</strong> and \
        \(result.failureCount == 1 ? "is" : "are") left out of every figure; at most \
        \(ReportFigure.percent(share)) of runs may. By cause\(result.failureCount > result.failures.count ? ", of the first \(result.failures.count)" : ""):</p>
        \(list(most))</div>

        """
    }
    return all
  }

  private func verdict(_ leader: Int) -> HTMLText {
    let firmness = result.firmness
    let isOpen = !rivals.isEmpty
    let best = result.bundles[leader]
    let head: HTMLText =
      isOpen
      ? "<p class=\"big\">No clear winner. \(name(leader)) scores highest, but the evidence does not separate it from \(ReportFigure.count(rivals.count, "other bundle")).</p>"
      : "<p class=\"big\">\(name(leader)) is the best bundle.</p>"
    var figures: [(String, String)] = [
      ("Mean score out of 100", ReportFigure.number(best.score)),
      ("Futures in which it is best", ReportFigure.percent(best.probabilityBest, places: 0)),
    ]
    if let second = firmness.runnerUp, result.bundles.indices.contains(second) {
      let low = ReportFigure.number(firmness.marginRange.lowerBound)
      let high = ReportFigure.number(firmness.marginRange.upperBound)
      let isNamed = result.shortlist.contains(second) || second == today
      let whom = isNamed ? name(second).replacing("Business", with: "business") : "the next different bundle"
      figures.append(("Lead over \(whom), points", ReportFigure.number(firmness.margin)))
      figures.append(("Middle 90% of that lead", "\(low) to \(high)"))
      figures.append(("Futures in which it is ahead of \(whom)", ReportFigure.percent(firmness.shareAhead, places: 0)))
    }
    let cells = figures.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>\n" as HTMLText }
    var text: HTMLText = """
      <div class="verdict\(isOpen ? " open" : "")">
      \(head)
      <p>\(composition(leader)).</p>
      \(paragraph(firmness.words))</div>
      <dl class="key">\(cells)</dl>

      """
    if let second = firmness.runnerUp, result.bundles.indices.contains(second), !rivals.contains(second) {
      text += "<p>The next bundle with different results is \(described(second)).</p>\n"
    }
    if isOpen {
      let named = rivals.prefix(6).map { result.shortlist.contains($0) ? described($0) : difference($0, leader) }
      let more = rivals.count > 6 ? ["and \(rivals.count - 6) more, marked in the ranking file"] : []
      text += "<p>Not separated from it on this evidence:</p>\n" + list(named + more)
    }
    return text
  }

  /// A bundle by letter and by what it is made of.
  private func described(_ bundle: Int) -> String {
    let isNamed = result.shortlist.contains(bundle) || bundle == today
    return isNamed ? "\(name(bundle)) (\(composition(bundle)))" : composition(bundle)
  }

  /// What a bundle has in place of another's: only the dimensions in which they differ.
  private func difference(_ bundle: Int, _ other: Int) -> String {
    let (own, others) = (result.bundles[bundle].choices, result.bundles[other].choices)
    let changed = zip(titles(of: own), titles(of: others)).filter { $0 != $1 }.map(\.0)
    return "The same but with: " + changed.joined(separator: "\u{A0}· ")
  }

  private func leaderTable(_ leader: Int) -> HTMLText {
    guard let today, today != leader else { return .none }
    var table = HTMLTable(
      "What \(name(leader)) would change", [.words("Dimension"), .words(name(leader)), .words("Business as usual")])
    let (chosen, usual) = (result.bundles[leader].choices, result.bundles[today].choices)
    for dimension in scenario.dimensions {
      guard let after = title(dimension, of: chosen), let before = title(dimension, of: usual) else { continue }
      let isSame = chosen[dimension] == usual[dimension]
      table.add([
        "\(dimension.title)", "\(after)",
        isSame ? "<span class=\"small\">the same</span>" : "\(before)",
      ])
    }
    return table.html
  }

  private var consequences: HTMLText {
    var lines: [HTMLText] = []
    if let leader, let detail = detail(leader), !current.allSatisfy({ $0 == .zero }) {
      let pairs = zip(detail.currentContributions, detail.baseContributions)
      let less = pairs.filter { $0.1 < $0.0 }.count
      let more = pairs.filter { $0.1 > $0.0 }.count
      let words: String
      if less == 0, more == 0 {
        words = "In the base year every commissioner would pay what it pays today"
      } else {
        words =
          "In the base year \(ReportFigure.count(less, "commissioner")) would pay less than today and \(more) more"
      }
      lines.append("<strong>Money.</strong> \(words) (<a href=\"#gains\">who gains and who loses</a>).")
    }
    if !result.support.isEmpty {
      let known = ["supports": "for it", "undecided": "undecided", "against": "against it"]
      let order = ["supports", "undecided", "against"]
      let others = Set(result.support.map(\.position)).subtracting(order).sorted()
      let counts = (order + others).compactMap { position -> String? in
        let count = result.support.filter { $0.position == position }.count
        return count == 0 ? nil : "\(count) \(known[position] ?? position)"
      }.joined(separator: ", ")
      lines.append(
        "<strong>Support.</strong> Of the commissioners: \(counts) (<a href=\"#decisions\">who and why</a>).")
    }
    if let leader, let finding = detail(leader)?.timetable {
      let date = finding.lastSafeDate.map { "The last safe date to decide is \(ReportFigure.date($0)). " } ?? ""
      lines.append(
        "<strong>Time.</strong> \(date)\(finding.words) (<a href=\"#timetable\">timetable</a>).")
    }
    let open = scenario.checks.filter { $0.outcome != .agrees }.count
    if open > 0 {
      let words = open == 1 ? "In 1 place" : "In \(open) places"
      lines.append(
        "<strong>Evidence.</strong> \(words) the documents contradict or differ from themselves; the reading adopted is stated (<a href=\"#reconciliation\">do the figures agree?</a>)."
      )
    }
    if lines.isEmpty { return .none }
    return "<h3>What follows</h3>\n<ul>\(lines.map { "<li>\($0)</li>\n" as HTMLText })</ul>\n"
  }

  /// A separate answer to each question, with what the documents concluded beside it.
  private var answers: HTMLText {
    let cards = result.answers.map { answer -> HTMLText in
      let said = scenario.conclusions.filter { $0.dimension == answer.dimension.rawValue }
      let written = answer.beside.isEmpty ? said.map(\.conclusion).joined(separator: " ") : answer.beside
      let beside: HTMLText =
        written.isEmpty
        ? "<p class=\"small\">The documents reach no conclusion on this.</p>\n"
        : "<h4>Beside the documents</h4>\n<p>\(written)</p>\n"
      let tag: HTMLText =
        switch answer.standing {
        case .open: .none
        case .same: "<p><span class=\"tag good\">= as the documents concluded</span></p>\n"
        case .notSeparated: "<p><span class=\"tag plain\">≈ not separated from what the documents name</span></p>\n"
        case .differs: "<p><span class=\"tag bad\">≠ not what the documents concluded</span></p>\n"
        case .ruledOut: "<p><span class=\"tag bad\">what the documents concluded cannot be run</span></p>\n"
        }
      return """
        <div class="card"><p class="kind">\(answer.dimension.title)</p><h3>\(answer.question)</h3>
        <p>\(answer.words)</p>
        \(tag)\
        \(beside)</div>

        """
    }
    let asked = Set(result.answers.map(\.dimension.rawValue))
    let others = scenario.conclusions.filter { !asked.contains($0.dimension) }.map { item -> HTMLText in
      "<li><strong>\(item.question)</strong> \(item.conclusion) <small>\(item.source.description)</small></li>\n"
    }
    var text: HTMLText =
      cards.isEmpty ? .none : "<h3>An answer to each question</h3>\n<div class=\"cards\">\(cards)</div>\n"
    if !others.isEmpty {
      text += "<h3>What else the documents concluded</h3>\n<ul>\(others)</ul>\n"
    }
    return text
  }
}
