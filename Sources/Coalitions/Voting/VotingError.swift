/// What can be wrong with a game of votes, or too large to be answered exactly.
///
/// Nothing in this module overflows, truncates or gives up silently: it throws one of these.
public enum VotingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text is not a plain decimal number such as `16.6`.
  case notANumber(String)
  /// The number has more digits than can be held exactly.
  case notRepresentable(String)
  /// A game needs at least one member.
  case noMembers
  /// A list has the wrong length: what it is, its length, the length wanted.
  case wrongLength(String, Int, Int)
  /// A member's weight is below zero: position from 0.
  case negativeWeight(member: Int)
  /// The quota is zero or less, so that nobody's vote would already pass everything.
  case quotaNotPositive
  /// The quota is above the votes that exist: the quota and the total, both in the printed units.
  case quotaAboveTotal(quota: String, total: String)
  /// A share lies outside 0 to 1, or has a zero denominator.
  case badShare(String)
  /// A member's position is outside the game.
  case noSuchMember(Int)
  /// An all-of or any-of rule has no parts.
  case emptyRule
  /// A rule given as a function changes from pass to fail when a member joins the yes side: that member.
  case notMonotone(member: Int)
  /// A rule given as a function is never or always passed.
  case trivial(passes: Bool)
  /// A probability lies outside 0 to 1, or a set of them does not sum to 1.
  case badProbability(Double)
  /// An exact answer would need more work or memory than is allowed: what, how much, the limit.
  case tooLarge(String, Int, limit: Int)
  /// Stages of an escalation ladder follow one another in no time for ever: the stage's position.
  case endlessLoop(stage: Int)
  /// A stage of an escalation ladder leads nowhere or to a stage that does not exist.
  case badStage(Int, String)
  /// An integer sum or product leaves the range of 64 bits: what was being added.
  case overflow(String)

  /// One sentence without a full stop.
  public var description: String {
    switch self {
    case .notANumber(let text): "'\(text)' is not a plain decimal number"
    case .notRepresentable(let text): "\(text) has more digits than can be held exactly"
    case .noMembers: "there are no members"
    case .wrongLength(let what, let found, let wanted): "\(what) has \(found) entries where \(wanted) are wanted"
    case .negativeWeight(let member): "the weight of member \(member + 1) is below zero"
    case .quotaNotPositive: "the quota must be above zero"
    case .quotaAboveTotal(let quota, let total): "the quota \(quota) is above the \(total) votes that exist"
    case .badShare(let text): "the share \(text) must lie between 0 and 1"
    case .noSuchMember(let position): "there is no member number \(position + 1)"
    case .emptyRule: "an all-of or any-of rule needs at least one part"
    case .notMonotone(let member): "the rule turns from pass to fail when member \(member + 1) joins the yes side"
    case .trivial(let passes): passes ? "the rule passes everything" : "the rule passes nothing"
    case .badProbability(let value): "\(value) is not a probability, or probabilities do not sum to 1"
    case .tooLarge(let what, let amount, let limit): "\(what) needs \(amount) where at most \(limit) are allowed"
    case .endlessLoop(let stage): "stage \(stage + 1) can be reached again without any time passing"
    case .badStage(let stage, let what): "stage \(stage + 1) \(what)"
    case .overflow(let what): "\(what) is too large for 64 bits"
    }
  }
}
