/// Counts who comes first, draw by draw, as ``SMAATally`` does for its first rank and to the same bits.
///
/// There a draw in which any two options tie, wherever they stand, is added up apart from the others. Whether options tie
/// does not change from draw to draw but by accident, so that the first draw is put in order once to see it.
struct FirstTally {
  private let count, width: Int
  /// Column by column, so that a criterion's values lie side by side.
  private let columns: [Double]
  private var firsts, shared: [Double]
  private var sums: WeightedSums

  init(_ values: [Double], criteria width: Int) {
    let count = values.count / width
    (self.count, self.width) = (count, width)
    columns = (0..<width).flatMap { column in (0..<count).map { values[$0 * width + column] } }
    firsts = [Double](repeating: 0, count: count)
    shared = firsts
    sums = WeightedSums(count: count, width: width)
  }

  mutating func run(space: WeightSpace, draws: Int, seed: UInt64) {
    var sampler = WeightSampler(space, criteria: width, seed: seed)
    var weights = [Double](repeating: 0, count: width)
    var tie = false
    var draw = 0
    while draw < draws {
      let lanes = Swift.min(4, draws - draw)
      for lane in 0..<lanes {
        sampler.draw(draw + lane, into: &weights)
        sums.set(weights, lane: lane)
      }
      sums.weigh(columns)
      if draw == 0 {
        var placing = RadixRanking(count: count)
        placing.place(sums.sums)
        tie = placing.hasTies
      }
      for lane in 0..<lanes { add(lane, tie: tie) }
      draw += lanes
    }
  }

  /// Adds one draw: the best score's options share it.
  private mutating func add(_ lane: Int, tie: Bool) {
    let start = lane * count
    var (best, leader, equals) = (-Double.infinity, 0, 0)
    sums.sums.withUnsafeBufferPointer { sums in
      for option in 0..<count {
        let sum = sums[start &+ option]
        if sum > best {
          (best, leader, equals) = (sum, option, 1)
        } else if sum == best {
          equals &+= 1
        }
      }
    }
    guard equals > 1 else {
      if tie { shared[leader] += 1 } else { firsts[leader] += 1 }
      return
    }
    let part = 1 / Double(equals)
    for option in leader..<count where sums.sums[start + option] == best { shared[option] += part }
  }

  /// The share of draws in which an option is first.
  func share(_ option: Int, draws: Int) -> Double { (firsts[option] + shared[option]) / Double(draws) }
}
