import Appraisal
import Commissioning
import OptionKit
import Simulation

extension Report {
  /// A page for each commissioner: folded on a screen, a page each in print.
  var commissionerPages: HTMLText {
    if commissioners.isEmpty { return paragraph("The scenario names no commissioners.") }
    return paragraph(
      "What the shortlist would mean for each commissioner by itself. Open a name; in print each has a page of its own."
    )
      + overview
      + commissioners.indices.map { index -> HTMLText in
        "<div class=\"page\" id=\"\(anchor(index))\">\(folded(heading(index), onePage(index)))</div>\n"
      }.joined()
  }

  /// Everybody at a glance, under the leader.
  private var overview: HTMLText {
    let whom = leader.map(name) ?? "the leader"
    let paid = leader.flatMap { detail($0)?.baseContributions } ?? []
    var table = HTMLTable(
      "At a glance: \(whom) against today",
      [
        .words("Commissioner"), .numbers("Pays today"), .numbers("Would pay"), .numbers("Gain or loss"), .numbers("%"),
        .numbers("Would pay per head"), .words("Position"),
      ])
    for index in commissioners.indices {
      var cells: [HTMLText] = ["<a href=\"#\(anchor(index))\">\(title(of: index))</a>"]
      if paid.indices.contains(index), current.contains(where: { $0 != .zero }) {
        let gain = current[index] - paid[index]
        let head = people(index).map { ReportFigure.poundsAndPence(paid[index].pounds / $0.count) }
        cells += [
          "\(ReportFigure.pounds(current[index]))", "\(ReportFigure.pounds(paid[index]))",
          "\(ReportFigure.pounds(gain, signed: true))", "\(share(of: gain, index))",
          "\(head ?? ReportFigure.notAssessed)",
        ]
      } else {
        cells += Array(repeating: "<span class=\"na\">not assessed</span>", count: 5)
      }
      cells.append("\(result.support.first { $0.commissioner == index }?.position ?? "")")
      table.add(cells)
    }
    return table.html
      + paragraph(
        "Figures a head use the size named on each page; councils and CCGs count the same people, so their figures are "
          + "not to be added.", style: "small")
  }

  private func anchor(_ index: Int) -> String { "commissioner-\(index + 1)" }

  private func heading(_ index: Int) -> HTMLText {
    let paid: HTMLText =
      current[index] == .zero ? .none : " <small>pays \(ReportFigure.pounds(current[index])) today</small>"
    return "\(title(of: index))\(paid)"
  }

  private func onePage(_ index: Int) -> HTMLText {
    let commissioner = commissioners[index]
    var figures: [(String, String)] = [("Kind", commissioner.kind.title)]
    for component in scenario.service.components where component.amounts[index] != .zero {
      figures.append(("Pays today, \(component.title)", ReportFigure.pounds(component.amounts[index])))
    }
    if let people = people(index) {
      figures.append(("People (\(people.name))", ReportFigure.number(people.count, places: 0)))
      if current[index] != .zero {
        figures.append(("Pays today per head", ReportFigure.poundsAndPence(current[index].pounds / people.count)))
      }
    }
    if let standing = result.support.first(where: { $0.commissioner == index }) {
      figures.append(
        (
          "On \(leader.map(name) ?? "the leader")",
          "\(sentence(standing.position)). What would win it: \(standing.words)"
        ))
    }
    let terms = figures.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>\n" as HTMLText }
    return "<dl class=\"figures\">\(terms)</dl>\n" + comparison(index) + fan(index) + yearByYear(index)
      + powerLines(index)
  }

  /// The shortlist side by side: pounds, percent, per head.
  private func comparison(_ index: Int) -> HTMLText {
    let kept = shown.filter { detail($0)?.baseContributions.indices.contains(index) == true }
    if kept.isEmpty || current[index] == .zero { return .none }
    var table = HTMLTable(
      "Contribution in the base year under each bundle",
      [
        .words("Bundle"), .numbers("Pays"), .numbers("Gain or loss"), .numbers("%"), .numbers("Per head"),
        .numbers("Cost, first year"), .numbers("Cost, last year"), .numbers("Wait, last year"),
      ])
    for bundle in kept {
      guard let detail = detail(bundle) else { continue }
      let paid = detail.baseContributions[index]
      let cost = spreads(bundle, .totalCost, of: index)
      let wait = spreads(bundle, .wait, of: index)
      let perHead =
        people(index).map { ReportFigure.poundsAndPence(paid.pounds / $0.count) } ?? ReportFigure.notAssessed
      table.add(
        [
          "\(name(bundle))", "\(ReportFigure.pounds(paid))",
          "\(ReportFigure.pounds(current[index] - paid, signed: true))", "\(share(of: current[index] - paid, index))",
          "\(perHead)", "\(ReportFigure.pounds(cost.first?.median ?? .nan))",
          "\(ReportFigure.pounds(cost.last?.median ?? .nan))",
          "\(ReportFigure.measured(wait.last?.median ?? .nan, .weeks))",
        ], style: bundle == today ? "today" : "")
    }
    return table.html
  }

