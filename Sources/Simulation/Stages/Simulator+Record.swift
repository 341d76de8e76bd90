import Commissioning
import OptionKit

/// Writing a year's outcome into the measures; nothing here changes the run.
///
/// What the risk share bears on (totals, balances, breaches and aid) goes into books of its own, one for each risk share in
/// play, and is shown in the measures when that share's turn comes.
extension Simulator {
  func record(_ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ cells: MeasureWriter) {
    recordMoney(world, year, cells)
    if let transition = state.transition { record(transition, year, cells) }
    for share in state.lost.indices {
      recordBooks(share, state.transition, world[.breachTolerance], year)
      if prepared.runs(.cost) { recordMargins(share, variants, world, year) }
    }
    recordPeople(year, cells)
    if prepared.runs(.demand) {
      cells[.careValue, year] = cells[.seen, year] * world[.careWorth] * prepared.basePrice.pounds / prepared.baseSeen
    }
    recordUnits(variants, world, year, cells)
    recordDecisions(year, cells)
    recordContracts(year, cells)
    let gaps = cells.row(.powerGap, year)
    for commissioner in 0..<min(prepared.count, variants.powerGap.count) {
      gaps[commissioner] = variants.powerGap[commissioner]
      gaps[prepared.count] += abs(variants.powerGap[commissioner]) / 2
    }
  }

  /// A book of a risk share, by year and row: totals (0), balances (1), breaches (2), aid (3) and margins (4).
  func book(_ book: Int, of share: Int) -> BufferView<Double> {
    let size = prepared.years * (prepared.count + 1)
    return BufferView(state.books.base + (share * 5 + book) * size, size)
  }

  /// Copies what a risk share's run came to into the measures.
  func show(_ share: Int, _ cells: MeasureWriter) {
    cells.all(.totalCost).copy(book(0, of: share))
    cells.all(.balance).copy(book(1, of: share))
    cells.all(.breach).copy(book(2, of: share))
    cells.all(.aid).copy(book(3, of: share))
    cells.all(.margin).copy(book(4, of: share))
  }

  private func recordMoney(_ world: borrowing World, _ year: Int, _ cells: MeasureWriter) {
    state.contribution.fill(.zero)
    for unit in state.units.indices {
      let (members, contributions) = (state.units.base[unit].members, state.units.base[unit].contributions)
      for member in members.indices {
        let commissioner = members[member]
        state.contribution[commissioner] = state.contribution[commissioner] + contributions[member]
      }
    }
    for unit in state.units.indices where state.units.base[unit].redistributes { redistribute(unit) }
    let (gainRow, contributionRow) = (cells.row(.gain, year), cells.row(.contribution, year))
    let (leadTeamCostRow, transactionCostRow) = (cells.row(.leadTeamCost, year), cells.row(.transactionCost, year))
    let (resourceRow, changeRow) = (cells.row(.resource, year), cells.row(.change, year))
    let unspentRow = cells.row(.unspent, year)
    var (gains, contributions, leads, costs, resources) = (0.0, 0.0, 0.0, 0.0, 0.0)
    var (changes, unspent) = (0.0, 0.0)
    for commissioner in 0..<prepared.count {
      let (contribution, lead) = (state.contribution[commissioner].pounds, state.leadTeam[commissioner].pounds)
      let cost = state.transaction[commissioner].pounds
      let resource = (resource(of: commissioner, year) + state.committed[commissioner]).pounds
      let gain = state.redistribution[commissioner].pounds
      let today = prepared.paidToday[commissioner] + prepared.leadTeamToday[commissioner]
      let change = (state.contribution[commissioner] + state.leadTeam[commissioner] - today).pounds
      gainRow[commissioner] += gain
      changeRow[commissioner] += change
      unspentRow[commissioner] += state.unspent[commissioner].pounds
      changes += change
      unspent += state.unspent[commissioner].pounds
      contributionRow[commissioner] += contribution
      leadTeamCostRow[commissioner] += lead
      transactionCostRow[commissioner] += cost
      resourceRow[commissioner] += resource
      gains += gain
      contributions += contribution
      leads += lead
      costs += cost
      resources += resource
    }
    cells[.gain, year] += gains
    cells[.change, year] += changes
    cells[.unspent, year] += unspent
    cells[.contribution, year] += contributions
    cells[.leadTeamCost, year] += leads
    cells[.transactionCost, year] += costs
    cells[.resource, year] += resources
  }

