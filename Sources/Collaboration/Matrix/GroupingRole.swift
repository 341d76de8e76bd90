/// What one member of a grouping would do: stage 4.
public struct GroupingRole: Sendable, Hashable {
  /// The grouping, by position among those confirmed.
  public var grouping: Int
  /// The commissioner, by position.
  public var commissioner: Int
  /// Whether it would lead.
  public var leads: Bool
  /// Its part of the effort, a share of 1: by what it buys where a flow table says, else equal parts.
  public var share: Double
  /// How many of the nine functions that are done once for all fall to it.
  public var functions: Int
}

extension CollaborationStages {
  /// The functions that lend themselves to being done once for all.
  ///
  /// Source: Collaborative commissioning framework (August 2012), annex 3.
  public static let sharedFunctions = 9

  /// Who leads and who contributes what in every confirmed grouping of two or more.
  ///
  /// The one that buys most of the contract leads; where no flow tells, the member that leads fewest groupings so far, the
  /// earlier row first. Effort is shared by what each buys, or equally; the nine functions follow it by largest remainder.
  /// - Parameter amount: what a commissioner buys under a contract, by position; nil where no flow tells.
  public func roles(_ amount: (_ commissioner: Int, _ contract: Int) -> Double? = { _, _ in nil }) -> [GroupingRole] {
    var led = [Int](repeating: 0, count: matrix.commissioners.count)
    return confirmed.enumerated().flatMap { place, grouping -> [GroupingRole] in
      guard grouping.members.count > 1 else { return [] }
      let amounts = grouping.members.map { amount($0, grouping.contract) }
      let known = amounts.compactMap { $0 }
      let all = known.reduce(0, +)
      let tells = known.count == amounts.count && all > 0
      let shares = tells ? known.map { $0 / all } : amounts.map { _ in 1 / Double(amounts.count) }
      let lead = grouping.members.indices.max { a, b in
        tells
          ? (shares[a], -a) < (shares[b], -b)
          : (-led[grouping.members[a]], -a) < (-led[grouping.members[b]], -b)
      }
      if let lead { led[grouping.members[lead]] += 1 }
      let functions = Self.dealt(Self.sharedFunctions, by: shares)
      return grouping.members.indices.map {
        GroupingRole(
          grouping: place, commissioner: grouping.members[$0], leads: $0 == lead, share: shares[$0],
          functions: functions[$0])
      }
    }
  }

  /// Whole parts by largest remainder, the earlier first where two remainders are the same.
  static func dealt(_ count: Int, by shares: [Double]) -> [Int] {
    var parts = shares.map { Int(($0 * Double(count)).rounded(.down)) }
    let rests = shares.indices.sorted { a, b in
      let (x, y) = (shares[a] * Double(count) - Double(parts[a]), shares[b] * Double(count) - Double(parts[b]))
      return (y, a) < (x, b)
    }
    for place in rests.prefix(max(0, count - parts.reduce(0, +))) { parts[place] += 1 }
    return parts
  }
}
