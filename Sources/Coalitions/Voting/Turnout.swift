/// How likely a member is to say yes, say no, abstain or stay away.
public struct Turnout: Sendable, Hashable {
  /// The four chances, which sum to 1.
  public let yes, no, abstains, absent: Double

  /// Checks that the chances sum to 1.
  ///
  /// - Throws: ``VotingError/badProbability(_:)``.
  public init(yes: Double, no: Double, abstains: Double = 0, absent: Double = 0) throws(VotingError) {
    for chance in [yes, no, abstains, absent] where !(chance >= 0 && chance <= 1) { throw .badProbability(chance) }
    let sum = yes + no + abstains + absent
    guard abs(sum - 1) < 1e-9 else { throw .badProbability(sum) }
    (self.yes, self.no, self.abstains, self.absent) = (yes, no, abstains, absent)
  }

  /// Yes, no and abstention equally likely: the assumption behind the ternary Banzhaf measure.
  public static let evenThreeWays = Turnout(unchecked: 1.0 / 3, 1.0 / 3, 1.0 / 3, 0)

  private init(unchecked yes: Double, _ no: Double, _ abstains: Double, _ absent: Double) {
    (self.yes, self.no, self.abstains, self.absent) = (yes, no, abstains, absent)
  }

  func chance(_ ballot: Meeting.Ballot) -> Double {
    switch ballot {
    case .yes: yes
    case .no: no
    case .abstains: abstains
    case .absent: absent
    }
  }
}
