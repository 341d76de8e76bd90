/// A vote taken at a meeting, where members may also abstain or stay away: quorum, votes cast, the chair's casting vote.
///
/// A ternary (here four-valued) game after D. S. Felsenthal and M. Machover, "Ternary voting games", *International
/// Journal of Game Theory* 26 (1997). A proposal passes when enough members are present and the yes votes reach the
/// quota; a tie of yes and no is settled by the chair, where there is a casting vote.
public struct Meeting: Sendable, Hashable {
  /// What a member does.
  public enum Ballot: Int, Sendable, Hashable, CaseIterable {
    case yes, no, abstains, absent
  }

  /// How many must be present; those who abstain are.
  public enum Quorum: Sendable, Hashable {
    /// So many heads.
    case heads(Int)
    /// So many votes, as printed.
    case votes(ExactDecimal)
  }

  /// Each member's votes in units of `10^-places`.
  let weights: [Int]
  let places: Int
  let total: Int
  /// What the yes votes must reach; with ``Quota/Denominator/votesCast`` a share of yes and no together.
  public let quota: Quota
  /// What must be present, counted as `presence`.
  let quorum: Int
  /// What each member counts towards the quorum: heads or votes.
  let presence: [Int]
  /// The member with a casting vote.
  public let chair: Int?
  /// Whether a member who stays away counts as agreeing, present and voting yes.
  public let silenceAuthorises: Bool

  /// Sets up a meeting.
  ///
  /// - Throws: a ``VotingError`` for weights and quota as ``WeightedQuota`` does, a quorum that cannot be met, or a
  ///   chair who is not a member.
  public init(
    weights: [ExactDecimal], quota: Quota, quorum: Quorum? = nil, chair: Int? = nil, silenceAuthorises: Bool = false
  ) throws(VotingError) {
    var places = max(weights.map(\.places).max() ?? 0, quota.places)
    if case .votes(let votes) = quorum { places = max(places, votes.places) }
    var scaled: [Int] = []
    for weight in weights { scaled.append(try weight.scaled(to: places)) }
    let test = try WeightedQuota(units: scaled, places: places, quota)
    if let chair, !scaled.indices.contains(chair) { throw .noSuchMember(chair) }
    self.weights = scaled
    self.places = places
    total = test.total
    self.quota = quota
    self.chair = chair
    self.silenceAuthorises = silenceAuthorises
    switch quorum {
    case nil:
      self.quorum = 0
      presence = scaled.map { _ in 0 }
    case .heads(let heads):
      self.quorum = heads
      presence = scaled.map { _ in 1 }
    case .votes(let votes):
      self.quorum = try votes.scaled(to: places)
      presence = scaled
    }
    let present = presence.reduce(0, +)
    guard self.quorum >= 0, self.quorum <= present else {
      throw .quotaAboveTotal(quota: "(quorum) \(self.quorum)", total: "\(present)")
    }
  }

  /// How many members.
  public var memberCount: Int { weights.count }

  /// Whether these ballots pass, one a member in order; missing ones count as absent.
  public func passes(_ ballots: [Ballot]) -> Bool {
    var tally = Tally()
    for (member, ballot) in ballots.prefix(memberCount).enumerated() { add(member, ballot, to: &tally) }
    let chairSaysYes = chair.map { ballots.indices.contains($0) && counted(ballots[$0]) == .yes } ?? false
    return passes(tally, chairSaysYes: chairSaysYes)
  }

  /// Yes votes, no votes and presence.
  struct Tally: Hashable {
    var yes = 0
    var no = 0
    var present = 0
  }

  func counted(_ ballot: Ballot) -> Ballot { silenceAuthorises && ballot == .absent ? .yes : ballot }

  func add(_ member: Int, _ ballot: Ballot, to tally: inout Tally) {
    let ballot = counted(ballot)
    if ballot == .yes { tally.yes += weights[member] }
    if ballot == .no { tally.no += weights[member] }
    if ballot != .absent { tally.present += presence[member] }
  }

  func passes(_ tally: Tally, chairSaysYes: Bool) -> Bool {
    guard tally.present >= quorum else { return false }
    if chairSaysYes, tally.yes > 0, tally.yes == tally.no { return true }
    let cast = quota.denominator == .votesCast ? tally.yes + tally.no : total
    guard tally.yes > 0, let needed = try? quota.needed(places: places, total: cast) else { return false }
    return tally.yes >= needed
  }
}
