import Commissioning
import OptionKit

extension [DecisionProcedure] {
  /// One procedure that satisfies each of these: the longer notice and interval, the larger quorum, the weaker effect.
  ///
  /// Silence authorises, and the lead may decide, only as far as all allow; the first ladder that there is follows, and
  /// the first casting vote and basis stand.
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
      if procedure.ladder.isEmpty { procedure.ladder = other.ladder }
      procedure.castingVote = procedure.castingVote ?? other.castingVote
    }
    return procedure
  }
}
