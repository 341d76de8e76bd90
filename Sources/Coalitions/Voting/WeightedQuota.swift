/// One weighted test: it passes when the yes side's weights sum to at least `needed`.
///
/// Weights and quota are whole numbers of units of `10^-places`, so that 16.6 and 7.14 are exact
/// and *more than* is one unit above *at least*.
public struct WeightedQuota: Hashable, Sendable {
  /// Each member's weight, in units.
  public let weights: [Int]
  /// The least passing sum, in units; 1 to `total`.
  public let needed: Int
  /// The votes that exist, in units.
  public let total: Int
  /// A unit is `10^-places` of a printed vote.
  public let places: Int
  /// The quota as it was declared.
  public let declared: Quota

  /// Scales printed weights and a quota to exact whole numbers.
  ///
  /// - Throws: a ``VotingError`` for no members, a negative weight, a quota of zero or above the votes that exist,
  ///   or digits that 64 bits do not hold.
  public init(_ weights: [ExactDecimal], _ quota: Quota) throws(VotingError) {
    let places = max(weights.map(\.places).max() ?? 0, quota.places)
    var scaled: [Int] = []
    scaled.reserveCapacity(weights.count)
    for weight in weights { scaled.append(try weight.scaled(to: places)) }
    try self.init(units: scaled, places: places, quota)
  }

  /// Whole-number weights and a least passing sum.
  public init(weights: [Int], needed: Int) throws(VotingError) {
    try self.init(units: weights, places: 0, .atLeast(ExactDecimal(needed)))
  }

  /// Weights already in units of `10^-places`.
  init(units weights: [Int], places: Int, _ quota: Quota) throws(VotingError) {
    guard !weights.isEmpty else { throw .noMembers }
    var total = 0
    for (member, weight) in weights.enumerated() {
      guard weight >= 0 else { throw .negativeWeight(member: member) }
      let (sum, overflow) = total.addingReportingOverflow(weight)
      guard !overflow, sum < Int.max / 4 else { throw .overflow("the sum of the weights") }
      total = sum
    }
    let needed = try quota.needed(places: places, total: total)
    let scale = { (units: Int) in ExactDecimal(units: units, places: places).description }
    guard needed > 0 else { throw .quotaNotPositive }
    if case .votes(let votes) = quota.amount, votes.units <= 0 { throw .quotaNotPositive }
    if case .share(let share) = quota.amount, share.numerator == 0 { throw .quotaNotPositive }
    guard needed <= total else {
      let printed = quota.strictly ? "(more than) \(scale(needed - 1))" : scale(needed)
      throw .quotaAboveTotal(quota: printed, total: scale(total))
    }
    self.weights = weights
    self.needed = needed
    self.total = total
    self.places = places
    self.declared = quota
  }

  /// A test that is already known to hold together.
  init(trusted weights: [Int], needed: Int, total: Int, places: Int, declared: Quota) {
    self.weights = weights
    self.needed = needed
    self.total = total
    self.places = places
    self.declared = declared
  }

  /// The yes side's sum, in units.
  public func sum(of yes: MemberSet) -> Int {
    var sum = 0
    for member in weights.indices where yes.contains(member) { sum += weights[member] }
    return sum
  }

  /// Whether the yes side reaches the quota.
  public func passes(_ yes: MemberSet) -> Bool { sum(of: yes) >= needed }

  /// A member's weight as printed.
  public func printedWeight(_ member: Int) -> ExactDecimal { ExactDecimal(units: weights[member], places: places) }
  /// The votes that exist, as printed.
  public var printedTotal: ExactDecimal { ExactDecimal(units: total, places: places) }
}
