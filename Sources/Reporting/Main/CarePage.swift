import Appraisal
import Documents
import OptionKit

/// What happens to the people who wait: mean waits, how unequal they are, and those who leave unseen.
struct CarePage {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] {
    let kept = facts.shown.filter { !facts.means($0, .wait).isEmpty }
    if kept.isEmpty { return [.paragraph("The scenario holds no demand, so waits are not assessed.")] }
    return [.paragraph(Consequences(facts).waits), .table(waits(kept))] + places(kept) + charts(kept)
  }

  private func waits(_ kept: [Int]) -> Table {
    var table = Table(
      "waits", caption: "Waits and people not seen, all places together (means)",
      [.words("Measure")] + kept.map { .numbers(RichText(facts.name($0)), id: facts.result.bundles[$0].id) })
    let last = max(0, facts.years.count - 1)
    for year in last > 0 ? [0, last] : [0] {
      table.add(
        ["Mean wait in \(facts.years[year]), weeks"] + kept.map { .bare(facts.means($0, .wait)[year], .weeks) },
        from: facts.origin(of: .wait))
    }
    let sums: [(Measure, RichText)] = [
      (.seen, "People seen, all years"), (.unmet, "People who left unseen, all years"),
    ]
    for (measure, title) in sums where kept.allSatisfy({ facts.total($0, measure) != nil }) {
      table.add(
        [.words(title)] + kept.map { .measured(facts.total($0, measure) ?? .nan, .people) },
        from: facts.origin(of: measure))
    }
    let within = kept.map { facts.means($0, .withinStandard).last }
    if within.allSatisfy({ $0 != nil }) {
      table.add(
        ["Seen within the standard, \(facts.years[last])"] + within.map { .share($0 ?? .nan) },
        from: facts.origin(of: .withinStandard))
    }
    table.origin = waitsOrigin
    return table
  }

  private var waitsOrigin: Origin {
    Origin(
      "Referrals less those seen and those who leave make next month’s list; the mean wait is of those seen in a year.",
      inputs: facts.origin(of: .wait).inputs)
  }

  /// The same by place in the last year.
  private func places(_ kept: [Int]) -> [Block] {
    let places = facts.scenario.service.places
    guard places.count > 1, let year = facts.years.last else { return [] }
    var table = Table(
      "waits_by_place", caption: "Mean wait in \(year) by place, weeks (means)",
      [.words("Place")] + kept.map { .numbers(RichText(facts.name($0)), id: facts.result.bundles[$0].id) })
    for place in places {
      let cells = kept.map { Cell.bare(facts.means($0, .wait, of: place).last ?? .nan, .weeks) }
      table.add([facts.linked(place)] + cells, from: facts.origin(of: .wait))
    }
    table.origin = waitsOrigin
    return [.table(table)]
  }

  private func charts(_ kept: [Int]) -> [Block] {
    guard let leader = facts.leader, kept.contains(leader) else { return [] }
    let spreads = facts.spreads(leader, .wait)
    let other = kept.last { $0 != leader && $0 != facts.today } ?? kept.last ?? leader
    let compared = other == leader ? [] : facts.spreads(other, .wait).map(\.median)
    let chart = FanChart(
      id: "waits-fan", title: "Mean wait of those seen: \(facts.name(leader))", years: facts.years,
      bands: spreads.map { .init(low: $0.low, median: $0.median, high: $0.high) }, compared: compared,
      comparedName: facts.named(other), unit: .weeks, holding: spreads.flatMap { [$0.low, $0.high] } + compared,
      isWide: true)
    let dashed: RichText = compared.isEmpty ? "" : " Dashed: the median of \(facts.named(other))."
    return [
      .chart(
        .fan(chart),
        caption: "Weeks by year under \(facts.named(leader)): the middle 90% of futures and the median.\(dashed)")
    ]
  }
}
