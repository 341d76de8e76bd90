/// Which sums a set of whole numbers can reach, as bits.
struct SubsetSums {
  private var words: [UInt64]
  private let limit: Int

  /// The sums below `limit` of all subsets.
  init(of weights: [Int], below limit: Int) {
    self.limit = limit
    words = Array(repeating: 0, count: (limit + 63) / 64)
    if limit > 0 { words[0] = 1 }
    for weight in weights where weight > 0 && weight < limit { shiftIn(weight) }
  }

  private mutating func shiftIn(_ weight: Int) {
    let (jump, bits) = (weight / 64, UInt64(weight % 64))
    for index in stride(from: words.count - 1, through: jump, by: -1) {
      var moved = words[index - jump] << bits
      if bits > 0, index > jump { moved |= words[index - jump - 1] >> (64 - bits) }
      words[index] |= moved
    }
  }

  /// Whether some sum lies in `low ..< limit`.
  func reaches(from low: Int) -> Bool {
    (max(0, low)..<max(max(0, low), limit)).contains { words[$0 >> 6] >> UInt64($0 & 63) & 1 == 1 }
  }

  /// Who never makes a difference: no sum of the others lies in `needed - w ..< needed`.
  ///
  /// Everybody lighter than such a member is one too, so the border is found by bisection.
  static func dummies(weights: [Int], needed: Int) -> [Bool] {
    let order = weights.indices.sorted { (weights[$0], $0) < (weights[$1], $1) }
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      let member = order[middle]
      let others = order.filter { $0 != member }.map { weights[$0] }
      let matters = SubsetSums(of: others, below: needed).reaches(from: needed - weights[member])
      if matters { high = middle } else { low = middle + 1 }
    }
    var dummies = Array(repeating: false, count: weights.count)
    for member in order.prefix(low) { dummies[member] = true }
    return dummies
  }
}
