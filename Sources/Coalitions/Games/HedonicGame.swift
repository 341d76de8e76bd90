import Diagnostics

/// Who would rather be in which unit: each member's view of every group that it may be in.
///
/// Nothing can be paid from one to another; a member looks at its own unit only (J. Drèze and J. Greenberg, *Econometrica*
/// 48 (1980); A. Bogomolnaia and M. Jackson, *Games and Economic Behavior* 38 (2002)).
public struct HedonicGame: Sendable {
  /// The most members: every group is looked at.
  public static let mostMembers = 20

  /// How many members.
  public let memberCount: Int
  private let utilities: [Double]

  /// A group whose members would all rather be together than where they are.
  public struct Departure: Sendable, Hashable {
    /// The group.
    public let group: Coalition
    /// What each of its members gains, in their order: all above 0.
    public let gains: [Double]
  }

  /// A game by what each member of each group thinks of it, higher being better.
  ///
  /// - Throws: `Problem` where there are not 1 to 20 members.
  public init(memberCount: Int, utility: (Int, Coalition) -> Double) throws(Problem) {
    guard (1...Self.mostMembers).contains(memberCount) else {
      throw Problem("a game has \(memberCount) members", remedy: "it must have 1 to \(Self.mostMembers)")
    }
    self.memberCount = memberCount
    var utilities = [Double](repeating: -.infinity, count: memberCount << memberCount)
    for group in 1..<1 << memberCount {
      for member in 0..<memberCount where group >> member & 1 == 1 {
        utilities[group * memberCount + member] = utility(member, Coalition(group))
      }
    }
    self.utilities = utilities
  }

  /// What a member thinks of a group that it is in; minus infinity where it is not.
  public func utility(of member: Int, in group: Coalition) -> Double {
    let place = group.mask * memberCount + member
    return utilities.indices.contains(place) ? utilities[place] : -.infinity
  }

  /// The group that has most reason to leave a partition: whose members all gain more than `least`, with the largest
  /// smallest gain; nil where there is none, so that the partition is stable.
  public func departure(from partition: Partition, gainingMoreThan least: Double = 0) -> Departure? {
    let here = (0..<memberCount).map { member in
      partition.unit(of: member).map { utility(of: member, in: $0) } ?? -.infinity
    }
    var best: (group: Int, least: Double)?
    for group in 1..<1 << memberCount {
      var smallest = Double.infinity
      var left = group
      while left != 0, smallest > max(least, best?.least ?? least) {
        let member = left.trailingZeroBitCount
        smallest = min(smallest, utilities[group * memberCount + member] - here[member])
        left &= left - 1
      }
      if smallest > max(least, best?.least ?? least) { best = (group, smallest) }
    }
    guard let best else { return nil }
    let group = Coalition(best.group)
    return Departure(group: group, gains: group.members.map { utility(of: $0, in: group) - here[$0] })
  }

  /// Whether no group would all rather be together (core stability).
  public func isStable(_ partition: Partition) -> Bool { departure(from: partition) == nil }

  /// Whether nobody would rather be alone or in another unit of the partition as it is, whatever that unit thinks (Nash
  /// stability).
  public func isNashStable(_ partition: Partition) -> Bool {
    (0..<memberCount).allSatisfy { member in
      guard let here = partition.unit(of: member) else { return false }
      let now = utility(of: member, in: here)
      let bit = UInt64(1) << UInt64(member)
      return ([Coalition(bits: 0)] + partition.units).allSatisfy { unit in
        unit == here || utility(of: member, in: Coalition(bits: unit.bits | bit)) <= now
      }
    }
  }
}
