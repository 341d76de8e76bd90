import OptionKit

/// A unit's forum as plain numbers, beside the compiled unit: what every ballot and month reads, laid out so that
/// reading it counts no references.
struct Bench: Sendable {
  /// Where its seats and the places it serves start in the run's lists, and how many there are.
  var firstSeat, seats, firstPlace, places: Int
  /// Its size over the whole case's, and its lots.
  var size: Double
  var lots: Double
  /// How ordinary and reserved matters are decided.
  var ordinary, reserved: Forum

  /// One class of matter.
  struct Forum: Sendable {
    var noticeDays, interval, quorumShare, leadDecidesUpTo: Double
    var attempts, castingVote: Int
    /// The least sum of weights that passes; 0 where the game has to be asked.
    var needed: Int
    var isBinding, silenceAuthorises, mayBeModified, hasLadder, hasFallback: Bool
    /// How near to indifference a member abstains.
    var abstentionBand: Double

    init(_ forum: CompiledForum) {
      (noticeDays, interval, quorumShare) = (forum.noticeDays, forum.interval, forum.quorumShare)
      leadDecidesUpTo = forum.leadDecidesUpTo
      (attempts, castingVote, needed) = (forum.attempts, forum.castingVote, forum.game.needed)
      (isBinding, silenceAuthorises) = (forum.isBinding, forum.silenceAuthorises)
      (mayBeModified, hasLadder) = (forum.mayBeModified, !forum.ladder.isEmpty)
      (hasFallback, abstentionBand) = (forum.fallback != nil, forum.abstentionBand)
    }
  }

  /// The forum of an ordinary (0) or reserved (1) matter.
  func forum(_ kind: Int) -> Forum { kind == 0 ? ordinary : reserved }
}

/// A member's seat in a forum.
struct Seat: Sendable {
  var commissioner: Int
  /// What its distance from the common offer takes from its support.
  var drag: Double
  /// Weights where the rule is one weighted test, ordinary and reserved.
  var ordinaryWeight, reservedWeight: Int
  /// Whether it can stop a matter alone, ordinary and reserved.
  var holdsOutOrdinary, holdsOutReserved: Bool
}

extension RunState {
  /// Lays the units' forums out anew; done when a run begins and when a unit is formed.
  mutating func layBenches() {
    benches.removeAll(keepingCapacity: true)
    seats.removeAll(keepingCapacity: true)
    served.removeAll(keepingCapacity: true)
    for unit in units {
      let compiled = unit.compiled
      let (ordinary, reserved) = (compiled.ordinary, compiled.reserved)
      benches.append(
        Bench(
          firstSeat: seats.count, seats: compiled.members.count, firstPlace: served.count,
          places: compiled.places.count, size: compiled.size, lots: Double(compiled.lots),
          ordinary: .init(ordinary), reserved: .init(reserved)))
      for place in compiled.members.indices {
        seats.append(
          Seat(
            commissioner: compiled.members[place], drag: unit.drag[place],
            ordinaryWeight: ordinary.game.needed > 0 ? ordinary.game.weight(place) : 0,
            reservedWeight: reserved.game.needed > 0 ? reserved.game.weight(place) : 0,
            holdsOutOrdinary: ordinary.holdsOut[place], holdsOutReserved: reserved.holdsOut[place]))
      }
      served += compiled.places
    }
  }
}
