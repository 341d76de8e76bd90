import Appraisal
import Commissioning
import Documents
import OptionKit
import Simulation

/// What is on the table: the shortlisted options beside business as usual, and why each is worse or better.
struct OptionsPage {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] {
    if facts.shown.isEmpty { return [.paragraph("There is no package to show: every combination was ruled out.")] }
    let parts = [host, tie, NearTheLead(facts).blocks, maps, FootprintsCompared(facts).blocks, reasons]
    return [.paragraph(intro), .table(makeUp)] + parts.flatMap { $0 }
  }

  private var intro: RichText {
    let count = facts.result.shortlist.count
    return """
      \(count == 1 ? "One package is" : "\(NumberFormat.sentence(AppraisalFacts.spelt(count))) packages are") shown as options, \
      each with another footprint or funding formula than those before it where there are enough. A score is out of 100. \
      An option more than \(NumberFormat.number(Standing.farBelow, places: 0)) points below business as usual is discounted.
      """
  }

  /// Who hosts the lead team today, and what it costs.
  private var host: [Block] {
    guard let team = facts.scenario.service.leadTeam else { return [] }
    let cost = "Today’s lead team costs \(NumberFormat.pounds(team.annualCost)) a year"
    let who = team.host.map { ", hosted by \(facts.title(of: $0))" } ?? "; the scenario names no host"
    return [.paragraph(RichText(cost + who + "."), .small)]
  }

  private var usual: Double? { facts.today.map { facts.result.bundles[$0].score } }

  private var makeUp: Table {
    var table = Table(
      "options", caption: "What each option consists of",
      [.words("Question")] + facts.shown.map { .words(RichText(facts.name($0)), id: facts.result.bundles[$0].id) })
    for dimension in facts.scenario.dimensions {
      let first = facts.today ?? facts.shown[0]
      let normal = facts.result.bundles[first].choices[dimension]
      table.add(
        [Cell.text(dimension.title)]
          + facts.shown.map { bundle in
            let choices = facts.result.bundles[bundle].choices
            let title = facts.title(dimension, of: choices) ?? "—"
            let isSame = bundle != first && choices[dimension] == normal
            return isSame ? Cell.text(title).shown(as: .small("as usual")) : .text(title)
          })
    }
    table.add(["Score"] + facts.shown.map { .points(facts.result.bundles[$0].score) }, .total, from: facts.scoreOrigin)
    table.add(
      ["Standing"]
        + facts.shown.map { bundle in
          bundle == facts.today
            ? .text("compared with") : .words(Standing(score: facts.result.bundles[bundle].score, usual: usual).tag)
        })
    table.origin = Origin(
      """
      A score is the sum over criteria of weight times value, the mean over \
      \(NumberFormat.count(facts.result.manifest.futures, "future")).
      """,
      inputs: facts.scoreInputs)
    return table
  }

  /// What those who tie differ in.
  private var tie: [Block] {
    guard let tie = Tie(facts), tie.isTie else { return [] }
    var table = Table(
      "tie", caption: "The tie: what its \(tie.members.count) packages share, and where they differ",
      [.words("Question"), .prose("In the packages that tie")])
    for dimension in facts.scenario.dimensions {
      if let found = tie.shared.first(where: { $0.dimension == dimension }) {
        table.add([.text(dimension.title), .words("\(found.title) \(.small("in all of them"))")])
      } else if let found = tie.open.first(where: { $0.dimension == dimension }) {
        table.add([.text(dimension.title), .text(found.titles.joined(separator: ", or "))])
      }
    }
    return [.table(table)]
  }

  /// The footprints that can be run, at most six, those of the options first.
  private var maps: [Block] {
    let shown = facts.shown.compactMap { facts.result.bundles[$0].choices[.footprint] }
    let lawful =
      facts.result.answers.first { $0.dimension == .footprint }?.rows.filter { $0.lawful > 0 }.map(\.id) ?? []
    var ids: [String] = []
    for id in shown + lawful where !ids.contains(id) { ids.append(id) }
    let layout = MapLayout(facts.scenario)
    var charts: [TitledChart] = []
    for id in ids.prefix(6) {
      guard let option = facts.scenario.option(.footprint, id), let map = map(id, option) else { continue }
      let chart = layout.chart(of: map, id: "map-\(charts.count + 1)", title: "Footprint: \(option.title)")
      charts.append(TitledChart(RichText(option.title), .map(chart)))
    }
    if charts.isEmpty { return [] }
    return [
      .heading("The footprints"), .charts(charts),
      .paragraph("A tile is a place, its number the unit that commissions for it. Diagrams, not to scale.", .small),
    ]
  }

  private func map(_ id: String, _ option: NamedOption) -> CommissioningMap? {
    let bundle = facts.shown.first { facts.result.bundles[$0].choices[.footprint] == id }
    if let map = bundle.flatMap(facts.detail)?.map { return map }
    return (option.option as? any FootprintOption).flatMap { try? $0.map(of: facts.scenario.service) }
  }

  /// Why each option scores what it does, against the first and against business as usual.
  private var reasons: [Block] {
    guard let leader = facts.leader else { return [] }
    var table = Table(
      "why", caption: "Why the options differ, in points of the score",
      [
        .words("Option"), .numbers("Points against \(facts.named(leader))", id: "points").from(facts.scoreOrigin),
        .prose("Better on"), .prose("Worse on"),
      ])
    for bundle in facts.shown where bundle != leader {
      let points = facts.points(bundle, against: leader)
      let (better, worse) = (facts.drivers(points, worse: false), facts.drivers(points, worse: true))
      table.add([
        .bundle(facts.result.bundles[bundle].id, RichText(facts.name(bundle))),
        .points(facts.result.bundles[bundle].score - facts.result.bundles[leader].score),
        .text(better.isEmpty ? "nothing that counts" : better.joined(separator: ", ")),
        .text(worse.isEmpty ? "nothing that counts" : worse.joined(separator: ", ")),
      ])
    }
    if table.rows.isEmpty { return [] }
    table.origin = Origin(
      "Points are weight times the difference of the two values on a criterion; all criteria add up to the difference of the scores.",
      inputs: ["Criterion by criterion: \(.link("which belief matters, and why options differ", to: "belief"))"]
        + facts.scoreInputs)
    return [.table(table)]
  }
}
