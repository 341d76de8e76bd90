/// How much is needed to pass, and of what: the part of a voting rule that agreements often leave out.
public struct Quota: Hashable, Sendable {
  /// What a share is a share of.
  public enum Denominator: Hashable, Sendable, CustomStringConvertible {
    /// The sum of every member's weight, whatever it is called on paper.
    case votesThatExist
    /// A declared total, such as 100, whether or not the weights sum to it.
    case nominal(ExactDecimal)
    /// Yes and no together, leaving out abstention and absence. Where everybody votes, the votes that exist.
    case votesCast

    /// As words.
    public var description: String {
      switch self {
      case .votesThatExist: "votes that exist"
      case .nominal(let total): "nominal total of \(total)"
      case .votesCast: "votes cast"
      }
    }
  }

  /// A number of votes, or a share of the denominator.
  public enum Amount: Hashable, Sendable {
    case votes(ExactDecimal)
    case share(Share)
  }

  /// How much.
  public var amount: Amount
  /// True where the sum must be above the amount; false where reaching it is enough.
  public var strictly: Bool
  /// What a share is a share of.
  public var denominator: Denominator

  /// Makes a quota.
  public init(_ amount: Amount, strictly: Bool = false, of denominator: Denominator = .votesThatExist) {
    self.amount = amount
    self.strictly = strictly
    self.denominator = denominator
  }

  /// At least so many votes.
  public static func atLeast(_ votes: ExactDecimal) -> Quota { Quota(.votes(votes)) }
  /// More than so many votes.
  public static func over(_ votes: ExactDecimal) -> Quota { Quota(.votes(votes), strictly: true) }
  /// More than half of the denominator.
  public static func majority(of denominator: Denominator = .votesThatExist) -> Quota {
    Quota(.share(.half), strictly: true, of: denominator)
  }

  /// The decimal places needed to hold the quota exactly.
  var places: Int {
    var places = 0
    if case .votes(let votes) = amount { places = votes.places }
    if case .nominal(let total) = denominator { places = max(places, total.places) }
    return places
  }

  /// The least scaled sum that passes when the scaled votes that exist (or were cast) are `total`.
  func needed(places: Int, total: Int) throws(VotingError) -> Int {
    switch amount {
    case .votes(let votes):
      let scaled = try votes.scaled(to: places)
      return strictly ? scaled + 1 : scaled
    case .share(let share):
      guard case .nominal(let nominal) = denominator else {
        return share.leastAmount(of: total, strictly: strictly)
      }
      return share.leastAmount(of: try nominal.scaled(to: places), strictly: strictly)
    }
  }
}