  /// Adds what a unit's members gain by being divided for otherwise than today: what today's shares would make each pay
  /// of the price and of the cases paid like it, less what it pays of them.
  private func redistribute(_ unit: Int) {
    let standing = state.units.base + unit
    let (members, parts, granted) = (standing.pointee.members, standing.pointee.parts, standing.pointee.granted(0))
    let cases = granted.sum
    let isDivided =
      (try? Apportionment.split(cases, like: standing.pointee.fair.buffer, into: parts.mutableBuffer)) != nil
    for member in members.indices {
      let ofPrice = standing.pointee.fair[member] - standing.pointee.due[member]
      let ofCases = isDivided ? parts[member] - granted[member] : .zero
      state.redistribution[members[member]] += ofPrice + ofCases
    }
  }

  /// What each pays in all under one risk share, and whether that breaches its rule.
  private func recordBooks(_ share: Int, _ transition: TransitionShares?, _ tolerance: Double, _ year: Int) {
    let (totals, balances, breaches) = (book(0, of: share), book(1, of: share), book(2, of: share))
    let (first, money) = (year * (prepared.count + 1), share * prepared.count)
    let aids = book(3, of: share)
    var (total, balance, breach, aid) = (0.0, 0.0, 0.0, 0.0)
    for commissioner in 0..<prepared.count {
      var pays =
        state.contribution[commissioner] + state.leadTeam[commissioner] + state.transaction[commissioner]
        + state.overspend[money + commissioner] - state.support[money + commissioner]
      if let transition {
        let place = year * prepared.count + commissioner
        pays += transition.cost[place] - transition.saving[place]
      }
      let resource = resource(of: commissioner, year) + state.committed[commissioner]
      let left = (resource - pays).pounds
      // A council must balance; the tolerance is the contingency of the NHS rules.
      let tolerance = prepared.mustBalance[commissioner] ? 0 : tolerance
      // Who has no money for the service has no rule to keep with it.
      let breaks = resource > .zero && left < -tolerance * resource.pounds ? 1.0 : 0
      let help = state.aid[money + commissioner].pounds
      aids[first + commissioner] += help
      aid += help
      totals[first + commissioner] += pays.pounds
      balances[first + commissioner] += left
      breaches[first + commissioner] += breaks
      total += pays.pounds
      balance += left
      breach += breaks
    }
    totals[first + prepared.count] += total
    balances[first + prepared.count] += balance
    breaches[first + prepared.count] += breach
    aids[first + prepared.count] += aid
  }

  /// The provider's margin under one risk share, by member and weighted by money.
  private func recordMargins(_ share: Int, _ variants: RiskVariants, _ world: borrowing World, _ year: Int) {
    let (margins, first) = (book(4, of: share), year * (prepared.count + 1))
    var (money, sum) = (0.0, 0.0)
    for unit in state.units.indices {
      let standing = state.units.base + unit
      let withheld = state.withheld[state.firstReserve(of: share) + unit]
      let margin = margin(unit, withheld: withheld, variants, world)
      money += standing.pointee.money.pounds
      sum += margin * standing.pointee.money.pounds
      for member in standing.pointee.members.indices {
        margins[first + standing.pointee.members[member]] += margin * standing.pointee.shares[member]
      }
    }
    margins[first + prepared.count] = money > 0 ? sum / money : sum
  }

