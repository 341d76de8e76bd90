import Appraisal
import Commissioning
import Documents
import OptionKit
import Simulation

/// Two pages for each commissioner: its money in every option and year, its waits, its say, and what is assumed of it.
struct OrganisationPages {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] {
    if facts.commissioners.isEmpty { return [.paragraph("The scenario names no commissioners.")] }
    return [
      .paragraph(
        "Open your own name. Figures are means over futures, so that they add up; the spread stands beside them.")
    ]
      + facts.commissioners.indices.map { index in
        .folded(
          RichText(facts.title(of: index)),
          [.part(id: AppraisalFacts.anchor(index), OrganisationPage(facts, index).blocks)])
      }
  }
}

/// The two pages of one commissioner.
struct OrganisationPage {
  let facts: AppraisalFacts
  let index: Int

  init(_ facts: AppraisalFacts, _ index: Int) { (self.facts, self.index) = (facts, index) }

  var blocks: [Block] {
    [.heading(RichText(facts.title(of: index)))] + [.figures(terms, .terms)] + money + spread + waits
      + OrganisationSay(facts, index).blocks
  }

  private var commissioner: Commissioner { facts.commissioners[index] }

  private var terms: [KeyFigure] {
    var figures = [KeyFigure("In law", .text(commissioner.kind.title))]
    for component in facts.scenario.service.components where component.amounts[index] != .zero {
      figures.append(KeyFigure("Pays today, \(component.title)", .money(component.amounts[index])))
    }
    if let people = facts.people(index) {
      figures.append(KeyFigure("People (\(people.name))", .number(people.count, places: 0, unit: .people)))
      if facts.current[index] != .zero {
        figures.append(KeyFigure("Pays today a head", .poundsAndPence(facts.current[index].pounds / people.count)))
      }
    }
    return figures
  }

  private var kept: [Int] { facts.shown.filter { !facts.means($0, .totalCost, of: index).isEmpty } }

  /// Every option, every year, in means that add up; then against today and against business as usual.
  private var money: [Block] {
    if kept.isEmpty { return [.paragraph("What it pays is not assessed.", .small)] }
    let columns = kept.map { Table.Column.numbers(RichText(facts.name($0)), id: facts.result.bundles[$0].id) }
    var table = Table(
      "paid-\(index + 1)", caption: "Everything it pays, £ a year (means, which add up)", [.words("Year")] + columns)
    for (year, label) in facts.years.enumerated() {
      table.add(
        [Cell.text(label)] + kept.map { .pounds(facts.means($0, .totalCost, of: index)[year], unit: .poundsPerYear) })
    }
    table.add(["All years"] + kept.map { .pounds(facts.total($0, .totalCost, of: index) ?? .nan) }, .total)
    table.add(
      ["Beyond business as usual"]
        + kept.map { bundle in
          bundle == facts.today
            ? .dash : .pounds(facts.beyondUsual(bundle, .totalCost, of: index) ?? .nan, signed: true)
        })
    let parts: [(Measure, RichText)] = [
      (.contribution, "of which contribution to the contract"), (.leadTeamCost, "of which lead team"),
      (.transactionCost, "of which procurement, transition and exit"),
    ]
    if parts.allSatisfy({ part in kept.allSatisfy { facts.total($0, part.0, of: index) != nil } }) {
      for (measure, title) in parts {
        table.add([.words(title)] + kept.map { .pounds(facts.total($0, measure, of: index) ?? .nan) })
      }
      table.add(
        ["of which shared risk and support, net"]
          + kept.map { bundle in
            let known = parts.reduce(0) { $0 + (facts.total(bundle, $1.0, of: index) ?? .nan) }
            return .pounds((facts.total(bundle, .totalCost, of: index) ?? .nan) - known, signed: true)
          })
    }
    if facts.hasMoney {
      table.add(
        ["Change against today, base year"]
          + kept.map { bundle in
            guard let paid = facts.detail(bundle)?.baseContributions, paid.indices.contains(index) else { return .dash }
            return .money(paid[index] - facts.current[index], signed: true)
          })
    }
    if kept.allSatisfy({ facts.total($0, .breach, of: index) != nil }) {
      table.add(
        ["Yearly spending rule broken, times"] + kept.map { .number(facts.total($0, .breach, of: index) ?? .nan) })
    }
    table.origin = Origin(
      "Contribution, lead team and transaction costs less support received; the mean of each year over futures, not discounted.",
      inputs: [
        "Growth, prices and costs: \(.link("register", to: "assumptions"))",
        "By year and part: \(.code("measures.csv"))",
      ])
    return [.table(table)]
  }

  /// How far apart the futures lie.
  private var spread: [Block] {
    guard let leader = facts.leader, kept.contains(leader) else { return [] }
    let all = facts.spreads(leader, .totalCost, of: index)
    let usual = facts.today.map { $0 == leader ? [] : facts.spreads($0, .totalCost, of: index).map(\.median) } ?? []
    let chart = FanChart(
      id: "fan-\(AppraisalFacts.anchor(index))",
      title: "Everything \(facts.title(of: index)) pays: \(facts.name(leader))",
      years: facts.years, bands: all.map { .init(low: $0.low, median: $0.median, high: $0.high) }, compared: usual,
      comparedName: "business as usual", unit: .poundsPerYear, holding: all.flatMap { [$0.low, $0.high] } + usual,
      isWide: true)
    return [
      .table(ranges),
      .chart(
        .fan(chart),
        caption:
          "The spread: everything paid, £ a year, under \(facts.named(leader)). Band: the middle 90% of futures. Line: the median. Dashed: business as usual."
      ),
    ]
  }

  /// The spread beside the means: the middle 90% of futures by year.
  private var ranges: Table {
    var table = Table(
      "spread-\(index + 1)", caption: "The spread of what it pays, £ a year: the middle 90% of futures",
      [.words("Year")] + kept.map { .numbers(RichText(facts.name($0)), id: facts.result.bundles[$0].id) })
    for (year, label) in facts.years.enumerated() {
      table.add(
        [Cell.text(label)]
          + kept.map { bundle in
            let spread = facts.spreads(bundle, .totalCost, of: index)[year]
            return .text("\(NumberFormat.pounds(spread.low)) to \(NumberFormat.pounds(spread.high))")
          })
    }
    return table
  }

  /// Waits of its own people.
  private var waits: [Block] {
    let kept = facts.shown.filter { !facts.means($0, .wait, of: index).isEmpty }
    if kept.isEmpty { return [] }
    var table = Table(
      "waits-\(index + 1)", caption: "Mean wait of its own people, weeks (means)",
      [.words("Year")] + kept.map { .numbers(RichText(facts.name($0)), id: facts.result.bundles[$0].id) })
    let last = max(0, facts.years.count - 1)
    for year in Set([0, last / 2, last]).sorted() where facts.years.indices.contains(year) {
      table.add([Cell.text(facts.years[year])] + kept.map { .bare(facts.means($0, .wait, of: index)[year], .weeks) })
    }
    return [.table(table)]
  }
}
