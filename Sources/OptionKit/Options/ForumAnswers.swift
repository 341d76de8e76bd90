/// What every decision rule must answer before anybody signs up to it.
///
/// The questions are those of Collaborative commissioning framework (August 2012), section 4 (process for taking
/// decisions).
public struct ForumAnswers: Sendable, Hashable {
  /// Whether there is voting, and how.
  public var voting: String
  /// Whether unanimity or a majority is asked for, and how large.
  public var majority: String
  /// Whether a decision binds all.
  public var binds: String
  /// When consensus is sought.
  public var consensus: String
  /// What follows when one disagrees.
  public var disagreement: String
  /// Whether one may walk away, and when.
  public var leaving: String

  /// Answers the six questions.
  public init(
    voting: String, majority: String, binds: String, consensus: String, disagreement: String, leaving: String
  ) {
    (self.voting, self.majority, self.binds) = (voting, majority, binds)
    (self.consensus, self.disagreement, self.leaving) = (consensus, disagreement, leaving)
  }

  /// Each question with its answer, in the framework's order.
  public var all: [(question: String, answer: String)] {
    [
      ("Is there voting, and how?", voting), ("Unanimity or a majority, and how large?", majority),
      ("Does it bind all?", binds), ("When is consensus sought?", consensus),
      ("What if one disagrees?", disagreement), ("May it walk away, and when?", leaving),
    ]
  }
}
