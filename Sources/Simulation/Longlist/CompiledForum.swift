import Coalitions
import Commissioning
import OptionKit

/// How a unit decides one class of matter: its game and procedure side by side, shared by all runs.
final class CompiledForum: Sendable {
  let game: CompiledGame
  /// The game after the attempts allowed, where the rule has another.
  let fallback: CompiledGame?
  let noticeDays, interval, quorumShare: Double
  let isBinding, silenceAuthorises, mayBeModified: Bool
  /// The member with a casting vote; -1 where nobody has one.
  let castingVote: Int
  let attempts: Int
  let leadDecidesUpTo: Double
  let ladder: [DecisionProcedure.Step]
  /// Whether each member can stop a matter alone and has somebody to hold out against.
  let holdsOut: [Bool]
  /// How near to indifference a member abstains.
  let abstentionBand: Double
  /// Whether proposals are put in writing first, and how long they stood in a forward programme.
  let written: DecisionProcedure.Written
  let forwardDays: Double
  /// By member, £ a year: what its representative may bind it to; empty where none is recorded.
  let limits: [Double]
  let settlesRoutineElsewhere, agreesToDisagree: Bool
  /// What each member decides for itself.
  let own: ArrangementTerms.OwnDecisions

  init(
    _ game: SimpleGame, _ procedure: DecisionProcedure, fallback: SimpleGame? = nil,
    own: ArrangementTerms.OwnDecisions = .nothing
  ) {
    self.own = own
    self.game = CompiledGame(game)
    self.fallback = fallback.map { CompiledGame($0) }
    abstentionBand = procedure.abstentionBand
    noticeDays = procedure.noticeDays
    interval = Double(max(1, procedure.monthsBetweenMeetings))
    quorumShare = procedure.quorumShare
    isBinding = procedure.effect == .binding
    silenceAuthorises = procedure.silenceAuthorises
    mayBeModified = procedure.mayBeModified
    castingVote = procedure.castingVote ?? -1
    attempts = procedure.attempts
    leadDecidesUpTo = procedure.leadDecidesUpTo.pounds
    ladder = procedure.ladder
    (written, forwardDays) = (procedure.written, procedure.forwardDays)
    limits = procedure.limits.map(\.pounds)
    (settlesRoutineElsewhere, agreesToDisagree) = (procedure.settlesRoutineElsewhere, procedure.agreesToDisagree)
    holdsOut = self.game.hasVeto.map { $0 && game.memberCount > 1 }
  }
}
