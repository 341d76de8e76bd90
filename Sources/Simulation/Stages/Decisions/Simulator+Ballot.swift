import Commissioning
import OptionKit

/// One meeting: who is there, who leans which way, and whether that carries.
extension Simulator {
  /// Fills the ballot: who is present, and who says yes; with the sum of the yes side's weights.
  mutating func ballot(
    _ matter: Matter, _ unit: Int, _ kind: Int, _ attempt: Int, _ world: borrowing World
  ) -> (isQuorate: Bool, weight: Int) {
    let forum = state.units.base[unit].forum(kind)
    let seats = state.units.base[unit].seats
    let notice = forum.noticeDays + Double(attempt) * 30.4
    let (own, now) = (matter.at * prepared.count, (matter.at * World.ballots + attempt) * prepared.count)
    let lean = VotingIntention(matter, kind, forum, attempt, world)
    var (heads, weight) = (0, 0)
    for place in seats.indices {
      let seat = seats[place]
      let commissioner = seat.commissioner
      let mandated =
        prepared.governanceDays[commissioner] <= notice || world.mandates[own + commissioner] >= lean.unmandated
      let here = mandated && world.attendance[now + commissioner] < prepared.attendance[commissioner]
      var (yes, votes) = (forum.silenceAuthorises, here)
      if here {
        heads += 1
        let viewer = lean.isReorganised ? prepared.blocOf[commissioner] : commissioner
        let leaning = lean.leaning(of: seat, view: world.views[own + viewer], moved: world.wavering[now + viewer])
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

  /// Fills in what every member leans to, present or not; returns the sum of the yes side's weights.
  mutating func lean(
    _ matter: Matter, _ unit: Int, _ kind: Int, _ attempt: Int, _ world: borrowing World
  ) -> Int {
    let seats = state.units.base[unit].seats
    let (own, now) = (matter.at * prepared.count, (matter.at * World.ballots + attempt) * prepared.count)
    let lean = VotingIntention(matter, kind, state.units.base[unit].forum(kind), attempt, world)
    var weight = 0
    for place in seats.indices {
      let seat = seats[place]
      let viewer = lean.isReorganised ? prepared.blocOf[seat.commissioner] : seat.commissioner
      let yes = lean.leaning(of: seat, view: world.views[own + viewer], moved: world.wavering[now + viewer]) > 0
      state.yes[place] = yes
      if yes { weight += kind == 0 ? seat.ordinaryWeight : seat.reservedWeight }
    }
    return weight
  }

  /// What all members' leanings on one ballot have in common.
  struct VotingIntention {
    let threshold, gap, wavering, asks, unmandated: Double
    let isReorganised, isReserved: Bool

    init(_ matter: Matter, _ kind: Int, _ forum: ForumParameters.Forum, _ attempt: Int, _ world: borrowing World) {
      threshold = world.threshold
      gap = forum.mayBeModified ? power(1 - world[.modification], attempt) : 1
      (wavering, asks, unmandated) = (world[.wavering], world[.holdOut], world[.unmandated])
      isReorganised = world.reorganised.map { matter.month >= $0 } ?? false
      isReserved = kind == 1
    }

    /// Above zero the member says yes.
    func leaning(of seat: VotingMember, view: Double, moved: Double) -> Double {
      let holdsOut = isReserved ? seat.holdsOutReserved : seat.holdsOutOrdinary
      return threshold + gap * (view - seat.distancePenalty - (holdsOut ? asks : 0)) + wavering * moved
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
