/// A way to divide members into units: everybody in exactly one.
public struct Partition: Hashable, Sendable, Comparable {
  /// The units, by their first members.
  public let units: [Coalition]

  /// Units put in the order of their first members; empty ones are left out.
  public init(_ units: some Sequence<Coalition>) {
    self.units = units.filter { !$0.isEmpty }
      .sorted { $0.bits.trailingZeroBitCount < $1.bits.trailingZeroBitCount }
  }

  /// The partition in which the members with the same number are together.
  public init(numbered numbers: [Int]) {
    let units = Dictionary(grouping: numbers.indices) { numbers[$0] }
    self.init(units.values.map { Coalition($0) })
  }

  /// Whether everybody of so many members is in exactly one unit, and nobody else in any.
  public func divides(_ memberCount: Int) -> Bool {
    var seen: UInt64 = 0
    for unit in units {
      if seen & unit.bits != 0 { return false }
      seen |= unit.bits
    }
    return seen == Coalition.everyone(of: memberCount).bits
  }

  /// The unit that a member is in.
  public func unit(of member: Int) -> Coalition? { units.first { $0.contains(member) } }

  /// Orders by the units, one after the other.
  public static func < (a: Self, b: Self) -> Bool { a.units.lexicographicallyPrecedes(b.units) }

  /// How many partitions there are of so many members: the Bell number, by Aitken's triangle; nil above 64 bits (25).
  public static func count(of members: Int) -> UInt64? {
    guard members > 0 else { return members == 0 ? 1 : nil }
    var row: [UInt64] = [1]
    for _ in 1..<members {
      guard let last = row.last else { return nil }
      var next = [last]
      for value in row {
        let (sum, overflow) = (next.last ?? 0).addingReportingOverflow(value)
        if overflow { return nil }
        next.append(sum)
      }
      row = next
    }
    return row.last
  }
}
