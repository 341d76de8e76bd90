import Commissioning
import OptionKit

/// Decisions: every matter on a unit's agenda goes from paper to written round, meeting and ballot under the rule's own
/// procedure, and comes to what it is worth to those whom it binds.
///
/// What a member leans to, and what a matter is worth to it, are in the future: see ``Sight`` and ``VotingIntention``. A rule can
/// err in two ways: a good case refused or late, a poor one passed; both are counted in ``weigh(_:of:in:_:)``.
extension Simulator {
  mutating func decide(
    _ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder
  ) throws {
    for unit in state.units.indices {
      state.units.base[unit].settlesPrice = false
      let place = recorder.isOn ? nil : keptYear(unit, variants, year)
      if let place, place.pointee.isKept, canAddAgain(place.pointee, unit) {
        try addAgain(place.pointee, unit, variants, world, year, &recorder)
        continue
      }
      let keeps = place.map { !$0.pointee.isKept && state.log.hasRoom } ?? false
      var kept = keeps ? startKeeping(unit) : DecidedYear()
      kept.wait = wait(unit, variants, world, year)
      for place in prepared.matters.indices {
        guard let ballot = matter(place, unit, world, year, kept.wait) else { continue }
        let outcome = decide(ballot, in: unit, variants, world, &recorder)
        let delayCost = count(outcome, of: ballot, world[.delayCounted])
        let weighed = weigh(outcome, of: ballot, in: unit, world)
        if keeps { keep(outcome, of: ballot, at: place, in: unit, delayCost, weighed, &kept) }
        try approve(outcome, of: ballot, in: unit, world, year, &recorder)
      }
      kept.isKept = true
      if keeps { place?.pointee = kept }
    }
  }

  /// Adds an investment case that was approved.
  mutating func approve(
    _ outcome: Decision, of matter: Matter, in unit: Int, _ world: borrowing World, _ year: Int,
    _ recorder: inout Recorder
  ) throws {
    if settlesPrice(outcome, of: matter) { state.units.base[unit].settlesPrice = true }
    guard let approved = approved(outcome, of: matter) else { return }
    try invest(approved.value, ofItem: matter.item, in: unit, from: approved.from, world, year, &recorder)
  }

  /// Whether the year's price is settled by it.
  func settlesPrice(_ outcome: Decision, of matter: Matter) -> Bool {
    prepared.agenda[matter.item].kind == .price && outcome.carried
  }

  /// An investment case that was approved: its value, £ a year, and the month from which it is paid.
  func approved(_ outcome: Decision, of matter: Matter) -> (value: Double, from: Int)? {
    guard prepared.agenda[matter.item].kind == .investment, outcome.share > 0 else { return nil }
    return (matter.value * outcome.share, matter.month + Int(outcome.months.rounded(.up)))
  }

  /// A matter of a year, where it comes up in this future.
  func matter(_ place: Int, _ unit: Int, _ world: borrowing World, _ year: Int, _ wait: Double) -> Matter? {
    let at = year * (prepared.matters.count + 1) + place
    guard world.comesUp[at] else { return nil }
    let (item, month) = prepared.matters[place]
    return Matter(
      at: at, item: item, month: year * 12 + month,
      value: world.valueShares[item] * state.units.base[unit].today * world.priceIndex[year], wait: wait)
  }

  /// Months that a matter waits because meetings have no room: the mean over a year of a queue that grows by what does
  /// not fit. Matters of other contracts that the same forum decides take their room too; a member by itself meets nobody.
  private func wait(_ unit: Int, _ variants: RiskVariants, _ world: borrowing World, _ year: Int) -> Double {
    var arrivals = state.units.base[unit].seats.count > 1 ? prepared.mattersElsewhere : 0
    for place in prepared.matters.indices {
      guard let matter = matter(place, unit, world, year, 0) else { continue }
      // What each decides on a contract of its own takes no time at the forum's table.
      let way = way(of: matter, unit, variants, world)
      if way == .forum || way == .specification { arrivals += 1 }
    }
    let interval = state.units.base[unit].forum(0).interval
    return 6 * max(0, arrivals * interval / (12 * world[.meetingRoom]) - 1)
  }

  /// Counts a matter, so many months of delay at most; returns what its delay cost.
  func count(_ outcome: Decision, of matter: Matter, _ longest: Double) -> Double {
    state.tally.matters += 1
    // Where each decides for itself a matter is as many decisions as there are members.
    let part = outcome.carried ? outcome.counted : 0
    if outcome.carried {
      state.tally.carried += part
      state.tally.months += outcome.months * part
      state.tally.decided += part
    }
    state.tally.lapsed += 1 - part
    let lost = part * min(longest, outcome.months) + (1 - part) * longest
    let delayCost = matter.value * lost / 12
    state.tally.delayCost += delayCost
    return delayCost
  }

