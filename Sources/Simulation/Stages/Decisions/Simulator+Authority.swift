import OptionKit

/// Who settles a matter without the forum: the lead, or those who manage the contract; and what a decision is worth.
extension Simulator {
  /// Who settles a matter.
  enum Way {
    case lead, operational, forum
    /// Each member for itself: in its own specification at the forum's table, or on a contract of its own.
    case specification, contract
  }

  /// Who settles a matter: the lead alone routine management (6.11) and what the rule's scheme gives it.
  func way(of matter: Matter, _ unit: Int, _ variants: RiskVariants, _ world: borrowing World) -> Way {
    let line = prepared.agenda[matter.item]
    let forum = state.units.base[unit].forum(line.matter)
    if line.kind == .routine {
      if world.delegation[matter.at] < variants.delegatedShare { return .lead }
      if forum.settlesRoutineElsewhere { return .operational }
    }
    if forum.decidesContracts, line.kind != .reprocurement { return .contract }
    if forum.decidesSpecifications, line.kind == .routine || line.kind == .variation { return .specification }
    let isSmall = forum.leadDecidesUpTo > 0 && forum.leadDecidesUpTo >= matter.value
    return line.matter == 0 && isSmall && line.kind != .reprocurement ? .lead : .forum
  }

  /// A matter settled without the forum: by the judgement of the member that leads, or of most of those who manage the
  /// contract.
  mutating func settle(
    _ matter: Matter, _ unit: Int, _ world: borrowing World, byLead isLead: Bool, months: Double,
    _ recorder: inout Recorder
  ) -> Decision {
    let kind = prepared.agenda[matter.item].matter
    let carries: Bool
    if isLead {
      carries = leans(state.units.base[unit].look { $0.host }, matter, unit, kind, world)
    } else {
      _ = lean(matter, unit, kind, 0, world)
      var yes = 0
      let members = state.units.base[unit].seats.count
      for place in 0..<members where state.yes[place] { yes += 1 }
      carries = yes * 2 > members
    }
    tell(matter, unit, Int(months), .settled(byLead: isLead, isCarried: carries), &recorder)
    return Decision(
      months: months, carried: carries, share: carries ? 1 : 0, bound: carries ? .everybody : .nobody, isMarked: false)
  }

  /// What a decision adds to the year's tallies: its worth, and what was lost by both errors.
  struct Weighed {
    var worth = 0.0
    var goodLost = 0.0
    var poorPassed = 0.0
  }

  /// What a decision came to for each member bound by it, net of what it cost and beyond what the money ordinarily buys;
  /// and what was lost by both errors. By place in the unit it is left in the scratch for weights.
  func weigh(_ outcome: Decision, of matter: Matter, in unit: Int, _ world: borrowing World) -> Weighed {
    let came = state.weights
    guard matter.value > 0 else {
      for place in state.units.base[unit].seats.indices { came[place] = 0 }
      return Weighed()
    }
    let (seats, marks) = (state.units.base[unit].seats, state.units.base[unit].marks(of: matter.at))
    let kept = max(0, 1 - world[.worthLost] * outcome.months) * (outcome.isApart ? 1 - world[.scaleLost] : 1)
    let row = matter.at * prepared.count
    var (worth, most) = (0.0, 0.0)
    for place in seats.indices {
      let commissioner = seats[place].commissioner
      let full = matter.value * seats[place].stake * world.worth[row + commissioner]
      most += full
      came[place] = 0
      let isMarked = outcome.isMarked && marks[place]
      guard outcome.carried, outcome.bound == .everybody || isMarked else { continue }
      let own = full * kept
      came[place] = own
      worth += own
      state.worth[commissioner] += own
      if outcome.bound == .everybody, isMarked, own < 0 { state.burden[commissioner] -= own }
    }
    let weighed = Weighed(
      worth: worth, goodLost: most > 0 ? max(0, most - worth) : 0, poorPassed: most < 0 ? max(0, -worth) : 0)
    state.tally.worth += weighed.worth
    state.tally.goodLost += weighed.goodLost
    state.tally.poorPassed += weighed.poorPassed
    return weighed
  }
}
