import Commissioning
extension Report {
  /// One part of the page.
  struct Section {
    /// The anchor.
    var id: String
    /// The heading.
    var title: String
    /// What stands under it.
    var content: HTMLText
  }

  /// The parts of the page in order.
  var sections: [Section] { allSections.filter { !$0.content.isEmpty } }

  private var allSections: [Section] {
    [
      Section(id: "summary", title: "What this appraisal found", content: summary),
      Section(id: "shortlist", title: "The shortlist", content: shortlist),
      Section(id: "options", title: "What was carried forward and what was discounted", content: options),
      Section(id: "matrix", title: "Scoring matrix", content: matrix),
      Section(id: "ranking", title: "Ranking, and how sure it is", content: ranking + valueForMoney),
      Section(id: "firmness", title: "How firm the lead is", content: firmness),
      Section(id: "panel", title: "What people scored", content: panelScores),
      Section(id: "gains", title: "Who gains and who loses", content: gains),
      Section(id: "plan", title: "The financial plan", content: financialPlan),
      Section(id: "years", title: "Cost and waits over the years", content: overTheYears),
      Section(id: "decisions", title: "Deciding: time, power and support", content: decisions),
      Section(id: "commissioners", title: "Commissioner by commissioner", content: commissionerPages),
      Section(id: "timetable", title: "Timetable and the last safe date to decide", content: timetable),
      Section(id: "assumptions", title: "Register of assumptions", content: assumptions),
      Section(id: "reconciliation", title: "Do the figures agree?", content: reconciliation),
      Section(id: "method", title: "Method, limits and manifest", content: method),
    ]
  }

  /// The whole page: one file that loads nothing.
  var page: HTMLText {
    let sections = sections.enumerated()
    let contents = sections.map { "<li><a href=\"#\($1.id)\">\($1.title)</a></li>\n" as HTMLText }
    let bodies = sections.map { number, section -> HTMLText in
      """
      <section id="\(section.id)" aria-labelledby="\(section.id)-h">
      <h2 id="\(section.id)-h"><span class="no">\(number + 1)</span> \(section.title)</h2>
      \(section.content)</section>

      """
    }
    return """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <title>\(scenario.title): options appraisal</title>
      <style>
      \(Self.style)</style>
      </head>
      <body>
      <a class="skip" href="#summary">Skip to the findings</a>
      <header>
      <p class="kind">Options appraisal</p>
      <h1>\(scenario.title)</h1>
      \(paragraph(scenario.summary, style: "lead"))<p class="facts">\(facts)</p>
      </header>
      <div class="sheet">
      <nav aria-label="Contents"><h2>Contents</h2><ol>
      \(contents)</ol></nav>
      <main>
      \(bodies)</main>
      </div>
      <footer><p>Written by Quorate \(result.manifest.program). Scenario digest \
      <code>\(result.manifest.scenarioDigest)</code>, seed <code>\(String(result.manifest.seed))</code>, \
      \(ReportFigure.count(result.manifest.futures, "future")). The same manifest gives the same report, byte for byte.</p>
      </footer>
      </body>
      </html>

      """
  }

  private var facts: String {
    let service = scenario.service
    var parts = [ReportFigure.count(service.count, "commissioner")]
    let price = current.reduce(.zero, +)
    if price > .zero { parts.append(ReportFigure.pounds(price) + " a year in \(service.baseYear)") }
    parts.append("law and prices as of " + ReportFigure.date(service.asOf))
    if let first = years.first, let last = years.last { parts.append("years run: \(first) to \(last)") }
    parts.append("\(ReportFigure.count(result.bundles.count, "lawful bundle")) compared")
    parts.append("\(ReportFigure.count(result.ruledOut.count, "bundle")) ruled out")
    return parts.joined(separator: " · ")
  }
}
