/// The counting behind ``SMAA``: scores by column, places by bucket, without allocation from draw to draw.
struct SMAATally {
  let count: Int
  private let width: Int
  /// Each sample column-major, so that a criterion's values lie side by side.
  private let columns: [[Double]]
  private var places: RankCount
  private var shared: [Double]
  private var firsts: [Double]
  private var firstWeights: [Double]
  private var placing: RadixRanking
  private var sums: WeightedSums

  init(samples: [[Double]], criteria width: Int) {
    self.width = width
    let count = (samples.first?.count ?? 0) / width
    self.count = count
    columns = samples.map { sample in
      (0..<width).flatMap { column in (0..<count).map { sample[$0 * width + column] } }
    }
    places = RankCount(count: count)
    shared = []
    firsts = [Double](repeating: 0, count: count)
    firstWeights = [Double](repeating: 0, count: count * width)
    placing = RadixRanking(count: count)
    sums = WeightedSums(count: count, width: width)
  }

  mutating func run(space: WeightSpace, draws: Int, seed: UInt64) {
    var sampler = WeightSampler(space, criteria: width, seed: seed)
    var weights = [[Double]](repeating: [Double](repeating: 0, count: width), count: 4)
    var draw = 0
    while draw < draws {
      let lanes = Swift.min(4, draws - draw)
      for lane in 0..<lanes {
        sampler.draw(draw + lane, into: &weights[lane])
        sums.set(weights[lane], lane: lane)
      }
      if columns.count == 1 {
        sums.weigh(columns[0])
      } else {
        for lane in 0..<lanes { sums.weigh(columns[(draw + lane) % columns.count], lane: lane) }
      }
      for lane in 0..<lanes {
        placing.place(sums.sums, from: lane * count)
        tally(weights[lane])
      }
      draw += lanes
    }
    places.flush()
  }

  private mutating func tally(_ weights: [Double]) {
    var end = 1
    while end < count, placing.keys[end] == placing.keys[0] { end += 1 }
    for leader in placing.order.prefix(end) {
      firsts[Int(leader)] += 1
      for column in 0..<width { firstWeights[Int(leader) * width + column] += weights[column] }
    }
    if placing.hasTies { tallyTies() } else { places.add(placing.order) }
  }

  /// Counts a draw in which some options share their places: every member of a tie has an equal part of each rank.
  private mutating func tallyTies() {
    if shared.isEmpty { shared = [Double](repeating: 0, count: count * count) }
    let count = count
    placing.keys.withUnsafeBufferPointer { keys in
      placing.order.withUnsafeBufferPointer { order in
        shared.withUnsafeMutableBufferPointer { shared in
          var start = 0
          while start < count {
            var end = start + 1
            while end < count, keys[end] == keys[start] { end += 1 }
            let part = 1 / Double(end - start)
            for rank in start..<end {
              for place in start..<end { shared[rank * count + Int(truncatingIfNeeded: order[place])] += part }
            }
            start = end
          }
        }
      }
    }
  }

  func acceptabilities(draws: Int) -> [Double] {
    var result = [Double](repeating: 0, count: count * count)
    for rank in 0..<count {
      for option in 0..<count {
        let place = rank * count + option
        let times = Double(places.times[place]) + (shared.isEmpty ? 0 : shared[place])
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
