/// The best game met so far, and ways to meet more.
struct PowerSearch {
  struct Found {
    var weights: [Int]
    var needed: Int
    var power: [Double]
    var error: Double
  }

  let target: [Double]
  let index: InversePower.Index
  private(set) var best: Found?
  private(set) var looks = 0

  /// The most games to look at in steps of one vote: beyond some twenty members the search ends there.
  static let mostLooks = 20_000

  init(target: [Double], index: InversePower.Index) {
    self.target = target
    self.index = index
  }

  /// Looks at one game and keeps it if it is better; returns its power.
  @discardableResult
  mutating func look(_ weights: [Int], _ needed: Int) throws(VotingError) -> [Double] {
    looks += 1
    let profile = try PowerProfile(SimpleGame(weights: weights, needed: needed))
    let power = profile.members.map { index == .banzhaf ? $0.banzhafNormalised.value : $0.shapleyShubik.value }
    let error = zip(power, target).reduce(0) { $0 + abs($1.0 - $1.1) }
    if error < (best?.error ?? .infinity) - 1e-15 {
      best = Found(weights: weights, needed: needed, power: power, error: error)
    }
    return power
  }

  /// Every weighted game of up to five members, the heaviest weight to the largest target.
  mutating func tryEveryGame() throws(VotingError) {
    let largest = [1, 1, 1, 2, 3, 5][min(5, target.count)]
    let order = target.indices.sorted { (target[$1], $0) < (target[$0], $1) }
    var weights = Array(repeating: 0, count: target.count)
    try tryWeights(&weights, order, 0, largest)
  }

  private mutating func tryWeights(
    _ weights: inout [Int], _ order: [Int], _ place: Int, _ largest: Int
  ) throws(VotingError) {
    guard place < order.count else {
      let total = weights.reduce(0, +)
      for needed in 1..<max(1, total + 1) { try look(weights, needed) }
      return
    }
    for weight in 0...largest {
      weights[order[place]] = weight
      try tryWeights(&weights, order, place + 1, weight)
    }
    weights[order[place]] = 0
  }

  /// Multiplies weights by target over power until that stops helping, then moves single votes.
  mutating func climb(quota: Quota, votes: Int) throws(VotingError) {
    var real = target
    for _ in 0..<40 {
      let power = try look(Self.rounded(real, votes), quota, votes)
      for member in real.indices where power[member] > 0 {
        real[member] *= (target[member] / power[member]).squareRoot()
      }
    }
    var improved = true
    var rounds = 0
    while improved, rounds < 50, let start = best {
      improved = false
      rounds += 1
      for from in start.weights.indices {
        for to in start.weights.indices where to != from {
          guard looks < Self.mostLooks else { return }
          guard var weights = best?.weights, weights[from] > 0, let before = best?.error else { continue }
          weights[from] -= 1
          weights[to] += 1
          try look(weights, quota, votes)
          if let after = best?.error, after < before { improved = true }
        }
      }
    }
  }

  @discardableResult
  private mutating func look(_ weights: [Int], _ quota: Quota, _ votes: Int) throws(VotingError) -> [Double] {
    try look(weights, max(1, quota.needed(places: quota.places, total: votes)))
  }

  /// Whole votes by largest remainder.
  private static func rounded(_ shares: [Double], _ votes: Int) -> [Int] {
    let sum = shares.reduce(0, +)
    let exact = shares.map { $0 / sum * Double(votes) }
    var whole = exact.map { Int($0) }
    let order = exact.indices.sorted { a, b in
      let (left, right) = (exact[a] - Double(whole[a]), exact[b] - Double(whole[b]))
      return left != right ? left > right : a < b
    }
    for place in 0..<max(0, votes - whole.reduce(0, +)) { whole[order[place % order.count]] += 1 }
    return whole
  }
}
