import Commissioning
import OptionKit

/// Writing a year's outcome into the measures; nothing here changes the run.
extension Simulator {
  mutating func record(
    _ bundle: PreparedBundle, _ world: borrowing World, _ year: Int, _ measures: inout Measures
  ) {
    recordMoney(world, year, &measures)
    recordPeople(year, &measures)
    recordUnits(bundle, world, year, &measures)
    recordDecisions(year, &measures)
    for commissioner in 0..<frame.count where commissioner < bundle.powerGap.count {
      measures[.powerGap, year, commissioner] = bundle.powerGap[commissioner]
      measures[.powerGap, year] += abs(bundle.powerGap[commissioner]) / 2
    }
  }

  private mutating func recordMoney(_ world: borrowing World, _ year: Int, _ measures: inout Measures) {
    for commissioner in 0..<frame.count { state.contribution[commissioner] = .zero }
    for unit in state.units.indices {
      for (member, commissioner) in state.units[unit].compiled.members.enumerated() {
        let part = state.units[unit].contributions[member]
        state.contribution[commissioner] = state.contribution[commissioner] + part
      }
    }
    var (paid, teams, today) = (0.0, 0.0, 0.0)
    for commissioner in 0..<frame.count {
      paid += state.contribution[commissioner].pounds
      teams += state.leadTeam[commissioner].pounds
      today += frame.leadTeamToday[commissioner].pounds
    }
    for commissioner in 0..<frame.count {
      let team = today > 0 ? frame.leadTeamToday[commissioner].pounds / today : 0
      let fair = paid * frame.shareToday[commissioner] + teams * team
      let pays = state.contribution[commissioner].pounds + state.leadTeam[commissioner].pounds
      add(.gain, fair - pays, commissioner, year, &measures)
      let total =
        state.contribution[commissioner] + state.leadTeam[commissioner] + state.transaction[commissioner]
        + state.overspend[commissioner] - state.support[commissioner]
      let balance = state.resource[commissioner] - total
      // Who has no money for the service has no rule to keep with it.
      let breach =
        state.resource[commissioner] > .zero
        && balance.pounds < -world[.breachTolerance] * state.resource[commissioner].pounds
      add(.contribution, state.contribution[commissioner].pounds, commissioner, year, &measures)
      add(.leadTeamCost, state.leadTeam[commissioner].pounds, commissioner, year, &measures)
      add(.transactionCost, state.transaction[commissioner].pounds, commissioner, year, &measures)
      add(.totalCost, total.pounds, commissioner, year, &measures)
      add(.resource, state.resource[commissioner].pounds, commissioner, year, &measures)
      add(.balance, balance.pounds, commissioner, year, &measures)
      add(.breach, breach ? 1 : 0, commissioner, year, &measures)
      add(.aid, state.aid[commissioner].pounds, commissioner, year, &measures)
    }
  }

  private func add(_ measure: Measure, _ value: Double, _ commissioner: Int, _ year: Int, _ measures: inout Measures) {
    measures[measure, year, commissioner] += value
    measures[measure, year] += value
  }

  private func recordPeople(_ year: Int, _ measures: inout Measures) {
    var (seen, waited, within) = (0.0, 0.0, 0.0)
    for place in frame.places.indices {
      seen += state.seen[place]
      waited += state.waited[place]
      within += state.within[place]
      measures[.referrals, year] += state.referred[place]
      measures[.seen, year] += state.seen[place]
      measures[.unmet, year] += state.left[place]
      measures[.waiting, year] += state.waiting[place]
    }
    measures[.wait, year] = seen > 0 ? waited / seen * 52 / 12 : 0
    measures[.withinStandard, year] = seen > 0 ? within / seen : 0
    for commissioner in 0..<frame.count {
      var (own, weeks, inTime) = (0.0, 0.0, 0.0)
      for home in frame.homes[commissioner] {
        own += state.seen[home.place]
        weeks += state.waited[home.place]
        inTime += state.within[home.place]
        measures[.referrals, year, commissioner] += state.referred[home.place]
        measures[.unmet, year, commissioner] += state.left[home.place]
        measures[.waiting, year, commissioner] += state.waiting[home.place]
      }
      measures[.seen, year, commissioner] = own
      measures[.wait, year, commissioner] = own > 0 ? weeks / own * 52 / 12 : 0
      measures[.withinStandard, year, commissioner] = own > 0 ? inTime / own : 0
    }
  }

  private func recordUnits(
    _ bundle: PreparedBundle, _ world: borrowing World, _ year: Int, _ measures: inout Measures
  ) {
    var (money, fitted, people) = (0.0, 0.0, 0.0)
    for unit in state.units.indices {
      let paid = state.units[unit].money.pounds
      let margin = frame.runs(.cost) ? margin(unit, bundle, world, year) : 0
      let earned = frame.runs(.risk) ? outcome(unit, world, year) : 0
      let premium = year * 12 + 11 >= state.units[unit].ownFrom ? state.units[unit].premium : 0
      money += paid
      measures[.margin, year] += margin * paid
      measures[.outcome, year] += earned * paid
      measures[.pricePremium, year] += premium * paid
      for (member, commissioner) in state.units[unit].compiled.members.enumerated() {
        let share = state.units[unit].compiled.shares[member]
        let fit = state.units[unit].fit[member]
        measures[.fit, year, commissioner] += fit * share
        measures[.margin, year, commissioner] += margin * share
        measures[.outcome, year, commissioner] += earned * share
        measures[.pricePremium, year, commissioner] += premium * share
        measures[.outvoted, year, commissioner] += state.units[unit].outvoted[member]
        measures[.outvoted, year] += state.units[unit].outvoted[member]
        if let place = frame.places.firstIndex(of: commissioner) {
          fitted += fit * frame.residents[place]
          people += frame.residents[place]
        }
      }
    }
    if people > 0 { measures[.fit, year] = fitted / people }
    if money > 0 {
      measures[.margin, year] /= money
      measures[.outcome, year] /= money
      measures[.pricePremium, year] /= money
    }
  }

  private func recordDecisions(_ year: Int, _ measures: inout Measures) {
    let tally = state.tally
    measures[.matters, year] = tally.matters
    measures[.carried, year] = tally.carried
    measures[.lapsed, year] = tally.lapsed
    measures[.decisionMonths, year] = tally.decided > 0 ? tally.months / tally.decided : 0
    measures[.delayCost, year] = tally.delayCost
    measures[.failedLots, year] = tally.failedLots
  }
}
