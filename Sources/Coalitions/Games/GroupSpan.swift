/// What a list of groups spans, as vectors of zeros and ones: which other groups' payments follow from theirs.
///
/// Worked out modulo the prime 2^31 - 1, which is exact: the minors of such matrices of up to 20 rows are smaller, so
/// none vanishes by accident.
struct GroupSpan {
  private static let prime: UInt64 = 2_147_483_647
  let memberCount: Int
  /// Rows in echelon form, each 1 at its lead, by lead.
  private var rows: [[UInt64]?]
  private(set) var rank = 0

  init(memberCount: Int) {
    self.memberCount = memberCount
    rows = Array(repeating: nil, count: memberCount)
  }

  /// Adds a group; returns whether it was not in the span before.
  mutating func insert(_ group: Int) -> Bool {
    var row = (0..<memberCount).map { UInt64(group >> $0 & 1) }
    for lead in 0..<memberCount where row[lead] != 0 {
      guard let known = rows[lead] else {
        let inverse = Self.power(row[lead], Self.prime - 2)
        for place in row.indices { row[place] = row[place] * inverse % Self.prime }
        rows[lead] = row
        rank += 1
        return true
      }
      let factor = Self.prime - row[lead]
      for place in row.indices { row[place] = (row[place] + factor * known[place]) % Self.prime }
    }
    return false
  }

  /// For every group, by bits, whether it is in the span.
  func table() -> [Bool] {
    var inside = [Bool](repeating: true, count: 1 << memberCount)
    var sums = [UInt64](repeating: 0, count: 1 << memberCount)
    for free in 0..<memberCount where rows[free] == nil {
      let normal = normal(free)
      for group in 1..<sums.count {
        let sum = sums[group & (group - 1)] + normal[group.trailingZeroBitCount]
        sums[group] = sum >= Self.prime ? sum - Self.prime : sum
        if sums[group] != 0 { inside[group] = false }
      }
    }
    return inside
  }

  /// A vector at right angles to every row: 1 at a place without a lead, 0 at the other such places.
  private func normal(_ free: Int) -> [UInt64] {
    var normal = [UInt64](repeating: 0, count: memberCount)
    normal[free] = 1
    for lead in stride(from: memberCount - 1, through: 0, by: -1) {
      guard let row = rows[lead] else { continue }
      var sum: UInt64 = 0
      for place in (lead + 1)..<max(lead + 1, memberCount) { sum = (sum + row[place] * normal[place]) % Self.prime }
      normal[lead] = (Self.prime - sum) % Self.prime
    }
    return normal
  }

  private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
    var (result, base, exponent) = (UInt64(1), base, exponent)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}
