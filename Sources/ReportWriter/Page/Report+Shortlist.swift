import Appraisal
import Commissioning
import OptionKit
import Simulation

extension Report {
  /// The few bundles worth a board's time, with business as usual beside them.
  var shortlist: HTMLText {
    if shown.isEmpty { return paragraph("There is no bundle to show: every combination was ruled out.") }
    let count = result.shortlist.count
    let first =
      count == 0
      ? "No bundle is on the shortlist; business as usual is shown by itself."
      : count == 1
        ? "One bundle is on the shortlist. Business as usual is shown beside it."
        : "\(count) bundles are on the shortlist, best first. Each differs from those before it in more than one way where there are enough lawful bundles for that. Business as usual is shown beside them."
    return paragraph(first) + shortlistTable + "<div class=\"cards\">\(shown.map(card))</div>\n"
  }

  private var shortlistTable: HTMLText {
    var table = HTMLTable(
      "What each bundle consists of", [.words("Dimension")] + shown.map { .words(name($0)) })
    for dimension in scenario.dimensions {
      let chosen = shown.map { bundle -> HTMLText in
        "\(title(dimension, of: result.bundles[bundle].choices) ?? "—")"
      }
      table.add(["\(dimension.title)"] + chosen)
    }
    table.add(["Score out of 100"] + shown.map { "\(ReportFigure.number(result.bundles[$0].score))" }, style: "total")
    return table.html
  }

  private func card(_ bundle: Int) -> HTMLText {
    let found = result.bundles[bundle]
    var figures: [(String, HTMLText)] = [
      ("Score", "\(ReportFigure.number(found.score)) of 100"),
      ("Best in", "\(ReportFigure.percent(found.probabilityBest, places: 0)) of futures"),
      ("Worst regret", "\(ReportFigure.number(found.worstRegret)) points"),
    ]
    var rest = HTMLText.none
    if let detail = detail(bundle) {
      figures.append(("Cost of moving to it", "\(ReportFigure.pounds(detail.transitionCost)) once (present value)"))
      figures.append(("Payback", "\(payback(detail, bundle))"))
      let units = detail.map.units.map { unit -> String in
        let outside = unit.outsidePartners.isEmpty ? "" : ", with \(unit.outsidePartners.joined(separator: ", "))"
        return "\(unit.title) (\(ReportFigure.count(unit.members.count, "member"))\(outside))"
      }
      figures.append(("Commissioning units", "\(units.joined(separator: "; "))"))
      let approvals = detail.approvals.map { approval -> String in
        let isWhole = approval.months == approval.months.rounded()
        let number = ReportFigure.number(approval.months, places: isWhole ? 0 : 1)
        let time = approval.months > 0 ? "\(number) \(number == "1" ? "month" : "months")" : "no time of its own"
        let isName = approval.by.dropFirst().first?.isUppercase ?? false
        let by = isName ? approval.by : approval.by.prefix(1).lowercased() + approval.by.dropFirst()
        return "\(approval.step), by \(by): \(time)"
      }
      figures.append(("Approvals needed", approvals.isEmpty ? "none found" : "\(approvals.joined(separator: "; "))"))
      rest += detail.pros.isEmpty ? .none : "<h4>For</h4>\n" + list(detail.pros, style: "pros")
      rest += detail.cons.isEmpty ? .none : "<h4>Against</h4>\n" + list(detail.cons, style: "cons")
      rest += register(detail)
    } else {
      rest += paragraph("Its detail was not kept.", style: "small")
    }
    let terms = figures.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>\n" as HTMLText }
    return """
      <article class="card\(bundle == leader ? " best" : "")"><h3>\(name(bundle))</h3>
      <p>\(composition(bundle))</p>
      <dl class="figures">\(terms)</dl>
      \(rest)<p class="small">\(broken(found.id))</p></article>

      """
  }

  private func payback(_ detail: BundleDetail, _ bundle: Int) -> String {
    if bundle == today || detail.transitionCost == 0 { return "nothing to pay back" }
    guard let years = detail.paybackYears else {
      return "not within the \(ReportFigure.count(scenario.years, "year")) run"
    }
    return "\(ReportFigure.number(years)) years"
  }

  /// What the documents list for this arrangement and no mechanism carries.
  private func register(_ detail: BundleDetail) -> HTMLText {
    if detail.terms.register.isEmpty { return .none }
    let entries = detail.terms.register.map { entry -> HTMLText in
      let kind = entry.isBenefit ? "Benefit" : "Risk"
      let after = entry.mitigation.isEmpty ? "" : " To do: \(entry.mitigation)."
      return "<li><strong>\(kind):</strong> \(entry.text).\(after) <small>\(entry.source.description)</small></li>\n"
    }
    return folded("Listed in the documents, not modelled", "<ul>\(entries)</ul>\n")
  }
}
