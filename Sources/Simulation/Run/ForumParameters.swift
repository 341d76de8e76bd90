import OptionKit

/// A unit's forum as plain numbers, beside the compiled unit: what every ballot and month reads, laid out so that
/// reading it counts no references.
struct ForumParameters: Sendable, BitwiseCopyable {
  /// How ordinary and reserved matters are decided.
  var ordinary, reserved: Forum

  /// One class of matter.
  struct Forum: Sendable, BitwiseCopyable {
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

  init(_ unit: CompiledUnit) { (ordinary, reserved) = (Forum(unit.ordinary), Forum(unit.reserved)) }

  /// The forum of an ordinary (0) or reserved (1) matter.
  func forum(_ kind: Int) -> Forum { kind == 0 ? ordinary : reserved }
}

/// A member's seat in a forum.
struct VotingMember: Sendable, BitwiseCopyable {
  var commissioner: Int
  /// What its distance from the common offer takes from its support.
  var distancePenalty: Double
  /// Weights where the rule is one weighted test, ordinary and reserved.
  var ordinaryWeight, reservedWeight: Int
  /// Whether it can stop a matter alone, ordinary and reserved.
  var holdsOutOrdinary, holdsOutReserved: Bool

  init(_ unit: CompiledUnit, _ member: Int) {
    let (ordinary, reserved) = (unit.ordinary, unit.reserved)
    commissioner = unit.members[member]
    distancePenalty = 0
    ordinaryWeight = ordinary.game.needed > 0 ? ordinary.game.weight(member) : 0
    reservedWeight = reserved.game.needed > 0 ? reserved.game.weight(member) : 0
    (holdsOutOrdinary, holdsOutReserved) = (ordinary.holdsOut[member], reserved.holdsOut[member])
  }
}

/// What became of one matter in a forum, the same in every run of a future that puts it there.
struct Verdict: Sendable, BitwiseCopyable {
  enum State: UInt8, BitwiseCopyable {
    case unknown, carried, recommended, failed
  }

  var state = State.unknown
  /// The month it came up, which differs from run to run for an approval to go to the market.
  var month = 0
  /// Months from paper to decision, or to lapsing.
  var months = 0.0
}
