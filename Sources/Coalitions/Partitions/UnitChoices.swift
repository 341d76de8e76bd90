import Diagnostics

/// For every remainder of members, the units that its first member may be in: the tree of all allowed partitions
/// without a dead end.
///
/// A partition is built by choosing the unit of its first member, then that of the first member that is left, and so
/// on, so each comes up once. Remainders from which no allowed partition can be completed are never entered.
struct UnitChoices {
  let memberCount: Int
  let units: ClosedRange<Int>
  let leavesNumberFree: Bool
  /// Units one remainder's behind another's, and where each remainder's begin.
  let groups: [UInt32]
  let starts: [UInt32]
  /// For each remainder, a bit for each number of units into which it can be divided.
  let numbers: [UInt32]

  /// Lays the tree out.
  ///
  /// - Throws: `Problem` above 16 members.
  init(_ rules: PartitionRules) throws(Problem) {
    try rules.check(atMost: PartitionRules.mostMembers, for: "a search of all partitions")
    let allowed = rules.table()
    (memberCount, units, leavesNumberFree) = (rules.memberCount, rules.units, rules.leavesNumberFree)
    let all = (1 << memberCount) - 1
    var numbers = [UInt32](repeating: 0, count: all + 1)
    var groups: [UInt32] = []
    var starts = [UInt32](repeating: 0, count: all + 2)
    numbers[0] = 1
    for rest in 1...all {
      starts[rest] = UInt32(groups.count)
      // Every remainder but the whole lacks the first member.
      if rest & 1 == 1, rest != all { continue }
      let first = rest & -rest
      let others = rest ^ first
      var more = others
      while true {
        let group = more | first
        let left = numbers[rest ^ group]
        if allowed[group], left != 0 {
          groups.append(UInt32(group))
          numbers[rest] |= left << 1
        }
        if more == 0 { break }
        more = (more - 1) & others
      }
    }
    starts[all + 1] = UInt32(groups.count)
    (self.groups, self.starts, self.numbers) = (groups, starts, numbers)
  }

  /// How many partitions keep the rules, by adding up the branches.
  func count() -> UInt64 {
    let all = (1 << memberCount) - 1
    let most = min(memberCount, max(0, units.upperBound))
    guard most > 0, units.lowerBound <= most else { return 0 }
    // By number of units where that is limited; the last row otherwise.
    let width = leavesNumberFree ? 1 : most + 1
    var counts = [UInt64](repeating: 0, count: (all + 1) * width)
    counts[0] = 1
    for rest in 1...all where numbers[rest] != 0 {
      for place in Int(starts[rest])..<Int(starts[rest + 1]) {
        let left = (rest ^ Int(groups[place])) * width
        if width == 1 {
          counts[rest] += counts[left]
        } else {
          for number in 1..<width { counts[rest * width + number] += counts[left + number - 1] }
        }
      }
    }
    if width == 1 { return counts[all] }
    return (max(1, units.lowerBound)...most).reduce(0) { $0 + counts[all * width + $1] }
  }
}

extension PartitionRules {
  /// How many partitions keep these rules, exactly; without any the Bell number.
  ///
  /// - Throws: `Problem` above 16 members, unless there is no rule.
  public func count() throws(Problem) -> UInt64 {
    if leavesNumberFree, together.isEmpty, apart.isEmpty, floors.isEmpty, neighbours == nil,
      let all = Partition.count(of: memberCount)
    {
      return all
    }
    return try UnitChoices(self).count()
  }

  /// Hands over every partition that keeps these rules, once, in a fixed order.
  ///
  /// - Throws: `Problem` above 16 members, and what `body` throws.
  public func forEach(_ body: (Partition) throws -> Void) throws {
    let choices = try UnitChoices(self)
    var stack: [Coalition] = []
    func walk(_ rest: Int) throws {
      if rest == 0 {
        if units.contains(stack.count) { try body(Partition(stack)) }
        return
      }
      for place in Int(choices.starts[rest])..<Int(choices.starts[rest + 1]) {
        let group = Int(choices.groups[place])
        let left = choices.numbers[rest ^ group]
        guard choices.mayEnd(left, after: stack.count + 1) else { continue }
        stack.append(Coalition(group))
        try walk(rest ^ group)
        stack.removeLast()
      }
    }
    try walk((1 << memberCount) - 1)
  }
}

extension UnitChoices {
  /// Whether a remainder that can be divided into these numbers of units may follow so many.
  @inline(__always)
  func mayEnd(_ numbers: UInt32, after units: Int) -> Bool {
    if leavesNumberFree { return true }
    let (low, high) = (max(0, self.units.lowerBound - units), self.units.upperBound - units)
    guard high >= 0, low <= 31 else { return false }
    return numbers >> UInt32(low) & (high - low >= 31 ? .max : (2 << UInt32(high - low)) - 1) != 0
  }
}
