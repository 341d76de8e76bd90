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
    _ bundle: PreparedBundle, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder
  ) throws {
    for unit in state.units.indices {
      for place in frame.matters.indices {
        let (item, month) = frame.matters[place]
        let line = frame.agenda[item]
        let ballot = Matter(
          at: year * (frame.matters.count + 1) + place, item: item, month: year * 12 + month,
          value: line.valueShare * state.units[unit].money.pounds)
        let outcome = decide(ballot, in: unit, bundle, world, &recorder)
        count(outcome, of: ballot)
        guard line.kind == .investment, outcome.share > 0 else { continue }
        let value = ballot.value * outcome.share
        state.units[unit].invested += value / world.priceIndex[year]
        let from = ballot.month + Int(outcome.months.rounded(.up))
        let left = max(0, (year + 1) * 12 - from)
        if left > 0 { try addContribution(try asMoney(value * Double(left) / 12), to: unit) }
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
    _ matter: Matter, in unit: Int, _ bundle: PreparedBundle, _ world: borrowing World, _ recorder: inout Recorder
  ) -> Decision {
    let line = frame.agenda[matter.item]
    let kind = line.matter
    let compiled = state.units[unit].compiled
    let forum = compiled.forum(kind)
    let small = forum.leadDecidesUpTo >= matter.value && forum.leadDecidesUpTo > 0
    if (line.isDelegable && world.delegation[matter.at] < bundle.view.terms.delegatedShare) || (kind == 0 && small) {
      recorder.note(
        matter.month, .decisions, compiled.id, "\(title(matter)): decided by the lead",
        because: "it lies within the lead's authority")
      return Decision(months: 0.5, carried: true, share: 1)
    }
    var months = forum.noticeDays / 30.4 + forum.interval / 2
    if let moved = world.reorganised {
      let pause = world[.reorganisationPause]
      let into = Double(matter.month - moved)
      if into >= 0, into < pause { months += pause - into }
    }
    var attempt = 0
    var opened = false
    while months <= line.deadline, attempt < World.ballots {
      if attempt >= forum.attempts, !forum.ladder.isEmpty {
        return climb(matter, unit, kind, months, attempt, bundle, world, &recorder)
      }
      let quorate = ballot(matter, unit, kind, attempt, world)
      if quorate {
        opened = true
        if carries(forum) {
          return conclude(matter, unit, kind, months, attempt, bundle, world, &recorder)
        }
      }
      recorder.note(
        matter.month + Int(months), .decisions, compiled.id, "\(title(matter)): not carried at meeting \(attempt + 1)",
        because: quorate ? against(unit) : "the meeting was not quorate")
      attempt += 1
      months += forum.interval
    }
    recorder.note(
      matter.month + Int(line.deadline), .decisions, compiled.id, "\(title(matter)): lapsed",
      because: opened ? "no ballot carried it within \(Int(line.deadline)) months" : "no meeting was quorate in time")
    return Decision(months: line.deadline, carried: false, share: 0)
  }

  /// Fills the ballot: who is present, and who says yes. Returns whether it was quorate.
  private mutating func ballot(
    _ matter: Matter, _ unit: Int, _ kind: Int, _ attempt: Int, _ world: borrowing World
  ) -> Bool {
    let compiled = state.units[unit].compiled
    let (forum, members) = (compiled.forum(kind), compiled.members)
    let notice = forum.noticeDays + Double(attempt) * 30.4
    var heads = 0
    for place in members.indices {
      let commissioner = members[place]
      let at = (matter.at * World.ballots + attempt) * frame.count + commissioner
      let inTime = frame.governanceDays[commissioner] <= notice
      let mandated = inTime || world.mandates[matter.at * frame.count + commissioner] >= world[.unmandated]
      let here = world.attendance[at] < frame.attendance[commissioner] && mandated
      state.present[place] = here
      if here { heads += 1 }
      state.yes[place] =
        here
        ? view(of: place, in: unit, matter, kind, attempt, world) > 0 : forum.silenceAuthorises
    }
    return Double(heads) >= forum.quorumShare * Double(members.count) - 1e-9
  }

  /// A member's leaning: above zero it says yes.
  private func view(
    of place: Int, in unit: Int, _ matter: Matter, _ kind: Int, _ attempt: Int, _ world: borrowing World
  ) -> Double {
    let compiled = state.units[unit].compiled
    var commissioner = compiled.members[place]
    if let moved = world.reorganised, matter.month >= moved { commissioner = frame.blocOf[commissioner] }
    let forum = compiled.forum(kind)
    let holdOut = forum.holdsOut[place] ? world[.holdOut] : 0
    let own = world.views[matter.at * frame.count + commissioner]
    let moved = world.wavering[(matter.at * World.ballots + attempt) * frame.count + commissioner]
    let gap = forum.mayBeModified ? power(1 - world[.modification], attempt) : 1
    return world.threshold + gap * (own - state.units[unit].drag[place] - holdOut) + world[.wavering] * moved
  }

  private func carries(_ forum: CompiledForum) -> Bool {
    if forum.game.carries(state.yes, present: state.present) { return true }
    let casting = forum.castingVote
    guard casting >= 0, casting < forum.game.count, state.present[casting], state.yes[casting] else { return false }
    var (yes, no) = (0, 0)
    for place in 0..<forum.game.count where state.present[place] {
      if state.yes[place] { yes += 1 } else { no += 1 }
    }
    return yes == no
  }

  /// Everyone has been heard and it still fails: the rungs of the ladder, each persuading some of those against.
  private mutating func climb(
    _ matter: Matter, _ unit: Int, _ kind: Int, _ start: Double, _ attempt: Int, _ bundle: PreparedBundle,
    _ world: borrowing World, _ recorder: inout Recorder
  ) -> Decision {
    let compiled = state.units[unit].compiled
    let forum = compiled.forum(kind)
    var months = start
    var doubtful = 1.0
    for step in forum.ladder {
      months += step.months
      doubtful *= 1 - step.persuades
      var yes = 0
      for (place, commissioner) in compiled.members.enumerated() {
        state.present[place] = true
        let persuaded = world.persuasion[matter.at * frame.count + commissioner] >= doubtful
        state.yes[place] = persuaded || view(of: place, in: unit, matter, kind, attempt, world) > 0
        if state.yes[place] { yes += 1 }
      }
      let final = step.isFinal && yes * 2 > compiled.members.count
      if final || carries(forum) {
        recorder.note(
          matter.month + Int(months), .decisions, compiled.id, "\(title(matter)): settled by \(step.title)",
          because: final ? "it is final and most were for it" : "enough came round")
        return conclude(matter, unit, kind, months, attempt, bundle, world, &recorder)
      }
      if step.isFinal { break }
    }
    recorder.note(
      matter.month + Int(months), .decisions, compiled.id, "\(title(matter)): no decision",
      because: "the ladder ended without enough coming round; \(against(unit))")
    return Decision(months: months, carried: false, share: 0)
  }

  /// A ballot carried: binding at once, or each member now ratifies in its own body.
  private mutating func conclude(
    _ matter: Matter, _ unit: Int, _ kind: Int, _ months: Double, _ attempt: Int, _ bundle: PreparedBundle,
    _ world: borrowing World, _ recorder: inout Recorder
  ) -> Decision {
    let compiled = state.units[unit].compiled
    if compiled.forum(kind).isBinding {
      for place in compiled.members.indices where state.present[place] && !state.yes[place] {
        state.units[unit].outvoted[place] += 1
      }
      recorder.note(
        matter.month + Int(months), .decisions, compiled.id,
        "\(title(matter)): carried after \(Int(months.rounded(.up))) months", because: against(unit))
      return Decision(months: months, carried: true, share: 1)
    }
    var (paid, bound, heads) = (0.0, 0.0, 0)
    for (place, part) in state.units[unit].contributions.enumerated() {
      let ratifies = view(of: place, in: unit, matter, kind, attempt, world) > 0
      paid += part.pounds
      if ratifies {
        bound += part.pounds
        heads += 1
      }
    }
    let share = paid > 0 ? bound / paid : Double(heads) / Double(max(1, compiled.members.count))
    recorder.note(
      matter.month + Int(months + world[.ratification]), .decisions, compiled.id,
      "\(title(matter)): recommended, ratified by \(heads) of \(compiled.members.count)",
      because: "the forum only recommends")
    return Decision(months: months + world[.ratification], carried: share > 0, share: share)
  }

  private func title(_ matter: Matter) -> String { frame.scenario.agenda[matter.item].title }

  /// Who was away and who was against, in words.
  private func against(_ unit: Int) -> String {
    let compiled = state.units[unit].compiled
    let name = { (place: Int) in frame.scenario.service.commissioners[compiled.members[place]].id }
    let away = compiled.members.indices.filter { !state.present[$0] }.map(name)
    let no = compiled.members.indices.filter { state.present[$0] && !state.yes[$0] }.map(name)
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
