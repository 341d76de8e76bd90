import OptionKit

/// Matters that each member decides for itself, because the arrangement leaves it its own specification or its own contract.
extension Simulator {
  /// Each decides once, by what it leans to at the first ballot; those for it go ahead and are marked.
  ///
  ///     U = t_c + z_c' + wavering x e_k,  k = 0
  ///
  /// Nobody holds out, for nobody needs another, and nobody dislikes a common proposal, for it is its own. In its own
  /// specification of a single contract it decides at the forum's next meeting, and where the forum binds nobody its own
  /// body ratifies; on a contract of its own once its own governance is through, the mean over the members, or at once on a
  /// suspension event. The matter lapses for all where that is after its deadline.
  mutating func decideForThemselves(
    _ matter: Matter, _ unit: Int, onOwnContract: Bool, _ world: borrowing World
  ) -> Verdict {
    let line = prepared.agenda[matter.item]
    let forum = state.units.base[unit].forum(line.matter)
    let seats = state.units.base[unit].seats
    var months = pause(matter, world)
    if onOwnContract {
      var days = 0.0
      for place in seats.indices { days += world.governanceDays[seats[place].commissioner] }
      if line.kind != .suspension { months += days / Double(max(1, seats.count)) / MeanMonth.days }
    } else {
      months += forum.noticeDays / MeanMonth.days + forum.interval / 2 + matter.wait
      if !forum.isBinding { months += world[.ratification] }
    }
    guard months <= line.deadline else {
      return Verdict(state: .failed, month: matter.month, months: line.deadline, wait: matter.wait)
    }
    let marks = state.units.base[unit].marks(of: matter.at)
    let (own, now) = (matter.at * prepared.count, matter.at * World.ballots * prepared.count)
    let lean = VotingIntention(byItself: matter, world)
    for place in seats.indices {
      var seat = seats[place]
      (seat.distancePenalty, seat.holdsOutOrdinary, seat.holdsOutReserved) = (0, false, false)
      let viewer = lean.isReorganised ? prepared.blocOf[seat.commissioner] : seat.commissioner
      marks[place] = lean.leaning(of: seat, world.readiness[own + viewer], own + viewer, now + viewer, world) > 0
    }
    return Verdict(
      state: onOwnContract ? .separate : .specified, month: matter.month, months: months, wait: matter.wait)
  }
}

extension Simulator.VotingIntention {
  /// What the leanings of members that decide for themselves have in common: no proposal comes back changed.
  init(byItself matter: Simulator.Matter, _ world: borrowing World) {
    (gap, wavering, asks) = (1, world[.wavering], 0)
    isReorganised = world.reorganised.map { matter.month >= $0 } ?? false
    isReserved = false
  }
}
