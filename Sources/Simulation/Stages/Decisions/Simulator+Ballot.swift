import Commissioning
import OptionKit

/// One meeting: who is there, who leans which way, and whether that carries.
extension Simulator {
  /// Fills the ballot: who is present, and who says yes; with the sum of the yes side's weights. One who is away, or has
  /// no mandate, says nothing.
  mutating func ballot(
    _ matter: Matter, _ unit: Int, _ kind: Int, _ attempt: Int, _ world: borrowing World
  ) -> (isQuorate: Bool, weight: Int) {
    let forum = state.units.base[unit].forum(kind)
    let seats = state.units.base[unit].seats
    let (own, now) = (matter.at * prepared.count, (matter.at * World.ballots + attempt) * prepared.count)
    let lean = VotingIntention(matter, kind, forum, attempt, world)
    var (heads, weight) = (0, 0)
    for place in seats.indices {
      let seat = seats[place]
      var (yes, votes) = (false, isHere(seat, matter, kind, forum, attempt, world))
      if votes {
        heads += 1
        let viewer = lean.isReorganised ? prepared.blocOf[seat.commissioner] : seat.commissioner
        let leaning = lean.leaning(of: seat, world.readiness[own + viewer], own + viewer, now + viewer, world)
        // One who abstains is there for the quorum and casts no vote.
        votes = forum.abstentionBand == 0 || abs(leaning) > forum.abstentionBand
        yes = votes && leaning > 0
      }
      state.present[place] = votes
      state.yes[place] = yes
      if yes { weight += kind == 0 ? seat.ordinaryWeight : seat.reservedWeight }
    }
    return (Double(heads) >= forum.quorumShare * Double(seats.count) - 1e-9, weight)
  }

  /// A written round: who answers, and what; carried where nobody rejects and, unless silence authorises, nobody is
  /// silent.
  mutating func circulate(
    _ matter: Matter, _ unit: Int, _ kind: Int, _ attempt: Int, _ world: borrowing World
  ) -> Bool {
    let forum = state.units.base[unit].forum(kind)
    let seats = state.units.base[unit].seats
    let (own, now) = (matter.at * prepared.count, (matter.at * World.ballots + attempt) * prepared.count)
    let lean = VotingIntention(matter, kind, forum, attempt, world)
    var (silent, rejected) = (false, false)
    for place in seats.indices {
      let seat = seats[place]
      let answers = isHere(seat, matter, kind, forum, attempt, world)
      let viewer = lean.isReorganised ? prepared.blocOf[seat.commissioner] : seat.commissioner
      let agrees =
        answers && lean.leaning(of: seat, world.readiness[own + viewer], own + viewer, now + viewer, world) > 0
      (state.present[place], state.yes[place]) = (answers, agrees)
      if !answers { silent = true } else if !agrees { rejected = true }
    }
    return !rejected && (forum.silenceAuthorises || !silent)
  }

  /// Whether a member is there with a mandate: its own governance is through by then; or, where a scheme of delegation
  /// records what its representative may bind it to, its stake in an ordinary matter is within that; or, where none
  /// does, its representative has authority as it happens.
  private func isHere(
    _ seat: VotingMember, _ matter: Matter, _ kind: Int, _ forum: ForumParameters.Forum, _ attempt: Int,
    _ world: borrowing World
  ) -> Bool {
    let commissioner = seat.commissioner
    let horizon = forum.noticeDays + forum.forwardDays + Double(attempt) * MeanMonth.days
    let mandated =
      world.governanceDays[commissioner] <= horizon
      || (forum.hasLimits
        ? kind == 0 && matter.value * seat.stake <= seat.limit
        : world.mandates[matter.at * prepared.count + commissioner] >= world[.unmandated])
    guard mandated else { return false }
    let at = (matter.at * World.ballots + attempt) * prepared.count + commissioner
    return world.attendance[at] < world.attends[commissioner]
  }

  /// Fills in what every member leans to, present or not; returns the sum of the yes side's weights.
  mutating func lean(
    _ matter: Matter, _ unit: Int, _ kind: Int, _ attempt: Int, _ world: borrowing World
  ) -> Int {
    let seats = state.units.base[unit].seats
    let (own, now) = (matter.at * prepared.count, (matter.at * World.ballots + attempt) * prepared.count)
    let lean = VotingIntention(
      matter, kind, state.units.base[unit].forum(kind), attempt, world)
    var weight = 0
    for place in seats.indices {
      let seat = seats[place]
      let viewer = lean.isReorganised ? prepared.blocOf[seat.commissioner] : seat.commissioner
      let yes = lean.leaning(of: seat, world.readiness[own + viewer], own + viewer, now + viewer, world) > 0
      state.yes[place] = yes
      if yes { weight += kind == 0 ? seat.ordinaryWeight : seat.reservedWeight }
    }
    return weight
  }

  /// Whether one member leans to yes at the first ballot.
  func leans(_ place: Int, _ matter: Matter, _ unit: Int, _ kind: Int, _ world: borrowing World) -> Bool {
    let (own, now) = (matter.at * prepared.count, matter.at * World.ballots * prepared.count)
    let seat = state.units.base[unit].seats[place]
    let lean = VotingIntention(
      matter, kind, state.units.base[unit].forum(kind), 0, world)
    let viewer = lean.isReorganised ? prepared.blocOf[seat.commissioner] : seat.commissioner
    return lean.leaning(of: seat, world.readiness[own + viewer], own + viewer, now + viewer, world) > 0
  }

  /// What all members' leanings on one ballot have in common.
  struct VotingIntention {
    let gap, wavering, asks: Double
    let isReorganised, isReserved: Bool

    init(
      _ matter: Matter, _ kind: Int, _ forum: ForumParameters.Forum, _ attempt: Int, _ world: borrowing World
    ) {
      gap = forum.mayBeModified ? power(1 - world[.modification], attempt) : 1
      (wavering, asks) = (world[.wavering], world[.holdOut])
      isReorganised = world.reorganised.map { matter.month >= $0 } ?? false
      isReserved = kind == 1
    }

    /// Above zero the member says yes; whose view is told by its places among matters and ballots.
    func leaning(
      of seat: VotingMember, _ ready: Double, _ own: Int, _ now: Int, _ world: borrowing World
    ) -> Double {
      let holdsOut = isReserved ? seat.holdsOutReserved : seat.holdsOutOrdinary
      return ready + gap * (world.views[own] - seat.distancePenalty - (holdsOut ? asks : 0))
        + wavering * world.wavering[now]
    }
  }

  func carries(_ unit: Int, _ kind: Int, _ weight: Int, _ attempt: Int) -> Bool {
    let forum = state.units.base[unit].forum(kind)
    if forum.hasFallback, attempt >= forum.attempts,
      state.units.base[unit].look({ $0.forum(kind).fallback?.carries(state.yes, present: state.present) == true })
    {
      return true
    }
    let (needed, casting) = (forum.needed, forum.castingVote)
    if needed > 0 {
      if weight >= needed { return true }
    } else if state.units.base[unit].look({ $0.forum(kind).game.carries(state.yes, present: state.present) }) {
      return true
    }
    let count = state.units.base[unit].seats.count
    guard casting >= 0, casting < count, state.present[casting], state.yes[casting] else { return false }
    var (yes, no) = (0, 0)
    for place in 0..<count where state.present[place] {
      if state.yes[place] { yes += 1 } else { no += 1 }
    }
    return yes == no
  }
}
