import Commissioning
import Documents
import OptionKit

/// What each commissioner would pay in the base year against what it pays today, in full.
struct GainsAnnex {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] {
    guard facts.hasMoney else {
      return [.paragraph("The scenario holds no service money, so contributions are not assessed.")]
    }
    let groups = ContributionGroup.all(facts)
    if groups.isEmpty { return [] }
    var blocks: [Block] = [
      .paragraph(
        """
        Contributions to the contract in the base year, all components, against today. They always add up to the same total, so \
        what one commissioner no longer pays another does.
        """)
    ]
    for group in groups {
      let names = group.names(facts)
      if group.amounts == facts.current {
        blocks += [
          .heading(RichText(NumberFormat.sentence(names))), .paragraph("Every commissioner pays what it pays today."),
        ]
        continue
      }
      let bars = facts.commissioners.indices.map { index -> BarChart.Bar in
        let change = group.amounts[index] - facts.current[index]
        let share = facts.share(of: change, index).shown.plain
        return BarChart.Bar(
          label: facts.title(of: index), value: change.pounds,
          note: "\(NumberFormat.pounds(change, signed: true)) (\(share))")
      }
      let chart = BarChart(
        id: "gains-\(group.id(facts))", title: "Change against today by commissioner: \(names)", bars: bars,
        unit: .poundsPerYear, ends: .init(left: "pays less", right: "pays more"))
      blocks += [
        .heading(RichText(NumberFormat.sentence(names))),
        .chart(.bars(chart), caption: "£ a year in the base year, and percent of what the commissioner pays today."),
      ]
    }
    return blocks + [.table(table(groups))]
  }

  private func table(_ groups: [ContributionGroup]) -> Table {
    var columns: [Table.Column] = [.words("Commissioner"), .numbers("Today")]
    for group in groups { columns.append(.numbers("Pays, \(group.letters(facts))", id: "pays_\(group.id(facts))")) }
    if facts.commissioners.indices.contains(where: { facts.people($0) != nil }) {
      columns.append(.numbers("Today, a head", id: "per_head"))
    }
    let hasHeads = columns.last?.id == "per_head"
    var table = Table("contributions", caption: "Contributions in the base year, £ (all components)", columns)
    for index in facts.commissioners.indices {
      var cells = [Cell.text(facts.title(of: index)), .money(facts.current[index])]
      cells += groups.map { .money($0.amounts[index]) }
      if hasHeads {
        cells.append(facts.people(index).map { .poundsAndPence(facts.current[index].pounds / $0.count) } ?? .dash)
      }
      table.add(cells)
    }
    var cells: [Cell] = ["All together", .money(facts.current.reduce(.zero, +))]
    cells += groups.map { .money($0.amounts.reduce(.zero, +)) }
    if hasHeads { cells.append(.none) }
    table.add(cells, .total)
    return table
  }
}
