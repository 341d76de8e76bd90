import Appraisal
import Commissioning
import OptionKit
import Simulation

extension Report {
  /// How long decisions take, who holds power for what it pays, and who would support the leader.
  var decisions: HTMLText {
    let time = fans(.decisionMonths, "Time from paper to decision")
    let text =
      time.isEmpty
      ? "<h3>Time to decide</h3>\n" + paragraph("Not assessed: the scenario brings no matters to a forum.") : time
    return text + power + support
  }

  private var power: HTMLText {
    var text: HTMLText = "<h3>Voting power against money paid</h3>\n"
    if result.power.isEmpty { return text + paragraph("Not assessed.") }
    text += paragraph(
      "Power is the share of all swings (normalised Banzhaf index): how often a member's vote turns a result when every "
        + "combination of yes and no is counted once. It is worked out exactly, on the map of business as usual. Shares of "
        + "votes and shares of power are different things.")
    text += ruleTable
    let used = [leader, today].compactMap { $0 }.compactMap { result.bundles[$0].choices[.rule] }
    let drawn = groups(result.power.filter { used.contains($0.id) || result.power.count <= 2 })
    for (place, group) in drawn.enumerated() {
      let lines = group.rows.map {
        GapChart.Line(
          label: title(of: $0.commissioner), pays: $0.paymentShare, holds: $0.banzhaf, hasVeto: $0.hasVeto)
      }
      let heading = group.headings.joined(separator: "; ")
      let chart = GapChart(id: "chart-power-\(place + 1)", title: heading, lines: lines)
      text += "<h4>\(heading)</h4>\n"
      text += figure(
        chart.html, caption: "Share of what is paid (diamond) and share of power (dot) of each commissioner.")
    }
    return text + folded("Power of each member under every rule", groups(result.power).map(memberTable).joined())
  }

  /// Rules under which everybody holds the same, to be shown once.
  private func groups(_ findings: [PowerFinding]) -> [(rows: [PowerFinding.Row], headings: [String])] {
    var groups: [(rows: [PowerFinding.Row], headings: [String])] = []
    for finding in findings {
      let heading = "\(finding.title), \(finding.matter.rawValue) matters"
      if let place = groups.firstIndex(where: { Self.isAlike($0.rows, finding.rows) }) {
        groups[place].headings.append(heading)
      } else {
        groups.append((finding.rows, [heading]))
      }
    }
    return groups
  }

  /// Whether two rules give everybody the same power, so that one chart serves both; shares not known are alike.
  private static func isAlike(_ a: [PowerFinding.Row], _ b: [PowerFinding.Row]) -> Bool {
    a.count == b.count
      && zip(a, b).allSatisfy {
        $0.commissioner == $1.commissioner && $0.hasVeto == $1.hasVeto && abs($0.banzhaf - $1.banzhaf) < 1e-9
      }
  }

  private var ruleTable: HTMLText {
    var table = HTMLTable(
      "Rules on the table",
      [
        .words("Rule"), .words("Matters"), .numbers("Voting patterns that carry"), .numbers("Chance a proposal passes"),
        .words("Can block alone"), .prose("Smallest groups that can block"),
      ])
    for finding in result.power {
      let vetoes = finding.rows.filter(\.hasVeto).map { title(of: $0.commissioner) }
      let alone =
        vetoes.isEmpty ? "nobody" : vetoes.count == finding.rows.count ? "everybody" : vetoes.joined(separator: ", ")
      let blockers =
        finding.blockers.count == finding.rows.count && finding.blockers.allSatisfy { $0.count == 1 }
        ? "each on its own"
        : finding.blockers.prefix(3).map { $0.map(title(ofID:)).joined(separator: ", ") }.joined(separator: "; ")
      let more = finding.blockers.count > 3 && blockers != "each on its own" ? "; and others" : ""
      table.add([
        "\(finding.title)", "\(finding.matter.rawValue)", "\(ReportFigure.percent(finding.decisiveness))",
        "\(ReportFigure.percent(finding.passes))", "\(alone)", "\(blockers)\(more)",
      ])
    }
    return table.html
  }

  private func memberTable(_ group: (rows: [PowerFinding.Row], headings: [String])) -> HTMLText {
    var table = HTMLTable(
      "\(group.headings.joined(separator: "; "))",
      [
        .words("Commissioner"), .numbers("Share paid"), .numbers("Banzhaf, normalised"), .numbers("Shapley-Shubik"),
        .numbers("Power less payment"), .words("Veto"),
      ])
    for row in group.rows {
      table.add([
        "\(title(of: row.commissioner))", "\(ReportFigure.percent(row.paymentShare))",
        "\(ReportFigure.percent(row.banzhaf))", "\(ReportFigure.percent(row.shapleyShubik))",
        "\(points(row.banzhaf - row.paymentShare))", row.hasVeto ? "yes" : "no",
      ])
    }
    return table.html
  }

  /// A difference of shares in percentage points.
  private func points(_ difference: Double) -> String {
    guard difference.isFinite else { return ReportFigure.notAssessed }
    let text = ReportFigure.percent(difference, signed: true)
    return text.hasSuffix("%") ? text.dropLast() + " pts" : text
  }

  private var support: HTMLText {
    if result.support.isEmpty { return .none }
    let whom = leader.map(name) ?? "the leader"
    var table = HTMLTable(
      "Where each commissioner stands on \(whom)",
      [
        .words("Commissioner"), .words("Position"), .words("View of its map"),
        .numbers("Mean gain or loss a year"),
        .numbers("To bring it to no loss"), .prose("What would win it"),
      ])
    for finding in result.support {
      let sign = finding.position == "supports" ? "good" : finding.position == "against" ? "bad" : "plain"
      let mark = finding.position == "supports" ? "✓" : finding.position == "against" ? "✕" : "?"
      let isLosing = finding.toWin > 0 || !finding.toWin.isFinite
      table.add([
        "\(title(of: finding.commissioner))", "<span class=\"tag \(sign)\">\(mark) \(finding.position)</span>",
        "\(view(of: finding.commissioner, finding.view))", "\(ReportFigure.pounds(finding.gain, signed: true))",
        "\(isLosing ? ReportFigure.pounds(finding.toWin) : "—")", "\(finding.words)",
      ])
    }
    return "<h3>Who supports \(whom), and what would win the others</h3>\n" + table.html
  }

  /// A view with how it comes to be known: never an assumed one as if it were stated.
  private func view(of commissioner: Int, _ view: Stance.View) -> String {
    let footprint = leader.flatMap { result.bundles[$0].choices[.footprint] } ?? ""
    switch scenario.originOfView(commissioner, of: footprint) {
    case .given: return self.view(view)
    case .assumed: return "\(self.view(view)) (assumed)"
    case .drawn: return "drawn within the document's counts"
    case .unsaid: return "nothing is said"
    }
  }

  private func view(_ view: Stance.View) -> String {
    switch view {
    case .prefers: "prefers it"
    case .supports: "supports it"
    case .supportsIfLocal: "supports it if there is more local variation"
    case .considers: "is considering it"
    case .undecided: "undecided"
    case .none: "none stated"
    case .refuses: "refuses it"
    }
  }
}
