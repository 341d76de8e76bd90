import Diagnostics

/// A group and what it would have more, or pay less, by itself than under a division.
public struct GroupObjection: Sendable, Hashable {
  /// The group.
  public let group: Coalition
  /// What it would be better off by, all members together; below 0 it is better off where it is.
  public let amount: Int

  /// A group and what it would be better off by.
  public init(group: Coalition, amount: Int) {
    self.group = group
    self.amount = amount
  }
}

extension CooperativeGame {
  /// What a group would be better off by alone: v(S) - x(S) for a profit, x(S) - c(S) for a cost.
  public func objection(of group: Coalition, to allocation: [Int]) -> Int {
    sign * (self[group] - group.members.reduce(0) { $0 + (allocation.indices.contains($1) ? allocation[$1] : 0) })
  }

  /// The groups with most reason to leave a division, the largest sum first; of equals the smaller group, then by bits.
  ///
  /// Everybody is no such group. The division is in the core where no amount is above 0 and it adds up to the total.
  /// - Parameter most: how many groups to name.
  /// - Throws: `Problem` where the division has not one number for each member, or a number is beyond 2^52.
  public func objections(to allocation: [Int], most: Int = 1) throws(Problem) -> [GroupObjection] {
    try check(allocation)
    var sums = [Int](repeating: 0, count: values.count)
    var best: [GroupObjection] = []
    for group in 1..<max(1, values.count - 1) {
      sums[group] = sums[group & (group - 1)] + allocation[group.trailingZeroBitCount]
      let amount = sign * (values[group] - sums[group])
      if best.count == most, let last = best.last, amount < last.amount { continue }
      let objection = GroupObjection(group: Coalition(group), amount: amount)
      let place = best.firstIndex { Self.comes(objection, before: $0) } ?? best.count
      best.insert(objection, at: place)
      if best.count > most { best.removeLast() }
    }
    return best
  }

  private static func comes(_ a: GroupObjection, before b: GroupObjection) -> Bool {
    (b.amount, a.group.count, a.group) < (a.amount, b.group.count, b.group)
  }

  /// Whether no group does better by itself than under a division that adds up to the total.
  ///
  /// - Throws: as ``objections(to:most:)``.
  public func isInCore(_ allocation: [Int]) throws(Problem) -> Bool {
    try check(allocation)
    guard allocation.reduce(0, +) == total else { return false }
    return try objections(to: allocation).allSatisfy { $0.amount <= 0 }
  }

  /// What the others have more to pay, or less to gain, where a member leaves for good and stands alone: for a cost
  /// c(N without i) - (x(N) - x_i). Below 0 they are better off without it.
  ///
  /// - Throws: as ``objections(to:most:)``.
  public func lossOfOthers(whenLeaves member: Int, from allocation: [Int]) throws(Problem) -> Int {
    try check(allocation)
    guard allocation.indices.contains(member) else { return 0 }
    let rest = Coalition(bits: everyone.bits & ~(1 << UInt64(member)))
    return -objection(of: rest, to: allocation)
  }

  private func check(_ allocation: [Int]) throws(Problem) {
    guard allocation.count == memberCount else {
      throw Problem(
        "a division among \(allocation.count) where a game has \(memberCount) members", remedy: "give one number each")
    }
    guard allocation.allSatisfy({ $0.magnitude <= Self.largestValue.magnitude }) else {
      throw Problem("a part of a division is too large", remedy: "at most 2^52 units are allowed")
    }
  }
}
