import Coalitions

/// A vote as somebody describes it: who votes with what, what is needed, who comes, how likely a yes is.
package struct VoteCase: Sendable {
  /// The members' names and weights, in one order.
  package var names: [String]
  /// Their weights as typed.
  package var weights: [ExactDecimal]
  /// How much is needed, and of what.
  package var quota: Quota
  /// Each member's chance of a yes.
  package var yes: [Double]
  /// Each member's chance of being there.
  package var present: [Double]
  /// Heads that must be there; those who abstain are.
  package var quorum = 0
  /// The member that breaks a tie of heads.
  package var castingVote: Int?
  /// The correlation of any two members' leanings, 0 to below 1.
  package var correlation = 0.0

  /// Describes a vote.
  package init(names: [String], weights: [ExactDecimal], quota: Quota, yes: [Double], present: [Double]) {
    (self.names, self.weights, self.quota) = (names, weights, quota)
    (self.yes, self.present) = (yes, present)
  }

  /// The rule.
  ///
  /// - Throws: ``VotingError`` where weights and quota make none.
  package func game(_ quota: Quota? = nil) throws(VotingError) -> SimpleGame {
    try SimpleGame(weights: weights, quota ?? self.quota)
  }

  var outlook: VoteOutlook {
    correlation > 0
      ? .commonFactor(yes: yes, loadings: yes.map { _ in correlation.squareRoot() }) : .independent(yes)
  }

  /// Whether it passes when everybody votes.
  func forecast(_ game: SimpleGame) throws(VotingError) -> PassageForecast {
    correlation > 0 ? try GameDiagram(game).forecast(outlook) : try game.forecast(independent: yes)
  }

  /// What one meeting decides.
  func meeting(_ game: SimpleGame) throws(VotingError) -> MeetingForecast {
    try Sitting(game, quorum: quorum, castingVote: castingVote)
      .forecast(present: present, abstains: present.map { _ in 0 }, outlook)
  }

  /// Whether a meeting decides otherwise than everybody would.
  var isMeeting: Bool {
    present.contains { $0 < 1 } || quorum > 0 || castingVote != nil || quota.denominator == .votesCast
  }
}
