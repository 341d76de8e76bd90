import Commissioning
import MultiCriteria
import OptionKit
import Simulation

extension Appraiser {
  /// The shortlist and business as usual, year by year, with what speaks for and against each.
  func details(_ places: [Int], _ bundles: [BundleResult], _ tables: DetailTally) -> [BundleDetail] {
    let current = scenario.service.current()
    let normal = places.firstIndex(of: longlist.businessAsUsual) ?? 0
    return places.indices.map { row in
      let bundle = longlist.lawful[places[row]]
      var spreads: [Measure: [[BundleDetail.Spread]]] = [:]
      for measure in Measure.allCases where prepared.produced.contains(measure) {
        spreads[measure] = tables.spreads(measure, of: row)
      }
      let (pros, cons) = prosAndCons(places[row], bundles)
      let transition = transition(row, against: normal, tables)
      var detail = BundleDetail(
        bundle: places[row], map: bundle.view.map, terms: bundle.view.terms, spreads: spreads,
        baseContributions: BaseYear.contributions(under: bundle, in: scenario) ?? current,
        currentContributions: current, transitionCost: transition.cost, paybackYears: transition.payback, pros: pros,
        cons: cons, approvals: bundle.approvals, timetable: timetable(bundle, tables, row))
      detail.economics = economics(row, against: normal, tables)
      return detail
    }
  }

  /// Costs and benefits of a bundle by year; nil where nobody pays or nobody is seen.
  private func economics(_ row: Int, against normal: Int, _ tables: DetailTally) -> BundleEconomics? {
    guard prepared.runs(.funding), prepared.runs(.demand), tables.futures[row] > 0 else { return nil }
    let schedule = DiscountSchedule(named: plan.moneySchedule) ?? .greenBookStandard
    let health = DiscountSchedule(named: plan.healthSchedule) ?? .greenBookHealth
    let years = { (row: Int) in
      (0..<prepared.years).map { year -> BundleEconomics.Year in
        let mean = { (place: Int) in tables.real[row][4 * year + place] / Double(tables.futures[row]) }
        let bias = row == normal ? 0 : plan[.optimismBias]
        return .init(
          ahead: year + ahead, cost: mean(0) * (1 + bias), estimated: mean(1), care: mean(3), decisions: mean(2))
      }
    }
    let own = years(row)
    guard row != normal, tables.futures[normal] > 0 else {
      return BundleEconomics(own, schedule: schedule, health: health, today: nil)
    }
    let today = BundleEconomics(years(normal), schedule: schedule, health: health, today: nil).value
    return BundleEconomics(own, schedule: schedule, health: health, today: today)
  }

  /// The criteria on which a bundle does most better and worse than business as usual, by weighted points; four at most.
  private func prosAndCons(_ place: Int, _ bundles: [BundleResult]) -> (pros: [CriterionGain], cons: [CriterionGain]) {
    guard place != longlist.businessAsUsual else { return ([], []) }
    let gains = gains(of: bundles[place], over: bundles[longlist.businessAsUsual])
    return (
      Array(gains.filter { $0.points >= 0.05 }.prefix(4)),
      Array(gains.reversed().filter { $0.points <= -0.05 }.prefix(4))
    )
  }

  /// One-off transaction cost above business as usual up to the end of the year after the new contract starts, and the
  /// years until later yearly savings repay it.
  private func transition(_ row: Int, against normal: Int, _ tables: DetailTally) -> (cost: Double, payback: Double?) {
    guard prepared.runs(.funding) else { return (0, nil) }
    let last = min(prepared.years - 1, (prepared.newContractMonth ?? 0) / 12 + 1)
    let schedule = factors(plan.moneySchedule)
    let whole = prepared.count
    let extra = { (measure: Measure, year: Int) in
      let ours = tables.spreads(measure, of: row)[year][whole].mean
      return ours - tables.spreads(measure, of: normal)[year][whole].mean
    }
    let transaction = (0..<prepared.years).map { extra(.transactionCost, $0) }
    let running = (0..<prepared.years).map { extra(.totalCost, $0) - transaction[$0] }
    let cost = (0...max(0, last)).reduce(0) { $0 + transaction[$1] * schedule[$1] }
    guard row != normal, cost > 0 else { return (cost, row == normal ? nil : 0) }
    var left = cost
    for year in 0..<prepared.years {
      let saving = -running[year] * schedule[year]
      if saving > 0, saving >= left { return (cost, Double(year) + left / saving) }
      left -= saving
    }
    return (cost, nil)
  }
}
