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
    /// Whether the first ballot is a written round; whether every ballot is.
    var beginsInWriting, staysInWriting: Bool
    /// Days for which a matter stands in a forward programme before the paper.
    var forwardDays: Double
    /// Whether representatives' limits are recorded; whether routine matters are settled elsewhere; whether those for a
    /// matter may go ahead alone.
    var hasLimits, settlesRoutineElsewhere, agreesToDisagree: Bool
    /// Whether each member decides for itself: in its own specification, or everything on a contract of its own.
    var decidesSpecifications, decidesContracts: Bool
    /// How near to indifference a member abstains.
    var abstentionBand: Double

    init(_ forum: CompiledForum) {
      (noticeDays, interval, quorumShare) = (forum.noticeDays, forum.interval, forum.quorumShare)
      leadDecidesUpTo = forum.leadDecidesUpTo
      (attempts, castingVote, needed) = (forum.attempts, forum.castingVote, forum.game.needed)
      (isBinding, silenceAuthorises) = (forum.isBinding, forum.silenceAuthorises)
      (mayBeModified, hasLadder) = (forum.mayBeModified, !forum.ladder.isEmpty)
      (hasFallback, abstentionBand) = (forum.fallback != nil, forum.abstentionBand)
      (beginsInWriting, staysInWriting) = (forum.written != .no, forum.written == .untilConsensus)
      (forwardDays, hasLimits) = (forum.forwardDays, !forum.limits.isEmpty)
      (settlesRoutineElsewhere, agreesToDisagree) = (forum.settlesRoutineElsewhere, forum.agreesToDisagree)
      (decidesSpecifications, decidesContracts) = (forum.own == .specifications, forum.own == .contracts)
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
  /// Its part of what the unit's members pay today; of the heads where nobody pays.
  var stake: Double
  /// What its representative may bind it to on an ordinary matter, £ a year, where that is recorded.
  var limit: Double

  init(_ unit: CompiledUnit, _ member: Int) {
    let (ordinary, reserved) = (unit.ordinary, unit.reserved)
    commissioner = unit.members[member]
    distancePenalty = 0
    ordinaryWeight = ordinary.game.needed > 0 ? ordinary.game.weight(member) : 0
    reservedWeight = reserved.game.needed > 0 ? reserved.game.weight(member) : 0
    (holdsOutOrdinary, holdsOutReserved) = (ordinary.holdsOut[member], reserved.holdsOut[member])
    stake = unit.stakes[member]
    limit = member < ordinary.limits.count ? ordinary.limits[member] : 0
  }
}

/// What became of one matter in a forum, the same in every run of a future that puts it there.
struct Verdict: Sendable, BitwiseCopyable {
  enum State: UInt8, BitwiseCopyable {
    case unknown, carried, recommended, apart, specified, separate, failed
  }

  /// Months from paper to decision, or to lapsing.
  var months = 0.0
  /// Months that the matter waited for room at a meeting, which differs with what the lead takes off the agenda.
  var wait = 0.0
  // Narrow, for there is one for every matter of a unit.
  private var cameUp: Int16 = 0
  var state = State.unknown

  init() {}

  init(state: State, month: Int, months: Double, wait: Double) {
    (self.state, self.months, self.wait) = (state, months, wait)
    cameUp = Int16(clamping: month)
  }

  /// The month it came up, which differs from run to run for an approval to go to the market.
  var month: Int { Int(cameUp) }
}
