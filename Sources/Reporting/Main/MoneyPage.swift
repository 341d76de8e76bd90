import Appraisal
import Commissioning
import Documents
import OptionKit
import Simulation

/// Who pays what: all together by year, each over all years against business as usual, and in the base year against today.
struct MoneyPage {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] {
    guard facts.hasMoney else {
      return [.paragraph("The scenario holds no service money, so what anybody pays is not assessed.")]
    }
    return [.paragraph(names)] + together + apart + [.table(baseYear)].filter { _ in !groups.isEmpty } + pairs
  }

  /// Three differences, three names.
  private var names: RichText {
    """
    Two comparisons are made and never mixed. \(.strong("Change against today")) is a commissioner’s contribution in the \
    base year less what it pays now. \(.strong("Beyond business as usual")) is everything it pays over the years less what it \
    would pay anyway. All are means over futures, and means add up.
    """
  }

  /// All commissioners by year.
  private var together: [Block] {
    let kept = facts.shown.filter { !facts.means($0, .totalCost).isEmpty }
    if kept.isEmpty { return [] }
    var table = Table(
      "paid_by_all", caption: "Everything all commissioners pay, £ a year (means)",
      [.words("Year")] + kept.map { .numbers(RichText(facts.name($0)), id: facts.result.bundles[$0].id) })
    for (year, label) in facts.years.enumerated() {
      table.add(
        [Cell.text(label)] + kept.map { .pounds(facts.means($0, .totalCost)[year], unit: .poundsPerYear) },
        from: facts.origin(of: .totalCost))
    }
    table.add(
      ["All years"] + kept.map { .pounds(facts.total($0, .totalCost) ?? .nan) }, .total,
      from: facts.origin(of: .totalCost))
    table.add(
      ["Beyond business as usual"]
        + kept.map { bundle in
          bundle == facts.today
            ? .dash : facts.beyondUsual(bundle, .totalCost).map { .pounds($0, signed: true) } ?? .dash
        }, from: facts.origin(of: .totalCost))
    table.add(
      ["Spending rules broken, times"] + kept.map { .number(facts.total($0, .breach) ?? .nan) },
      from: facts.origin(of: .breach))
    table.origin = paidOrigin
    return [.table(table)]
  }

  private var paidOrigin: Origin {
    Origin(
      """
      Contribution to the contract, share of the lead team, and procurement, transition, boundary and exit costs, less support \
      received; the mean over \(NumberFormat.count(facts.result.manifest.futures, "future")). Not discounted.
      """,
      inputs: [
        "Today’s contributions: \(.link("base-year table", to: "gains"))",
        "Growth, prices and costs: \(.link("register", to: "assumptions"))",
        "The same by commissioner: \(.link("my organisation", to: "commissioners")) and \(.code("measures.csv"))",
      ])
  }

  /// Each commissioner over all years, against business as usual.
  private var apart: [Block] {
    guard let today = facts.today, facts.total(today, .totalCost) != nil else { return [] }
    let kept = facts.shown.filter { $0 != today && facts.total($0, .totalCost) != nil }
    if kept.isEmpty { return [] }
    var table = Table(
      "beyond_usual",
      caption: "Beyond business as usual, £ over \(facts.yearCount) (means; a minus sign means it pays less)",
      [.words("Commissioner"), .numbers("Would pay anyway", id: "usual")]
        + kept.map { .numbers(RichText(facts.name($0)), id: facts.result.bundles[$0].id) })
    for index in facts.commissioners.indices {
      table.add(
        [facts.linked(index), .pounds(facts.total(today, .totalCost, of: index) ?? .nan)]
          + kept.map { .pounds(facts.beyondUsual($0, .totalCost, of: index) ?? .nan, signed: true) },
        from: facts.origin(of: .totalCost))
    }
    table.add(
      ["All together", .pounds(facts.total(today, .totalCost) ?? .nan)]
        + kept.map { .pounds(facts.beyondUsual($0, .totalCost) ?? .nan, signed: true) }, .total,
      from: facts.origin(of: .totalCost))
    table.origin = paidOrigin
    return [.table(table)]
  }

  /// Packages with the same base-year contributions, in the order shown.
  var groups: [ContributionGroup] { ContributionGroup.all(facts) }

  private var baseYear: Table {
    let kept = groups.filter { $0.amounts != facts.current }
    var columns: [Table.Column] = [.words("Commissioner"), .numbers("Pays today", id: "today")]
    for group in kept {
      columns += [
        .numbers("Change, \(group.letters(facts))", id: "change_\(group.id(facts))"),
        .numbers("%", id: "share_\(group.id(facts))"),
      ]
    }
    let same = groups.filter { $0.amounts == facts.current }.map { $0.names(facts) }
    let note = same.isEmpty ? "" : " Under \(same.joined(separator: ", ")) nobody’s changes."
    var table = Table(
      "base_year",
      caption: "Change against today: contributions in \(facts.scenario.service.baseYear.description), £.\(note)",
      columns)
    for index in facts.commissioners.indices {
      var cells = [facts.linked(index), Cell.money(facts.current[index])]
      for group in kept {
        let change = group.amounts[index] - facts.current[index]
        cells += [.money(change, signed: true), facts.share(of: change, index)]
      }
      table.add(cells, from: basis(of: index))
    }
    var cells: [Cell] = ["All together", .money(facts.current.reduce(.zero, +))]
    for group in kept {
      cells += [.money(group.amounts.reduce(.zero, +) - facts.current.reduce(.zero, +), signed: true), .none]
    }
    table.add(cells, .total, from: Origin("The sum of the rows above.", inputs: contributions))
    table.origin = Origin(
      "The funding formula applied to today’s contract, exactly and to the penny, less what each pays today.",
      inputs: [
        "Today’s contributions and populations: \(.link("register", to: "assumptions"))",
        "How the formulas are set: \(.link("manifest", to: "method"))",
      ])
    return table
  }

  /// What is known of one commissioner, and how the formulas are set.
  private func basis(of index: Int) -> Origin {
    Origin(
      "Today’s payment, and the formula applied to all commissioners’ figures.",
      inputs: facts.register.stated(under: facts.commissioners[index].id + ".") + contributions)
  }

  /// What is divided, and how the formulas are set.
  private var contributions: [RichText] {
    var formulas: [String] = []
    for bundle in groups.flatMap(\.bundles) {
      let formula = facts.result.bundles[bundle].choices[.funding] ?? ""
      if !formulas.contains(formula) { formulas.append(formula) }
    }
    let exact =
      facts.register.stated(under: "contributions.")
      + formulas.flatMap { facts.register.stated(under: "funding.\($0).") }
    return exact.isEmpty ? [facts.reads(upTo: .funding)].compactMap { $0 } : exact
  }

  /// Before and after, drawn for each way of sharing that changes anything.
  private var pairs: [Block] {
    let kept = groups.filter { $0.amounts != facts.current }
    let charts = kept.map { group -> TitledChart in
      let names = group.names(facts)
      let lines = facts.commissioners.indices.map {
        PairChart.Line(label: facts.title(of: $0), before: facts.current[$0].pounds, after: group.amounts[$0].pounds)
      }
      return TitledChart(
        RichText(names),
        .pairs(
          PairChart(
            id: "pays-\(group.id(facts))", title: "What each pays in the base year: \(names)", before: "today",
            after: "under \(group.letters(facts))", lines: lines, unit: .poundsPerYear)))
    }
    return charts.prefix(3).map { titled in
      .chart(
        titled.chart, caption: "What each commissioner pays in the base year, today and under \(titled.heading.plain).")
    }
  }
}
