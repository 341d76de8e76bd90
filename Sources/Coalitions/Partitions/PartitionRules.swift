import Diagnostics

/// What a partition must keep: which groups may be units, and how many units there may be.
public struct PartitionRules: Hashable, Sendable {
  /// Every unit's members together must have at least so much.
  public struct Floor: Hashable, Sendable {
    /// What each member has.
    public var sizes: [Double]
    /// The least that a unit may have.
    public var least: Double

    /// A floor.
    public init(sizes: [Double], least: Double) { (self.sizes, self.least) = (sizes, least) }
  }

  /// How many members there are.
  public let memberCount: Int
  /// Members of each of these stay together.
  public var together: [Coalition] = []
  /// No two of each of these are in one unit.
  public var apart: [Coalition] = []
  /// What every unit must have.
  public var floors: [Floor] = []
  /// How many units there may be.
  public var units: ClosedRange<Int>
  /// Where given, every unit hangs together.
  public var neighbours: Neighbours?

  /// The most members among whom every partition is looked at.
  public static let mostMembers = 16

  /// No rule: every partition of so many members.
  public init(memberCount: Int) {
    self.memberCount = memberCount
    units = 1...max(1, memberCount)
  }

  /// Whether a group may be a unit.
  public func allows(_ group: Coalition) -> Bool {
    if group.isEmpty { return false }
    for whole in together {
      let inside = group.bits & whole.bits
      if inside != 0, inside != whole.bits { return false }
    }
    for others in apart where (group.bits & others.bits).nonzeroBitCount > 1 { return false }
    for floor in floors {
      var sum = 0.0
      for member in group.members where member < floor.sizes.count { sum += floor.sizes[member] }
      if !(sum >= floor.least) { return false }
    }
    return neighbours?.connects(group) ?? true
  }

  /// Whether a partition keeps them all.
  public func allow(_ partition: Partition) -> Bool {
    units.contains(partition.units.count) && partition.divides(memberCount) && partition.units.allSatisfy(allows)
  }

  /// Whether the number of units is left free.
  var leavesNumberFree: Bool { units.lowerBound <= 1 && units.upperBound >= memberCount }

  /// For every group, by bits, whether it may be a unit.
  func table() -> [Bool] { (0..<1 << memberCount).map { allows(Coalition($0)) } }

  /// - Throws: `Problem` where there are more members than a table of all groups is made for.
  func check(atMost limit: Int, for what: String) throws(Problem) {
    guard (1...limit).contains(memberCount) else {
      throw Problem("\(what) of \(memberCount) members is too large", remedy: "it must have 1 to \(limit)")
    }
  }
}