  private func fan(_ index: Int) -> HTMLText {
    guard let leader else { return .none }
    let usual = today.map { spreads($0, .totalCost, of: index) } ?? []
    let cost = spreads(leader, .totalCost, of: index)
    if cost.isEmpty { return .none }
    let chart = FanChart(
      id: "fan-\(anchor(index))", title: "Everything \(title(of: index)) pays: \(name(leader))", years: years,
      spreads: cost, beside: (leader == today ? [] : usual.map(\.median), "business as usual"), unit: .poundsPerYear,
      holding: cost.flatMap { [$0.low, $0.high] } + usual.map(\.median), width: 560, height: 200)
    return figure(
      chart.html,
      caption:
        "Everything paid, £ a year, under \(name(leader)): middle 90% of futures and median; dashed: business as usual."
    )
  }

  /// The leader year by year: cost, what can be afforded, waits.
  private func yearByYear(_ index: Int) -> HTMLText {
    guard let leader else { return .none }
    let measures: [(Measure, String)] = [
      (.contribution, "Contribution"), (.leadTeamCost, "Lead team"), (.transactionCost, "Transaction costs"),
      (.totalCost, "Everything paid"), (.balance, "Resource less everything paid"),
      (.breach, "Chance of breaching the year’s rule"), (.wait, "Mean wait, weeks"),
    ]
    let kept = measures.filter { !spreads(leader, $0.0, of: index).isEmpty }
    if kept.isEmpty { return paragraph("Year by year: not assessed.", style: "small") }
    let usual = today.flatMap { $0 == leader ? nil : $0 }.map { spreads($0, .totalCost, of: index) } ?? []
    var columns: [HTMLTable.Column] = [.words("Year")]
    for (measure, heading) in kept {
      columns.append(.numbers(heading))
      if measure == .totalCost { columns += [.numbers("5%"), .numbers("95%")] }
    }
    if !usual.isEmpty { columns.append(.numbers("Everything paid, business as usual")) }
    var table = HTMLTable(
      "Year by year under \(name(leader)), medians over futures, with 5% and 95% of everything paid", columns)
    for (year, label) in years.enumerated() {
      var cells: [HTMLText] = ["\(label)"]
      for (measure, _) in kept {
        let all = spreads(leader, measure, of: index)
        let spread = all.indices.contains(year) ? all[year] : .init(mean: .nan, low: .nan, median: .nan, high: .nan)
        if measure == .breach {
          cells.append("\(ReportFigure.percent(spread.mean, places: 0))")
        } else {
          cells.append("\(ReportFigure.bare(spread.median, measure.unit))")
        }
        if measure == .totalCost {
          cells += ["\(ReportFigure.pounds(spread.low))", "\(ReportFigure.pounds(spread.high))"]
        }
      }
      if !usual.isEmpty {
        cells.append(usual.indices.contains(year) ? "\(ReportFigure.pounds(usual[year].median))" : "—")
      }
      table.add(cells)
    }
    return table.html
  }

  /// Its power under each rule, one line a rule.
  private func powerLines(_ index: Int) -> HTMLText {
    var rules: [String] = []
    for finding in result.power where !rules.contains(finding.id) { rules.append(finding.id) }
    var table = HTMLTable(
      "Voting power under each rule",
      [
        .words("Rule"), .numbers("Power, ordinary matters"), .numbers("Power, reserved matters"),
        .numbers("Share paid"),
        .words("Can block alone"),
      ])
    for rule in rules {
      let findings = result.power.filter { $0.id == rule }
      let row = { (matter: MatterClass) in
        findings.first { $0.matter == matter }?.rows.first { $0.commissioner == index }
      }
      let (ordinary, reserved) = (row(.ordinary), row(.reserved))
      guard let paid = ordinary?.paymentShare ?? reserved?.paymentShare else { continue }
      let vetoes = [(ordinary, "ordinary"), (reserved, "reserved")].filter { $0.0?.hasVeto == true }.map(\.1)
      table.add([
        "\(findings.first?.title ?? rule)", "\(ordinary.map { ReportFigure.percent($0.banzhaf) } ?? "—")",
        "\(reserved.map { ReportFigure.percent($0.banzhaf) } ?? "—")", "\(ReportFigure.percent(paid))",
        "\(vetoes.isEmpty ? "no" : vetoes.joined(separator: " and ") + " matters")",
      ])
    }
    return table.rows.isEmpty ? .none : table.html
  }
}
