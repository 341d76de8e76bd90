import Diagnostics

/// Who touches whom.
public struct Neighbours: Hashable, Sendable {
  /// For each member, those that it touches.
  public let of: [Coalition]

  /// Pairs that touch, in either order.
  ///
  /// - Throws: `Problem` where there are more than 64 members, or a pair names one that does not exist or one twice.
  public init(memberCount: Int, pairs: [(Int, Int)]) throws(Problem) {
    guard (0...64).contains(memberCount) else {
      throw Problem("\(memberCount) members are too many for a map", remedy: "at most 64 are allowed")
    }
    var bits = [UInt64](repeating: 0, count: memberCount)
    for (a, b) in pairs {
      guard bits.indices.contains(a), bits.indices.contains(b), a != b else {
        throw Problem("members \(a + 1) and \(b + 1) cannot touch", remedy: "name two different members of the case")
      }
      bits[a] |= 1 << UInt64(b)
      bits[b] |= 1 << UInt64(a)
    }
    of = bits.map { Coalition(bits: $0) }
  }

  /// A grid of so many rows and columns whose cells touch along their sides.
  public static func grid(rows: Int, columns: Int) throws(Problem) -> Neighbours {
    var pairs: [(Int, Int)] = []
    for cell in 0..<max(0, rows * columns) {
      if cell % columns + 1 < columns { pairs.append((cell, cell + 1)) }
      if cell + columns < rows * columns { pairs.append((cell, cell + columns)) }
    }
    return try Neighbours(memberCount: rows * columns, pairs: pairs)
  }

  /// Whether one can walk from any member of a group to any other without leaving it; a group of nobody is no unit.
  public func connects(_ group: Coalition) -> Bool {
    guard !group.isEmpty else { return false }
    var reached = group.bits & (~group.bits + 1)
    var fresh = reached
    while fresh != 0 {
      var next: UInt64 = 0
      while fresh != 0 {
        let member = fresh.trailingZeroBitCount
        if member < of.count { next |= of[member].bits }
        fresh &= fresh - 1
      }
      fresh = next & group.bits & ~reached
      reached |= fresh
    }
    return reached == group.bits
  }
}
