/// The counting behind ``SMAA``: scores by column, places by bucket, one pass a draw without allocation.
struct SMAATally {
  let count: Int
  private let width: Int
  /// Each sample column-major, so that a criterion's values lie side by side.
  private let columns: [[Double]]
  private var whole: [UInt32]
  private var shared: [Double]
  private var firsts: [Double]
  private var firstWeights: [Double]
  private var placing: Placing

  init(samples: [[Double]], criteria width: Int) {
    self.width = width
    let count = (samples.first?.count ?? 0) / width
    self.count = count
    columns = samples.map { sample in
      (0..<width).flatMap { column in (0..<count).map { sample[$0 * width + column] } }
    }
    whole = [UInt32](repeating: 0, count: count * count)
    shared = []
    firsts = [Double](repeating: 0, count: count)
    firstWeights = [Double](repeating: 0, count: count * width)
    placing = Placing(count: count)
  }

  mutating func run(space: WeightSpace, draws: Int, seed: UInt64) {
    var sampler = WeightSampler(space, criteria: width, seed: seed)
    var weights = [Double](repeating: 0, count: width)
    for draw in 0..<draws {
      sampler.draw(draw, into: &weights)
      placing.place(columns[draw % columns.count], weights: weights)
      tally(weights)
    }
  }

  private mutating func tally(_ weights: [Double]) {
    let hasTies = tallySingles()
    var end = 1
    while end < count, placing.keys[end] == placing.keys[0] { end += 1 }
    for leader in placing.order.prefix(end) {
      firsts[Int(leader)] += 1
      for column in 0..<width { firstWeights[Int(leader) * width + column] += weights[column] }
    }
    if hasTies { shareTies() }
  }

  /// Counts every option that shares its place with nobody; true if some do share.
  private mutating func tallySingles() -> Bool {
    let count = count
    return whole.withUnsafeMutableBufferPointer { whole in
      placing.keys.withUnsafeBufferPointer { keys in
        placing.order.withUnsafeBufferPointer { order in
          var hasTies = false
          var above = Double.nan
          for place in 0..<count {
            let key = keys[place]
            let below = place &+ 1 < count ? keys[place &+ 1] : .nan
            if key == above || key == below {
              hasTies = true
            } else {
              whole[place &* count &+ Int(order[place])] &+= 1
            }
            above = key
          }
          return hasTies
        }
      }
    }
  }

  /// Gives every member of a tie an equal part of each of its ranks.
  private mutating func shareTies() {
    if shared.isEmpty { shared = [Double](repeating: 0, count: count * count) }
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, placing.keys[end] == placing.keys[start] { end += 1 }
      if end > start + 1 {
        let part = 1 / Double(end - start)
        for option in placing.order[start..<end] {
          for rank in start..<end { shared[rank * count + Int(option)] += part }
        }
      }
      start = end
    }
  }

  func acceptabilities(draws: Int) -> [Double] {
    var result = [Double](repeating: 0, count: count * count)
    for rank in 0..<count {
      for option in 0..<count {
        let place = rank * count + option
        let times = Double(whole[place]) + (shared.isEmpty ? 0 : shared[place])
        result[option * count + rank] = times / Double(draws)
      }
    }
    return result
  }

  var centralWeights: [[Double]?] {
    (0..<count).map { (option: Int) -> [Double]? in
      guard firsts[option] > 0 else { return nil }
      return firstWeights[option * width..<(option + 1) * width].map { $0 / firsts[option] }
    }
  }

  func confidence(_ option: Int, weights: [Double]) -> Double {
    var wins = 0
    for sample in columns {
      var scores = [Double](repeating: 0, count: count)
      for column in 0..<width {
        for other in 0..<count { scores[other] += weights[column] * sample[column * count + other] }
      }
      if Ranking.ranks(scores)[option] == 1 { wins += 1 }
    }
    return Double(wins) / Double(columns.count)
  }
}
