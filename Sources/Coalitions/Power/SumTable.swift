/// How the sum of the yes side's weights is distributed when members vote independently: the engine for
/// weighted games with too many members or too large weights for a diagram.
///
/// Probabilities are only ever added and multiplied while members join, so the table itself has no cancellation.
/// A member is taken out again by `D(y) = (C(y) - p D(y - w)) / (1 - p)` where p <= 1/2 (and from the other end where
/// p > 1/2), so errors never grow from step to step; C and D are the chances that the sum is below y with and without
/// the member. Only every w-th entry is touched. Chances below 1e-40 at either end are dropped.
struct SumTable {
  private let weights: [Int]
  /// `below[y + 1]` is the chance that the sum is at most `y`, for `0 <= y < limit`.
  private let below: [Double]
  private let limit: Int
  private let yes: [Double]

  /// The most entries a table may have.
  static let mostEntries = 40_000_000

  /// Builds the table of sums from 0 to `limit - 1`.
  ///
  /// - Parameters:
  ///   - weights: whole numbers.
  ///   - yes: a probability for each.
  ///   - limit: one above the largest sum that will be asked about.
  init(weights: [Int], yes: [Double], limit: Int) throws(VotingError) {
    guard limit <= Self.mostEntries else { throw .tooLarge("a table of sums", limit, limit: Self.mostEntries) }
    self.weights = weights
    self.yes = yes
    self.limit = limit
    var table = SumTable.distribution(weights, yes, limit)
    var sum = 0.0
    for index in table.indices {
      let next = sum + table[index]
      table[index] = sum
      sum = next
    }
    table.append(sum)
    below = table
  }

  /// The chance that the sum is below `y`.
  func chance(below y: Int) -> Double { y <= 0 ? 0 : below[min(y, limit)] }

  /// The chance that the sum without a member is below `y`; needs `yes[member] <= 1/2` or a table of all sums.
  func chance(below y: Int, without member: Int) -> Double {
    let (weight, chance) = (weights[member], yes[member])
    if y <= 0 { return 0 }
    if weight == 0 || chance == 0 { return self.chance(below: y) }
    if chance <= 0.5 {
      // D(y) = sum over k of (-r)^k C(y - k w) / (1 - p), r = p / (1 - p), smallest terms first.
      let ratio = -chance / (1 - chance)
      var value = 0.0
      var at = y % weight == 0 ? weight : y % weight
      while at <= y {
        value = value * ratio + self.chance(below: at)
        at += weight
      }
      return value / (1 - chance)
    }
    // The same from the top, with U(x) the chance that the sum is at least x: the member is a yes more often than not.
    let total = limit - 1
    let ratio = -(1 - chance) / chance
    var value = 0.0
    guard y + weight <= total else { return 1 }
    for step in stride(from: (total - y - weight) / weight, through: 0, by: -1) {
      value = value * ratio + (1 - self.chance(below: y + weight + step * weight))
    }
    return 1 - value / chance
  }

  /// The chances of each sum below `limit`, members joining from the lightest.
  private static func distribution(_ weights: [Int], _ yes: [Double], _ limit: Int) -> [Double] {
    let weights = weights.map { min($0, limit) }
    let order = weights.indices.filter { weights[$0] > 0 }.sorted { (weights[$0], $0) < (weights[$1], $1) }
    let pad = 2 * (weights.max() ?? 0) + 8
    var cells = Array(repeating: 0.0, count: pad + limit + 8)
    cells[pad] = 1
    cells.withUnsafeMutableBytes { raw in
      guard let base = raw.baseAddress else { return }
      var (low, high) = (0, 0)
      var next = 0
      while next < order.count {
        let first = order[next]
        let second = next + 1 < order.count ? order[next + 1] : nil
        let pass = JoinPass(
          weightA: weights[first], yesA: yes[first], weightB: second.map { weights[$0] } ?? 0,
          yesB: second.map { yes[$0] } ?? 0)
        high = min(limit - 1, high + pass.weightA + pass.weightB)
        pass.run(base + pad * MemoryLayout<Double>.stride, low: low, high: high)
        let sums = (base + pad * MemoryLayout<Double>.stride).assumingMemoryBound(to: Double.self)
        while high > low, sums[high] < 1e-40 {
          sums[high] = 0
          high -= 1
        }
        while low < high, sums[low] < 1e-40 {
          sums[low] = 0
          low += 1
        }
        next += 2
      }
    }
    return Array(cells[pad..<(pad + limit)])
  }
}
