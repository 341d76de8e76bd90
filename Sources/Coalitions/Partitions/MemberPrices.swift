/// Prices of members at which no unit is worth more than its members: the linear bound on the best partition.
///
///     minimise sum p_i where p(S) >= score(S) for every group S that may be a unit
///
/// For any numbers p the best partition scores at most sum p_i + n x the largest (score(S) - p(S)) above 0, so a bound
/// is a bound whether or not the search for prices has come to its end (J. Geoffrion 1974 on Lagrangian bounds). Found by
/// column generation: all groups are priced at once, the best few dozen enter a revised simplex, until none would. Every
/// member counts for a little more than one, each for another little, so that no step stands still; the prices bound the
/// partitions of ones all the same.
struct MemberPrices {
  /// The prices.
  private(set) var prices: [Double]
  /// No partition scores more.
  private(set) var bound: Double
  private let worth: [Double]
  private var basis: [Int]
  private var inverse: [Double]
  /// What every member counts for.
  private let counts: [Double]

  /// Finds prices.
  ///
  /// - Parameter worth: scores of groups by bits, minus infinity where a group may be no unit.
  init(_ worth: [Double], memberCount n: Int) {
    self.worth = worth
    counts = (0..<n).map { 1 + 1e-4 * (Double($0 + 1) * 0.618_033_988_749_895).truncatingRemainder(dividingBy: 1) }
    basis = (0..<n).map { 1 << $0 }
    inverse = [Double](repeating: 0, count: n * n)
    for row in 0..<n { inverse[row * n + row] = 1 }
    penalty = -1 - 4 * worth.reduce(0) { max($0, $1.isFinite ? abs($1) : 0) }
    prices = Array(repeating: 0, count: n)
    bound = .infinity
    improve()
  }

  /// What a single member counts as that may be no unit.
  private let penalty: Double

  private func value(_ group: Int) -> Double {
    worth[group].isFinite ? worth[group] : penalty * Double(group.nonzeroBitCount)
  }

  private mutating func improve() {
    let n = basis.count
    for _ in 0..<400 {
      price()
      let pool = worst(64)
      let most = pool.first.map { worth[$0] - sum($0) } ?? 0
      bound = min(bound, prices.reduce(0, +) + Double(n) * max(0, most))
      guard most > 1e-9 * max(1, abs(bound)) else { return }
      var moved = false
      for _ in 0..<4 * n {
        price()
        guard let best = pool.max(by: { worth[$0] - sum($0) < worth[$1] - sum($1) }), worth[best] - sum(best) > 1e-10,
          let row = leaving(best)
        else { break }
        enter(best, at: row)
        moved = true
      }
      guard moved else { return }
    }
  }

  private func sum(_ group: Int) -> Double {
    var (sum, left) = (0.0, group)
    while left != 0 {
      sum += prices[left.trailingZeroBitCount]
      left &= left - 1
    }
    return sum
  }

  private mutating func price() {
    let n = basis.count
    prices = (0..<n).map { column in
      (0..<n).reduce(0) { $0 + value(basis[$1]) * inverse[$1 * n + column] }
    }
  }

  private func direction(_ group: Int) -> [Double] {
    let n = basis.count
    return (0..<n).map { row in
      var (sum, left) = (0.0, group)
      while left != 0 {
        sum += inverse[row * n + left.trailingZeroBitCount]
        left &= left - 1
      }
      return sum
    }
  }

  private func leaving(_ group: Int) -> Int? {
    let n = basis.count
    let direction = direction(group)
    var best: (row: Int, ratio: Double)?
    for row in 0..<n where direction[row] > 1e-9 {
      let weight = (0..<n).reduce(0) { $0 + inverse[row * n + $1] * counts[$1] }
      let ratio = max(0, weight) / direction[row]
      if ratio < (best?.ratio ?? .infinity) - 1e-12 { best = (row, ratio) }
    }
    return best?.row
  }

  private mutating func enter(_ group: Int, at row: Int) {
    let n = basis.count
    let direction = direction(group)
    guard abs(direction[row]) > 1e-9 else { return }
    for column in 0..<n { inverse[row * n + column] /= direction[row] }
    for other in 0..<n where other != row && direction[other] != 0 {
      for column in 0..<n { inverse[other * n + column] -= direction[other] * inverse[row * n + column] }
    }
    basis[row] = group
  }

  /// The groups worth most above their members' prices.
  private func worst(_ most: Int) -> [Int] {
    var pool: [(gain: Double, group: Int)] = []
    var bar = 0.0
    forEachGain { group, gain in
      guard gain > bar else { return }
      pool.append((gain, group))
      if pool.count >= 4 * most {
        pool.sort { $0.gain > $1.gain }
        pool.removeLast(pool.count - most)
        bar = pool.last?.gain ?? 0
      }
    }
    return pool.sorted { ($1.gain, $0.group) < ($0.gain, $1.group) }.prefix(most).map(\.group)
  }

  /// Every group that may be a unit with what it is worth above its members' prices.
  func forEachGain(_ body: (Int, Double) -> Void) {
    let low = Self.sums(prices.prefix(12))
    let high = Self.sums(prices.dropFirst(12))
    worth.withUnsafeBufferPointer { worth in
      low.withUnsafeBufferPointer { low in
        for upper in high.indices {
          for lower in low.indices where upper + lower > 0 {
            let group = upper << 12 | lower
            let gain = worth[group] - low[lower] - high[upper]
            if gain > -.infinity { body(group, gain) }
          }
        }
      }
    }
  }

  private static func sums(_ prices: some Sequence<Double>) -> [Double] {
    prices.reduce(into: [0.0]) { sums, price in sums += sums.map { $0 + price } }
  }
}
