import Commissioning
import OptionKit

/// Decisions: every matter on a unit's agenda goes from paper to meeting to ballot under the rule's own procedure.
///
/// A member supports a proposal where U = t sqrt(1 + w^2) + g^k (z - d |n - n'| (1 - v) / s - h) + w e_k > 0: t the
/// normal quantile of `support`, z its view of the matter, e_k how that view has moved by ballot k, w `wavering`,
/// |n - n'| the distance of its need from the unit's, d `distance-dislike`, v `local-variation`, h `hold-out` where the
/// rule gives it a veto, and g = 1 - `modification` where the proposal may come back changed. So a lone first ballot
/// without distance passes with the chance stated, and independent members carry unanimity with its n-th power.
extension Simulator {
  mutating func decide(
    _ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder
  ) throws {
    for unit in state.units.indices {
      for place in prepared.matters.indices {
        let (item, month) = prepared.matters[place]
        let line = prepared.agenda[item]
        let ballot = Matter(
          at: year * (prepared.matters.count + 1) + place, item: item, month: year * 12 + month,
          value: line.valueShare * state.units.base[unit].today * world.priceIndex[year])
        let outcome = decide(ballot, in: unit, variants, world, &recorder)
        count(outcome, of: ballot)
        guard line.kind == .investment, outcome.share > 0 else { continue }
        let value = ballot.value * outcome.share
        let from = ballot.month + Int(outcome.months.rounded(.up))
        try invest(value, ofItem: item, in: unit, from: from, world, year, &recorder)
      }
    }
  }

  /// A matter before a unit's forum.
  struct Matter {
    /// Its place among the matters drawn.
    var at: Int
    /// Its kind, by position on the agenda.
    var item: Int
    /// The month it comes up.
    var month: Int
    /// Its value a year, £.
    var value: Double
  }

  /// What became of a matter.
  struct Decision {
    /// Months from paper to decision, or to lapsing.
    var months: Double
    /// Whether it was carried.
    var carried: Bool
    /// The share of the unit, by money, that is bound by it.
    var share: Double
  }

  private mutating func count(_ outcome: Decision, of matter: Matter) {
    state.tally.matters += 1
    if outcome.carried {
      state.tally.carried += 1
      state.tally.months += outcome.months
      state.tally.decided += 1
    } else {
      state.tally.lapsed += 1
    }
    let lost = outcome.carried ? min(12, outcome.months) : 12
    state.tally.delayCost += matter.value * lost / 12
  }

  mutating func decide(
    _ matter: Matter, in unit: Int, _ variants: RiskVariants, _ world: borrowing World, _ recorder: inout Recorder
  ) -> Decision {
    let line = prepared.agenda[matter.item]
    let small = state.units.base[unit].forum(line.matter).leadDecidesUpTo
    let isSmall = small >= matter.value && small > 0
    let delegated = line.isDelegable && world.delegation[matter.at] < variants.delegatedShare
    if delegated || (line.matter == 0 && isSmall) {
      tell(matter, unit, 0, "decided by the lead", "it lies within the lead's authority", &recorder)
      return Decision(months: 0.5, carried: true, share: 1)
    }
    let known = state.units.base[unit].verdicts[matter.at]
    if recorder.isOn || known.state == .unknown || known.month != matter.month {
      state.units.base[unit].verdicts[matter.at] = deliberate(matter, unit, world, &recorder)
    }
    return decision(state.units.base[unit].verdicts[matter.at], matter, unit, world, &recorder)
  }

  /// What a forum's verdict means for this run: who was outvoted, or who is bound by what was only recommended.
  private func decision(
    _ verdict: Verdict, _ matter: Matter, _ unit: Int, _ world: borrowing World, _ recorder: inout Recorder
  ) -> Decision {
    let marks = state.units.base[unit].marks(of: matter.at)
    switch verdict.state {
    case .carried:
      for place in marks.indices where marks[place] { state.units.base[unit].outvoted[place] += 1 }
      return Decision(months: verdict.months, carried: true, share: 1)
    case .recommended:
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
      tell(
        matter, unit, Int(verdict.months + world[.ratification]),
        "recommended, ratified by \(heads) of \(marks.count)", "the forum only recommends", &recorder)
      return Decision(months: verdict.months + world[.ratification], carried: share > 0, share: share)
    case .failed, .unknown: return Decision(months: verdict.months, carried: false, share: 0)
    }
  }

