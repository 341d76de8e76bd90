/// One meeting that votes under any rule: who comes, whether they are quorate, and what passes.
///
/// Members come and say yes independently. One who stays away says nothing, or counts as agreeing where silence
/// authorises. A test of a share *of the votes cast* asks for that share of the votes of those present; every other
/// test is as it is in the game. A tie of heads among those present is settled by the member with a casting vote.
///
/// ``Meeting`` answers more about one weighted test (abstention, a quorum of votes); this answers whether a composed
/// rule passes.
public struct Sitting: Sendable {
  /// The rule.
  public let game: SimpleGame
  /// How many must be present.
  public let quorum: Int
  /// Whether a member who stays away counts as agreeing; it is not present for the quorum.
  public let silenceAuthorises: Bool
  /// Who breaks a tie of heads.
  public let castingVote: Int?

  /// Sets up a meeting.
  ///
  /// - Throws: ``VotingError/quotaAboveTotal(quota:total:)`` for a quorum that cannot be met, or
  ///   ``VotingError/noSuchMember(_:)``.
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
  }

  /// What a member does.
  enum Ballot: CaseIterable {
    case yes, no, absent
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
  ///   - yes: each member's chance of saying yes when it is.
  /// - Throws: ``VotingError/tooLarge(_:_:limit:)``, or as ``GameDiagram/chances(_:)`` for wrong chances.
  public func forecast(present: [Double], yes: [Double]) throws(VotingError) -> Forecast {
    try PassingChances.check(present, memberCount: game.memberCount)
    try PassingChances.check(yes, memberCount: game.memberCount)
    let chances = present.indices.map { member in
      [present[member] * yes[member], present[member] * (1 - yes[member]), 1 - present[member]]
    }
    let inquorate = shortfall(present)
    guard game.rule.asksForVotesCast || castingVote != nil else {
      return Forecast(pass: try passing(GameDiagram(game), chances), inquorate: inquorate)
    }
    return Forecast(pass: try CastTally(self).passing(chances), inquorate: inquorate)
  }

  /// The chance that fewer than the quorum are present.
  private func shortfall(_ present: [Double]) -> Double {
    guard quorum > 0 else { return 0 }
    var heads = [1.0] + Array(repeating: 0.0, count: present.count)
    for (member, chance) in present.enumerated() {
      for count in stride(from: member + 1, through: 0, by: -1) {
        heads[count] = heads[count] * (1 - chance) + (count > 0 ? heads[count - 1] * chance : 0)
      }
    }
    return min(1, heads.prefix(quorum).reduce(0, +))
  }

  /// The most cells of node by number present.
  static let mostCells = 40_000_000

  private func passing(_ diagram: GameDiagram, _ chances: [[Double]]) throws(VotingError) -> Double {
    if quorum == 0 {
      return try diagram.chances(chances.map { min(1, $0[0] + (silenceAuthorises ? $0[2] : 0)) }).pass
    }
    // The chance of passing from each node on, by how many more must still come. The diagram skips no level; after the
    // end that passes, the members left are asked for their presence alone.
    let (cells, overflow) = diagram.nodeCount.multipliedReportingOverflow(by: quorum + 1)
    guard !overflow, cells <= Self.mostCells else {
      throw .tooLarge("a meeting with a quorum: cells", cells, limit: Self.mostCells)
    }
    let count = game.memberCount
    let present = diagram.order.map { 1 - chances[$0][2] }
    // comes[level][missing]: the chance that at least so many of the members from a level on are present.
    var comes = Array(repeating: Array(repeating: 0.0, count: quorum + 1), count: count + 1)
    comes[count][0] = 1
    for level in stride(from: count - 1, through: 0, by: -1) {
      for missing in 0...quorum {
        comes[level][missing] =
          missing == 0
          ? 1 : present[level] * comes[level + 1][missing - 1] + (1 - present[level]) * comes[level + 1][missing]
      }
    }
    var pass = Array(repeating: 0.0, count: diagram.nodeCount * (quorum + 1))
    func after(_ child: Int32, _ level: Int, _ missing: Int) -> Double {
      child == 0 ? 0 : child == 1 ? comes[level + 1][missing] : pass[Int(child) * (quorum + 1) + missing]
    }
    for index in diagram.nodes.indices.dropFirst(2) {
      let node = diagram.nodes[index]
      let level = Int(node.level)
      let chance = chances[diagram.order[level]]
      for missing in 0...quorum {
        let one = max(0, missing - 1)
        pass[index * (quorum + 1) + missing] =
          chance[0] * after(node.yes, level, one) + chance[1] * after(node.no, level, one)
          + chance[2] * after(silenceAuthorises ? node.yes : node.no, level, missing)
      }
    }
    return min(1, pass[diagram.root * (quorum + 1) + quorum])
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