  private func recordPeople(_ year: Int, _ cells: MeasureWriter) {
    var (seen, waited, within) = (0.0, 0.0, 0.0)
    var (referrals, unmet, waiting) = (0.0, 0.0, 0.0)
    for place in prepared.places.indices {
      seen += state.seen[place]
      waited += state.waited[place]
      within += state.within[place]
      referrals += state.referred[place]
      unmet += state.left[place]
      waiting += state.waiting[place]
    }
    cells[.referrals, year] += referrals
    cells[.seen, year] += seen
    cells[.unmet, year] += unmet
    cells[.waiting, year] += waiting
    cells[.wait, year] = seen > 0 ? waited / seen * 52 / 12 : 0
    cells[.withinStandard, year] = seen > 0 ? within / seen : 0
    let (referralsRow, unmetRow) = (cells.row(.referrals, year), cells.row(.unmet, year))
    let (waitingRow, seenRow) = (cells.row(.waiting, year), cells.row(.seen, year))
    let (waitRow, withinStandardRow) = (cells.row(.wait, year), cells.row(.withinStandard, year))
    for commissioner in 0..<prepared.count {
      var (own, weeks, inTime) = (0.0, 0.0, 0.0)
      for at in prepared.homeStart[commissioner]..<prepared.homeStart[commissioner + 1] {
        let place = prepared.homePlaces[at]
        own += state.seen[place]
        weeks += state.waited[place]
        inTime += state.within[place]
        referralsRow[commissioner] += state.referred[place]
        unmetRow[commissioner] += state.left[place]
        waitingRow[commissioner] += state.waiting[place]
      }
      seenRow[commissioner] = own
      waitRow[commissioner] = own > 0 ? weeks / own * 52 / 12 : 0
      withinStandardRow[commissioner] = own > 0 ? inTime / own : 0
    }
  }

  private func recordUnits(_ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ cells: MeasureWriter) {
    var (money, fitted, people, outvoted) = (0.0, 0.0, 0.0, 0.0)
    var (outcomes, premiums) = (0.0, 0.0)
    let fitRow = cells.row(.fit, year)
    let (outcomeRow, pricePremiumRow) = (cells.row(.outcome, year), cells.row(.pricePremium, year))
    let outvotedRow = cells.row(.outvoted, year)
    for unit in state.units.indices {
      let standing = state.units.base + unit
      let paid = standing.pointee.money.pounds
      let earned = prepared.runs(.risk) ? standing.pointee.earned : 0
      let premium = year * 12 + 11 >= standing.pointee.ownFrom ? standing.pointee.premium : 0
      money += paid
      outcomes += earned * paid
      premiums += premium * paid
      for member in standing.pointee.members.indices {
        let (commissioner, share, fit) = (
          standing.pointee.members[member], standing.pointee.shares[member], standing.pointee.fit[member]
        )
        fitRow[commissioner] += fit * share
        outcomeRow[commissioner] += earned * share
        pricePremiumRow[commissioner] += premium * share
        outvotedRow[commissioner] += standing.pointee.outvoted[member]
        outvoted += standing.pointee.outvoted[member]
        let place = prepared.placeOf[commissioner]
        if place >= 0 {
          fitted += fit * prepared.residents[place]
          people += prepared.residents[place]
        }
      }
    }
    cells[.outvoted, year] += outvoted
    if people > 0 { cells[.fit, year] = fitted / people }
    cells[.outcome, year] = money > 0 ? outcomes / money : outcomes
    cells[.pricePremium, year] = money > 0 ? premiums / money : premiums
  }

  private func recordDecisions(_ year: Int, _ cells: MeasureWriter) {
    let tally = state.tally
    cells[.matters, year] = tally.matters
    cells[.carried, year] = tally.carried
    cells[.lapsed, year] = tally.lapsed
    cells[.decisionMonths, year] = tally.decided > 0 ? tally.months / tally.decided : 0
    cells[.delayCost, year] = tally.delayCost
    cells[.decisionValue, year] = tally.worth
    cells[.goodLost, year] = tally.goodLost
    cells[.poorPassed, year] = tally.poorPassed
    for commissioner in 0..<prepared.count {
      cells[.decisionValue, year, commissioner] = state.worth[commissioner]
      cells[.outvotedBurden, year, commissioner] = state.burden[commissioner]
      cells[.outvotedBurden, year] += state.burden[commissioner]
    }
    cells[.failedLots, year] = tally.failedLots
  }
}