  /// The way of a matter through a unit's forum, which depends on nothing but the forum and the future.
  private mutating func deliberate(
    _ matter: Matter, _ unit: Int, _ world: borrowing World, _ recorder: inout Recorder
  ) -> Verdict {
    let line = prepared.agenda[matter.item]
    let kind = line.matter
    let forum = state.units.base[unit].forum(kind)
    var months = forum.noticeDays / 30.4 + forum.interval / 2
    if let moved = world.reorganised {
      let pause = world[.reorganisationPause]
      let into = Double(matter.month - moved)
      if into >= 0, into < pause { months += pause - into }
    }
    var attempt = 0
    var opened = false
    while months <= line.deadline, attempt < World.ballots {
      if attempt >= forum.attempts, forum.hasLadder, !forum.hasFallback {
        return climb(matter, unit, kind, months, attempt, world, &recorder)
      }
      let ballot = ballot(matter, unit, kind, attempt, world)
      if ballot.isQuorate {
        opened = true
        if carries(unit, kind, ballot.weight, attempt) {
          return conclude(matter, unit, kind, months, attempt, world, &recorder)
        }
      }
      tell(
        matter, unit, Int(months), "not carried at meeting \(attempt + 1)",
        ballot.isQuorate ? against(unit) : "the meeting was not quorate", &recorder)
      attempt += 1
      months += forum.interval
    }
    let wanting = recorder.isOn ? packageWords(matter, unit, kind, max(0, attempt - 1), world) : ""
    tell(
      matter, unit, Int(line.deadline), "lapsed",
      (opened ? "no ballot carried it within \(Int(line.deadline)) months" : "no meeting was quorate in time")
        + wanting,
      &recorder)
    return Verdict(state: .failed, month: matter.month, months: line.deadline)
  }

  /// Notes what became of a matter.
  private func tell(
    _ matter: Matter, _ unit: Int, _ months: Int, _ what: @autoclosure () -> String, _ why: @autoclosure () -> String,
    _ recorder: inout Recorder
  ) {
    guard recorder.isOn else { return }
    recorder.note(
      matter.month + months, .decisions, state.units.base[unit].compiled.id, "\(title(matter)): \(what())",
      because: why())
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
        tell(
          matter, unit, Int(months), "settled by \(step.title)",
          final ? "it is final and most were for it" : "enough came round", &recorder)
        return conclude(matter, unit, kind, months, attempt, world, &recorder)
      }
      if step.isFinal { break }
    }
    let wanting = recorder.isOn ? packageWords(matter, unit, kind, attempt, world) : ""
    tell(
      matter, unit, Int(months), "no decision",
      "the ladder ended without enough coming round; \(against(unit))\(wanting)", &recorder)
    return Verdict(state: .failed, month: matter.month, months: months)
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
      tell(
        matter, unit, Int(months), "carried after \(Int(months.rounded(.up))) months", against(unit), &recorder)
      return Verdict(state: .carried, month: matter.month, months: months)
    }
    _ = lean(matter, unit, kind, attempt, world)
    for place in marks.indices { marks[place] = state.yes[place] }
    return Verdict(state: .recommended, month: matter.month, months: months)
  }

  /// `Investment case 2`: its kind, and its number among those of the year where there are several.
  private func title(_ matter: Matter) -> String {
    let title = prepared.scenario.agenda[matter.item].title
    let place = matter.at % (prepared.matters.count + 1)
    guard place < prepared.matters.count, prepared.matters.count(where: { $0.item == matter.item }) > 1 else {
      return title
    }
    return "\(title) \(prepared.matters[...place].count { $0.item == matter.item })"
  }

  /// Who was away and who was against, in words.
  private func against(_ unit: Int) -> String {
    let compiled = state.units.base[unit].compiled
    var (away, no): ([String], [String]) = ([], [])
    for (place, commissioner) in compiled.members.enumerated() {
      if !state.present[place] {
        away.append(name(commissioner))
      } else if !state.yes[place] {
        no.append(name(commissioner))
      }
    }
    var parts: [String] = []
    if !no.isEmpty { parts.append("against: " + no.joined(separator: ", ")) }
    if !away.isEmpty { parts.append("away or without a mandate: " + away.joined(separator: ", ")) }
    return parts.isEmpty ? "nobody was against" : parts.joined(separator: "; ")
  }
}

/// A number to a small whole power.
func power(_ base: Double, _ exponent: Int) -> Double {
  var result = 1.0
  for _ in 0..<exponent { result *= base }
  return result
}
