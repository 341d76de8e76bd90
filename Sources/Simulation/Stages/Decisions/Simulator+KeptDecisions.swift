import Commissioning
import OptionKit

/// A unit's year of decisions added up again where another run of the same future has held its ballots.
///
/// What a forum decides of a year's matters follows from the future, the unit and the share that its lead may decide, and
/// from nothing else in a run; except that who is bound by a recommendation, or by what goes ahead without the others,
/// counts by what each pays. Such matters stay open and are decided in every run.
extension Simulator {
  /// Where a unit's year of decisions under a delegation is kept; nil where too many delegations are in play.
  func keptYear(_ unit: Int, _ variants: RiskVariants, _ year: Int) -> UnsafeMutablePointer<DecidedYear>? {
    let standing = state.units.base + unit
    let (shares, years) = (standing.pointee.delegations, prepared.years)
    for place in shares.indices {
      if shares[place].isNaN { shares[place] = variants.delegatedShare }
      if shares[place] == variants.delegatedShare { return standing.pointee.decided.base + place * years + year }
    }
    return nil
  }

  /// Whether what is kept can be added to what the year has come to so far: a burden can only be the first of a member.
  func canAddAgain(_ kept: DecidedYear, _ unit: Int) -> Bool {
    guard kept.hasBurden else { return true }
    let members = state.units.base[unit].members
    let burdens = state.log.numbers.base + Int(kept.firstNumber)
    for member in members.indices where burdens[member] != 0 && state.burden[members[member]] != 0 { return false }
    return true
  }

  /// Adds a year up again, approves its cases again and decides what is open.
  mutating func addAgain(
    _ kept: DecidedYear, _ unit: Int, _ variants: RiskVariants, _ world: borrowing World, _ year: Int,
    _ recorder: inout Recorder
  ) throws {
    let standing = state.units.base + unit
    let members = standing.pointee.members
    let (seats, count) = (members.count, Int(kept.count))
    standing.pointee.settlesPrice = kept.settlesPrice
    let burdens = state.log.numbers.base + Int(kept.firstNumber)
    for member in 0..<seats {
      state.burden[members[member]] += burdens[member]
      standing.pointee.outvoted[member] += burdens[seats + member]
    }
    let lines = state.log.lines.base + Int(kept.first)
    let worths = burdens + 2 * seats
    let isAlone = seats == 1
    var tally = state.tally
    var own = isAlone ? state.worth[members[0]] : 0
    tally.matters += Double(kept.closed)
    tally.carried += Double(kept.carried)
    tally.decided += Double(kept.carried)
    tally.lapsed += Double(kept.closed - kept.carried)
    for line in 0..<count {
      let matter = lines + line
      if matter.pointee.kind == .open {
        state.tally = tally
        if isAlone { state.worth[members[0]] = own }
        try decideOpen(Int(matter.pointee.place), unit, variants, world, year, kept.wait, &recorder)
        tally = state.tally
        if isAlone { own = state.worth[members[0]] }
        continue
      }
      tally.months += matter.pointee.months
      tally.delayCost += matter.pointee.delayCost
      tally.worth += matter.pointee.worth
      tally.goodLost += matter.pointee.goodLost
      tally.poorPassed += matter.pointee.poorPassed
      if isAlone {
        own += matter.pointee.worth
      } else {
        let came = worths + line * seats
        for member in 0..<seats { state.worth[members[member]] += came[member] }
      }
      guard matter.pointee.kind == .approved else { continue }
      let item = prepared.matters[Int(matter.pointee.place)].item
      try invest(matter.pointee.value, ofItem: item, in: unit, from: matter.pointee.from, world, year, &recorder)
    }
    state.tally = tally
    if isAlone { state.worth[members[0]] = own }
  }

  /// Decides a matter in this run alone.
  private mutating func decideOpen(
    _ place: Int, _ unit: Int, _ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ wait: Double,
    _ recorder: inout Recorder
  ) throws {
    guard let ballot = matter(place, unit, world, year, wait) else { return }
    let outcome = decide(ballot, in: unit, variants, world, &recorder)
    _ = count(outcome, of: ballot, world[.delayCounted])
    _ = weigh(outcome, of: ballot, in: unit, world)
    try approve(outcome, of: ballot, in: unit, world, year, &recorder)
  }

  /// Begins to keep a unit's year.
  func startKeeping(_ unit: Int) -> DecidedYear {
    var kept = DecidedYear()
    kept.first = Int32(state.log.lines.count)
    kept.firstNumber = Int32(state.log.numbers.count)
    for _ in 0..<2 * state.units.base[unit].members.count { state.log.numbers.append(0) }
    return kept
  }

  /// Keeps what became of a matter that has just been weighed.
  func keep(
    _ outcome: Decision, of matter: Matter, at place: Int, in unit: Int, _ delayCost: Double, _ weighed: Weighed,
    _ kept: inout DecidedYear
  ) {
    let seats = state.units.base[unit].members.count
    let isOpen = outcome.bound == .marked && seats > 1
    var line = DecidedMatter(
      months: outcome.carried ? outcome.months : 0, delayCost: delayCost, worth: weighed.worth,
      goodLost: weighed.goodLost, poorPassed: weighed.poorPassed, place: Int32(place), kind: isOpen ? .open : .plain)
    if !isOpen {
      kept.closed += 1
      if outcome.carried { kept.carried += 1 }
      if settlesPrice(outcome, of: matter) { kept.settlesPrice = true }
      if let approved = approved(outcome, of: matter) {
        (line.kind, line.value, line.from) = (.approved, approved.value, approved.from)
      }
    }
    kept.count += 1
    state.log.lines.append(line)
    if outcome.bound == .everybody, outcome.isMarked {
      let (marks, numbers) = (state.units.base[unit].marks(of: matter.at), state.log.numbers.base)
      for member in 0..<seats where marks[member] {
        numbers[Int(kept.firstNumber) + seats + member] += 1
        guard state.weights[member] < 0 else { continue }
        numbers[Int(kept.firstNumber) + member] -= state.weights[member]
        kept.hasBurden = true
      }
    }
    guard seats > 1 else { return }
    for member in 0..<seats { state.log.numbers.append(isOpen ? 0 : state.weights[member]) }
  }
}
