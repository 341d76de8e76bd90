/// One meeting that votes under any rule: who comes, whether they are quorate, and what passes.
///
/// Members come, abstain and say yes independently of one another, or with a common factor behind their votes. One who
/// stays away says nothing, or counts as agreeing where silence authorises; one who abstains is present and casts no
/// vote. A test of a share *of the votes cast* asks for that share of the yes and no votes; every other test is as it is
/// in the game. A tie of yes and no heads is settled by the member with a casting vote.
///
/// A ternary game (D. S. Felsenthal and M. Machover, "Ternary voting games", *International Journal of Game Theory* 26
/// (1997)) with absence as a fourth ballot.
public struct Sitting: Sendable {
  /// The rule.
  public let game: SimpleGame
  /// How many must be present; those who abstain are.
  public let quorum: Int
  /// Whether a member who stays away counts as agreeing; it is not present for the quorum.
  public let silenceAuthorises: Bool
  /// Who breaks a tie of heads.
  public let castingVote: Int?
  /// The rule's diagram; nil where staying away is not the same as saying no, or there is a casting vote.
  let diagram: GameDiagram?

  /// Sets up a meeting.
  ///
  /// - Throws: ``VotingError/quotaAboveTotal(quota:total:)`` for a quorum that cannot be met,
  ///   ``VotingError/noSuchMember(_:)``, or the errors of ``GameDiagram/init(_:limit:)``.
  public init(
    _ game: SimpleGame, quorum: Int = 0, silenceAuthorises: Bool = false, castingVote: Int? = nil
  ) throws(VotingError) {
    guard quorum <= game.memberCount else {
      throw .quotaAboveTotal(quota: "(quorum) \(quorum)", total: "\(game.memberCount)")
    }
    if let castingVote, castingVote < 0 || castingVote >= game.memberCount { throw .noSuchMember(castingVote) }
    self.game = game
    self.quorum = max(0, quorum)
    self.silenceAuthorises = silenceAuthorises
    self.castingVote = castingVote
    diagram = game.rule.asksForVotesCast || castingVote != nil ? nil : try GameDiagram(game)
  }

  /// What a member does.
  enum Ballot: CaseIterable {
    case yes, no, abstains, absent
  }

  /// The chance that a meeting passes a proposal, and that it is not quorate.
  public struct Forecast: Sendable, Hashable {
    /// The chance that the proposal passes.
    public let pass: Double
    /// The chance that too few are present to decide anything.
    public let inquorate: Double

    /// Records a forecast.
    public init(pass: Double, inquorate: Double) {
      (self.pass, self.inquorate) = (pass, inquorate)
    }
  }

  /// Forecasts a vote, exactly up to rounding.
  ///
  /// A rule without votes cast and casting vote is read off its diagram with the number present beside each node; any
  /// other adds up the distribution of everything its tests count.
  /// - Parameters:
  ///   - present: each member's chance of being there.
  ///   - yes: each member's chance of saying yes when it is there and does not abstain.
  ///   - abstains: each member's chance of abstaining when it is there; nobody's unless given.
  /// - Throws: ``VotingError/tooLarge(_:_:limit:)``, or as ``GameDiagram/chances(_:)`` for wrong chances.
  public func forecast(
    present: [Double], yes: [Double], abstains: [Double]? = nil
  ) throws(VotingError) -> Forecast {
    let abstains = abstains ?? present.map { _ in 0 }
    for chances in [present, yes, abstains] { try PassingChances.check(chances, memberCount: game.memberCount) }
    return Forecast(
      pass: try passing(Self.chances(present, yes, abstains)), inquorate: shortfall(present))
  }

  /// The chances of the four ballots, member by member.
  static func chances(_ present: [Double], _ yes: [Double], _ abstains: [Double]) -> [[Double]] {
    present.indices.map { member in
      let votes = present[member] * (1 - abstains[member])
      return [
        votes * yes[member], votes * (1 - yes[member]), present[member] * abstains[member], 1 - present[member],
      ]
    }
  }

  /// The chance of passing, by whichever engine serves.
  func passing(_ chances: [[Double]]) throws(VotingError) -> Double {
    guard let diagram else { return try CastTally(self).passing(chances) }
    return try passing(diagram, chances)
  }

  /// The chance that fewer than the quorum are present.
  func shortfall(_ present: [Double]) -> Double {
    guard quorum > 0 else { return 0 }
    var heads = [1.0] + Array(repeating: 0.0, count: present.count)
    for (member, chance) in present.enumerated() {
      for count in stride(from: member + 1, through: 0, by: -1) {
        heads[count] = heads[count] * (1 - chance) + (count > 0 ? heads[count - 1] * chance : 0)
      }
    }
    return min(1, heads.prefix(quorum).reduce(0, +))
  }
}

extension DecisionRule {
  /// Whether some test asks for a share of the votes cast, so that staying away is not the same as saying no.
  public var asksForVotesCast: Bool {
    tests?.contains { test in
      guard case .votesCast = test.declared.denominator, case .share = test.declared.amount else { return false }
      return true
    } ?? false
  }
}
