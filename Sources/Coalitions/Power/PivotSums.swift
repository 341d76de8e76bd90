/// Each member's chance that the others' sum lies just below a quota, by additions of positive numbers alone.
///
/// Nothing is ever subtracted, so every chance is right relative to its own size, however far a quota lies from half:
/// each of the n joins rounds once, which is at most n x 2.3e-16 in all. The distribution of the others' sum is made for
/// every kind of member (same weight, same chance) by halving: what is outside a half joins once for all kinds in it, so
/// that k kinds cost about log2(k) tables rather than k.
///
/// Chances are kept times 2^1000. With n <= 2000 members that vote yes with one half each, the smallest chance there can
/// be is 2^-1999, which is then 2^-999, still an ordinary number.
struct PivotSums {
  /// Members who cannot be told apart.
  struct Kind: Hashable {
    var weight: Int
    var yes: Double
  }

  /// What is added to chances so that small ones stay numbers.
  static let scale = 0x1p1000

  private let kinds: [(kind: Kind, members: [Int])]
  private let limit: Int
  private let memberCount: Int

  /// Prepares tables of the sums from 0 to `limit - 1`.
  init(weights: [Int], yes: [Double], limit: Int) {
    self.limit = limit
    memberCount = weights.count
    var groups: [Kind: [Int]] = [:]
    for member in weights.indices {
      groups[Kind(weight: min(weights[member], limit), yes: yes[member]), default: []].append(member)
    }
    kinds = groups.sorted { ($0.key.weight, $0.key.yes) < ($1.key.weight, $1.key.yes) }.map { ($0.key, $0.value) }
  }

  /// How many additions a table for all members takes; `Int.max` where that is too many to say.
  static func work(weights: [Int], yes: [Double]? = nil, limit: Int) -> Int {
    let sums = PivotSums(weights: weights, yes: yes ?? weights.map { _ in 0.5 }, limit: limit)
    let (work, overflow) = sums.joins(sums.kinds.startIndex, sums.kinds.endIndex).multipliedReportingOverflow(by: limit)
    return overflow ? .max : work
  }

  private func joins(_ low: Int, _ high: Int) -> Int {
    if high - low <= 1 { return high > low ? kinds[low].members.count - 1 : 0 }
    let middle = split(low, high)
    return kinds[low..<high].reduce(0) { $0 + $1.members.count } + joins(low, middle) + joins(middle, high)
  }

  /// Where to halve, so that both halves have about as many members.
  private func split(_ low: Int, _ high: Int) -> Int {
    let total = kinds[low..<high].reduce(0) { $0 + $1.members.count }
    var (middle, sum) = (low, 0)
    while middle < high - 1, 2 * (sum + kinds[middle].members.count) <= total || middle == low {
      sum += kinds[middle].members.count
      middle += 1
    }
    return middle
  }

  /// For each quota and member, the chance that the others' sum is in `quota - weight ..< quota`, times ``scale``.
  func chances(quotas: [Int]) -> [[Double]] {
    var found = quotas.map { _ in [Double](repeating: 0, count: memberCount) }
    descend(0, kinds.count, SumRow(limit: limit, pad: pad), quotas, &found)
    return found
  }

  /// The chance that all members' sum is below each quota, times ``scale``; never more than `limit` can be asked.
  func chances(below quotas: [Int]) -> [Double] {
    var row = SumRow(limit: limit, pad: pad)
    for (kind, members) in kinds { row.join(kind, times: members.count) }
    return quotas.map { row.sum(0, $0) }
  }

  private var pad: Int { 2 * (kinds.last?.kind.weight ?? 0) + 16 }

  private func descend(_ low: Int, _ high: Int, _ row: SumRow, _ quotas: [Int], _ found: inout [[Double]]) {
    if high - low <= 1 {
      guard high > low else { return }
      let (kind, members) = kinds[low]
      var row = row
      row.join(kind, times: members.count - 1)
      for (place, quota) in quotas.enumerated() {
        let chance = row.sum(quota - kind.weight, quota)
        for member in members { found[place][member] = chance }
      }
      return
    }
    let middle = split(low, high)
    var left = row
    for (kind, members) in kinds[middle..<high] { left.join(kind, times: members.count) }
    descend(low, middle, left, quotas, &found)
    var right = row
    for (kind, members) in kinds[low..<middle] { right.join(kind, times: members.count) }
    descend(middle, high, right, quotas, &found)
  }
}

/// The chances of every sum of some members, while others join.
struct SumRow {
  private var cells: [Double]
  private let pad: Int
  private let limit: Int
  private var high = 0

  /// Nobody yet: the sum is 0.
  init(limit: Int, pad: Int) {
    (self.limit, self.pad) = (limit, pad)
    cells = Array(repeating: 0, count: pad + limit + 8)
    if limit > 0 { cells[pad] = PivotSums.scale }
  }

  /// Some members of one kind join.
  mutating func join(_ kind: PivotSums.Kind, times: Int) {
    guard kind.weight > 0, times > 0, kind.yes > 0, limit > 0 else { return }
    cells.withUnsafeMutableBytes { raw in
      guard let base = raw.baseAddress else { return }
      let start = base + pad * MemoryLayout<Double>.stride
      var left = times
      while left > 0 {
        let isPair = left > 1
        let pass = JoinPass(
          weightA: kind.weight, yesA: kind.yes, weightB: isPair ? kind.weight : 0, yesB: isPair ? kind.yes : 0)
        high = min(limit - 1, high + pass.weightA + pass.weightB)
        pass.run(start, low: 0, high: high)
        left -= isPair ? 2 : 1
      }
    }
  }

  /// The chances of the sums in `low ..< high` together, times the scale.
  func sum(_ low: Int, _ high: Int) -> Double {
    let (from, to) = (max(0, low), min(high, limit))
    guard from < to else { return 0 }
    // From the smaller end, so that small chances are added before large ones.
    let isRising = cells[pad + from] <= cells[pad + to - 1]
    var total = 0.0
    if isRising {
      for place in from..<to { total += cells[pad + place] }
    } else {
      for place in (from..<to).reversed() { total += cells[pad + place] }
    }
    return total
  }
}
