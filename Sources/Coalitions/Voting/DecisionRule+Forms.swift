extension DecisionRule {
  /// Printed weights against a quota.
  public static func weighted(_ weights: [ExactDecimal], _ quota: Quota) throws(VotingError) -> DecisionRule {
    .quota(try WeightedQuota(weights, quota))
  }

  /// Whole-number weights against a least passing sum: `[needed; weights]` in the usual notation.
  public static func weighted(_ weights: [Int], needed: Int) throws(VotingError) -> DecisionRule {
    .quota(try WeightedQuota(weights: weights, needed: needed))
  }

  /// At least so many heads, of everybody or among some.
  public static func heads(
    atLeast count: Int, among members: [Int]? = nil, of memberCount: Int
  ) throws(VotingError) -> DecisionRule {
    try heads(.atLeast(ExactDecimal(count)), among: members, of: memberCount)
  }

  /// A quota of heads, of everybody or among some.
  public static func heads(
    _ quota: Quota, among members: [Int]? = nil, of memberCount: Int
  ) throws(VotingError) -> DecisionRule {
    var weights = Array(repeating: members == nil ? 1 : 0, count: max(0, memberCount))
    for member in members ?? [] {
      guard weights.indices.contains(member) else { throw .noSuchMember(member) }
      weights[member] = 1
    }
    return .quota(try WeightedQuota(weights.map { ExactDecimal($0) }, quota))
  }

  /// Every one of some members must say yes.
  public static func vetoes(_ members: [Int], of memberCount: Int) throws(VotingError) -> DecisionRule {
    try heads(atLeast: Set(members).count, among: members, of: memberCount)
  }

  /// Any one of some members is enough.
  public static func anyone(of members: [Int], memberCount: Int) throws(VotingError) -> DecisionRule {
    try heads(atLeast: 1, among: members, of: memberCount)
  }

  /// One member decides alone.
  public static func dictator(_ member: Int, of memberCount: Int) throws(VotingError) -> DecisionRule {
    try vetoes([member], of: memberCount)
  }

  /// Everybody must say yes.
  public static func unanimity(of memberCount: Int) throws(VotingError) -> DecisionRule {
    try heads(atLeast: memberCount, of: memberCount)
  }
}