  mutating func decide(
    _ matter: Matter, in unit: Int, _ variants: RiskVariants, _ world: borrowing World, _ recorder: inout Recorder
  ) -> Decision {
    switch way(of: matter, unit, variants, world) {
    case .lead: return settle(matter, unit, world, byLead: true, months: world[.leadMonths], &recorder)
    case .operational: return settle(matter, unit, world, byLead: false, months: world[.operationalMonths], &recorder)
    case .forum, .specification, .contract: break
    }
    let known = state.units.base[unit].verdicts[matter.at]
    if recorder.isOn || known.state == .unknown || known.month != matter.month || known.wait != matter.wait {
      let way = way(of: matter, unit, variants, world)
      let verdict =
        way == .forum
        ? deliberate(matter, unit, world, &recorder)
        : decideForThemselves(matter, unit, onOwnContract: way == .contract, world)
      state.units.base[unit].verdicts[matter.at] = verdict
    }
    return decision(state.units.base[unit].verdicts[matter.at], matter, unit, world, &recorder)
  }

  /// What a forum's verdict means for this run: who was outvoted, or who is bound by what was only recommended or went
  /// ahead without the others.
  private func decision(
    _ verdict: Verdict, _ matter: Matter, _ unit: Int, _ world: borrowing World, _ recorder: inout Recorder
  ) -> Decision {
    let marks = state.units.base[unit].marks(of: matter.at)
    switch verdict.state {
    case .carried:
      for place in marks.indices where marks[place] { state.units.base[unit].outvoted[place] += 1 }
      return Decision(months: verdict.months, carried: true, share: 1, bound: .everybody)
    case .recommended, .apart, .specified, .separate:
      var (paid, bound, heads) = (0.0, 0.0, 0)
      for place in marks.indices {
        let part = state.units.base[unit].contributions[place].pounds
        paid += part
        if marks[place] {
          bound += part
          heads += 1
        }
      }
      let share = paid > 0 ? bound / paid : Double(heads) / Double(max(1, marks.count))
      let isApart = verdict.state == .apart || verdict.state == .separate
      let isOwn = verdict.state == .specified || verdict.state == .separate
      let months = verdict.months + (verdict.state == .recommended ? world[.ratification] : 0)
      tell(
        matter, unit, Int(months),
        isOwn
          ? .eachDecides(heads, of: marks.count)
          : isApart ? .apart(heads, of: marks.count) : .ratified(by: heads, of: marks.count), &recorder)
      return Decision(
        months: months, carried: share > 0, share: share, bound: .marked, isApart: isApart,
        counted: isOwn ? Double(heads) / Double(max(1, marks.count)) : 1)
    case .failed, .unknown: return Decision(months: verdict.months, carried: false, share: 0, bound: .nobody)
    }
  }

  /// The way of a matter through a unit's forum, which depends on nothing but the forum and the future.
  private mutating func deliberate(
    _ matter: Matter, _ unit: Int, _ world: borrowing World, _ recorder: inout Recorder
  ) -> Verdict {
    let line = prepared.agenda[matter.item]
    let kind = line.matter
    let forum = state.units.base[unit].forum(kind)
    let isUrgent = line.kind == .suspension
    let begins = forum.beginsInWriting && !isUrgent
    var months = forum.noticeDays / MeanMonth.days
    if isUrgent { months = 0 } else if !begins { months += forum.interval / 2 + matter.wait }
    months += pause(matter, world)
    var attempt = 0
    var opened = false
    while months <= line.deadline, attempt < World.ballots {
      if attempt >= forum.attempts, !forum.hasFallback {
        if forum.hasLadder { return climb(matter, unit, kind, months, attempt, world, &recorder) }
        if forum.agreesToDisagree, line.isSeparable { return part(matter, unit, kind, months, attempt, world) }
      }
      let isWritten = begins && (attempt == 0 || forum.staysInWriting)
      let ballot =
        isWritten
        ? (isQuorate: true, weight: circulate(matter, unit, kind, attempt, world) ? Int.max : -1)
        : ballot(matter, unit, kind, attempt, world)
      if ballot.isQuorate {
        opened = true
        if isWritten ? ballot.weight > 0 : carries(unit, kind, ballot.weight, attempt) {
          return conclude(matter, unit, kind, months, attempt, world, &recorder)
        }
      }
      tell(
        matter, unit, Int(months),
        .notCarried(
          ballot: attempt + 1, inWriting: isWritten,
          votes: ballot.isQuorate ? against(unit, inWriting: isWritten) : nil), &recorder)
      attempt += 1
      months += begins && attempt == 1 && !forum.staysInWriting ? forum.interval / 2 + matter.wait : forum.interval
    }
    if forum.agreesToDisagree, line.isSeparable { return part(matter, unit, kind, line.deadline, attempt, world) }
    let wanting = recorder.isOn ? smallestPackage(matter, unit, kind, max(0, attempt - 1), world) : nil
    tell(
      matter, unit, Int(line.deadline), .lapsed(months: line.deadline, wasQuorate: opened, wanting), &recorder)
    return Verdict(state: .failed, month: matter.month, months: line.deadline, wait: matter.wait)
  }

