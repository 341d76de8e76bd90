import Commissioning
import OptionKit

extension [DecisionProcedure] {
  /// One procedure that satisfies each of these: the longer notice and interval, the larger quorum, the weaker effect.
  ///
  /// Silence authorises, representatives may bind their bodies, and the lead may decide, only as far as all allow; the
  /// first ladder that there is follows, and the first casting vote and basis stand. A proposal is put in writing where
  /// all put it so.
  func stricter() -> DecisionProcedure {
    guard var procedure = first else { return DecisionProcedure() }
    for other in dropFirst() {
      procedure.noticeDays = Swift.max(procedure.noticeDays, other.noticeDays)
      procedure.monthsBetweenMeetings = Swift.max(procedure.monthsBetweenMeetings, other.monthsBetweenMeetings)
      procedure.quorumShare = Swift.max(procedure.quorumShare, other.quorumShare)
      if other.effect == .recommends { procedure.effect = .recommends }
      procedure.silenceAuthorises = procedure.silenceAuthorises && other.silenceAuthorises
      procedure.mayBeModified = procedure.mayBeModified && other.mayBeModified
      procedure.attempts = Swift.max(procedure.attempts, other.attempts)
      procedure.leadDecidesUpTo = Swift.min(procedure.leadDecidesUpTo, other.leadDecidesUpTo)
      procedure.abstentionBand = Swift.max(procedure.abstentionBand, other.abstentionBand)
      procedure.forwardDays = Swift.min(procedure.forwardDays, other.forwardDays)
      if procedure.written != other.written { procedure.written = .no }
      if !other.limits.isEmpty {
        procedure.limits =
          procedure.limits.isEmpty ? other.limits : zip(procedure.limits, other.limits).map { Swift.min($0, $1) }
      }
      procedure.settlesRoutineElsewhere = procedure.settlesRoutineElsewhere && other.settlesRoutineElsewhere
      procedure.agreesToDisagree = procedure.agreesToDisagree && other.agreesToDisagree
      if procedure.ladder.isEmpty { procedure.ladder = other.ladder }
      procedure.castingVote = procedure.castingVote ?? other.castingVote
    }
    return procedure
  }
}