  /// Months for which nothing is decided because commissioners are being reorganised.
  func pause(_ matter: Matter, _ world: borrowing World) -> Double {
    guard let moved = world.reorganised else { return 0 }
    let (pause, into) = (world[.reorganisationPause], Double(matter.month - moved))
    return into >= 0 && into < pause ? pause - into : 0
  }

  /// They agree to disagree: those who lean to yes at the last ballot go ahead without the others, and are marked.
  private mutating func part(
    _ matter: Matter, _ unit: Int, _ kind: Int, _ months: Double, _ attempt: Int, _ world: borrowing World
  ) -> Verdict {
    let marks = state.units.base[unit].marks(of: matter.at)
    _ = lean(matter, unit, kind, max(0, attempt - 1), world)
    for place in marks.indices { marks[place] = state.yes[place] }
    return Verdict(state: .apart, month: matter.month, months: months, wait: matter.wait)
  }

  /// Everyone has been heard and it still fails: the rungs of the ladder, each persuading some of those against.
  private mutating func climb(
    _ matter: Matter, _ unit: Int, _ kind: Int, _ start: Double, _ attempt: Int, _ world: borrowing World,
    _ recorder: inout Recorder
  ) -> Verdict {
    let compiled = state.units.base[unit].compiled
    let forum = compiled.forum(kind)
    var months = start
    var doubtful = 1.0
    for step in forum.ladder {
      months += step.months
      doubtful *= 1 - step.persuades
      var yes = 0
      var weight = lean(matter, unit, kind, attempt, world)
      for (place, commissioner) in compiled.members.enumerated() {
        state.present[place] = true
        if !state.yes[place], world.persuasion[matter.at * prepared.count + commissioner] >= doubtful {
          state.yes[place] = true
          let seat = state.units.base[unit].seats[place]
          weight += kind == 0 ? seat.ordinaryWeight : seat.reservedWeight
        }
        if state.yes[place] { yes += 1 }
      }
      let final = step.isFinal && yes * 2 > compiled.members.count
      if final || carries(unit, kind, weight, attempt) {
        tell(matter, unit, Int(months), .settledOnRung(step.title, isFinal: final), &recorder)
        return conclude(matter, unit, kind, months, attempt, world, &recorder)
      }
      if step.isFinal { break }
    }
    if state.units.base[unit].forum(kind).agreesToDisagree, prepared.agenda[matter.item].isSeparable {
      return part(matter, unit, kind, months, attempt, world)
    }
    let wanting = recorder.isOn ? smallestPackage(matter, unit, kind, attempt, world) : nil
    tell(matter, unit, Int(months), .undecided(against(unit), wanting), &recorder)
    return Verdict(state: .failed, month: matter.month, months: months, wait: matter.wait)
  }

  /// A ballot carried: binding at once, with those present and against marked; or each member now ratifies in its own
  /// body, with those that do marked.
  private mutating func conclude(
    _ matter: Matter, _ unit: Int, _ kind: Int, _ months: Double, _ attempt: Int, _ world: borrowing World,
    _ recorder: inout Recorder
  ) -> Verdict {
    let marks = state.units.base[unit].marks(of: matter.at)
    if state.units.base[unit].forum(kind).isBinding {
      for place in marks.indices { marks[place] = state.present[place] && !state.yes[place] }
      tell(matter, unit, Int(months), .carried(months: months, against(unit)), &recorder)
      return Verdict(state: .carried, month: matter.month, months: months, wait: matter.wait)
    }
    _ = lean(matter, unit, kind, attempt, world)
    for place in marks.indices { marks[place] = state.yes[place] }
    return Verdict(state: .recommended, month: matter.month, months: months, wait: matter.wait)
  }

}

/// A number to a small whole power.
func power(_ base: Double, _ exponent: Int) -> Double {
  var result = 1.0
  for _ in 0..<exponent { result *= base }
  return result
}
