/// Scores options under weights and puts them in order, best first, reusing its buffers.
///
/// Scores fall into twice as many equal buckets as there are options, then an insertion pass settles each bucket:
/// close to linear in the number of options. Where scores crowd into few buckets it sorts instead.
struct Placing {
  /// Scores, best first.
  private(set) var keys: [Double]
  /// The options those scores belong to; equal scores in the options' order.
  private(set) var order: [UInt32]
  private var scores: [Double]
  private var starts: [UInt32]
  private var buckets: [UInt32]

  init(count: Int) {
    keys = [Double](repeating: 0, count: count)
    order = [UInt32](repeating: 0, count: count)
    scores = keys
    buckets = order
    starts = [UInt32](repeating: 0, count: 2 * count + 2)
  }

  /// Orders the options by sum of weight x value over a column-major matrix.
  mutating func place(_ columns: [Double], weights: [Double]) {
    weigh(columns, weights)
    let (low, high) = range
    let spread = high - low
    let scale = Double(2 * scores.count) / spread
    if spread > 0, spread.isFinite, scale.isFinite, bucket(high: high, scale: scale) {
      settle()
    } else {
      sort()
    }
  }

  /// The lowest and highest score, four lanes at a time.
  private var range: (low: Double, high: Double) {
    scores.withUnsafeBufferPointer { scores in
      var lows = SIMD4<Double>(repeating: .infinity)
      var highs = SIMD4<Double>(repeating: -.infinity)
      var option = 0
      while option &+ 4 <= scores.count {
        let four = SIMD4(scores[option], scores[option &+ 1], scores[option &+ 2], scores[option &+ 3])
        lows.replace(with: four, where: four .< lows)
        highs.replace(with: four, where: four .> highs)
        option &+= 4
      }
      while option < scores.count {
        lows[0] = scores[option] < lows[0] ? scores[option] : lows[0]
        highs[0] = scores[option] > highs[0] ? scores[option] : highs[0]
        option &+= 1
      }
      return (lows.min(), highs.max())
    }
  }

  private mutating func weigh(_ columns: [Double], _ weights: [Double]) {
    let count = scores.count
    scores.withUnsafeMutableBufferPointer { scores in
      columns.withUnsafeBufferPointer { columns in
        for option in 0..<count { scores[option] = 0 }
        var criterion = 0
        while criterion &+ 4 <= weights.count {
          let (a, b, c, d) = (
            weights[criterion], weights[criterion + 1], weights[criterion + 2], weights[criterion + 3]
          )
          let start = criterion &* count
          for option in 0..<count {
            scores[option] +=
              a * columns[start &+ option] + b * columns[start &+ count &+ option]
              + (c * columns[start &+ 2 &* count &+ option] + d * columns[start &+ 3 &* count &+ option])
          }
          criterion &+= 4
        }
        while criterion < weights.count {
          let a = weights[criterion]
          for option in 0..<count { scores[option] += a * columns[criterion &* count &+ option] }
          criterion &+= 1
        }
      }
    }
  }

  /// Counting sort into buckets; false where one bucket takes too much.
  private mutating func bucket(high: Double, scale: Double) -> Bool {
    let count = scores.count
    return scores.withUnsafeBufferPointer { scores in
      starts.withUnsafeMutableBufferPointer { starts in
        buckets.withUnsafeMutableBufferPointer { buckets in
          for index in starts.indices { starts[index] = 0 }
          var fullest: UInt32 = 0
          for option in 0..<count {
            let bucket = Int32((high - scores[option]) * scale)
            buckets[option] = UInt32(bitPattern: bucket)
            let filled = starts[Int(bucket) &+ 1] &+ 1
            starts[Int(bucket) &+ 1] = filled
            fullest = Swift.max(fullest, filled)
          }
          if fullest > 48 { return false }
          var running: UInt32 = 0
          for index in starts.indices {
            running &+= starts[index]
            starts[index] = running
          }
          keys.withUnsafeMutableBufferPointer { keys in
            order.withUnsafeMutableBufferPointer { order in
              for option in 0..<count {
                let bucket = Int(buckets[option])
                let place = Int(starts[bucket])
                starts[bucket] &+= 1
                keys[place] = scores[option]
                order[place] = UInt32(truncatingIfNeeded: option)
              }
            }
          }
          return true
        }
      }
    }
  }

  /// Insertion pass: options stand at most a bucket away from their places.
  private mutating func settle() {
    let count = scores.count
    keys.withUnsafeMutableBufferPointer { keys in
      order.withUnsafeMutableBufferPointer { order in
        for place in 1..<Swift.max(1, count) where keys[place] > keys[place &- 1] {
          let key = keys[place]
          let option = order[place]
          var hole = place
          while hole > 0, keys[hole &- 1] < key {
            keys[hole] = keys[hole &- 1]
            order[hole] = order[hole &- 1]
            hole &-= 1
          }
          keys[hole] = key
          order[hole] = option
        }
      }
    }
  }

  private mutating func sort() {
    let places = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
    for (place, option) in places.enumerated() {
      keys[place] = scores[option]
      order[place] = UInt32(truncatingIfNeeded: option)
    }
  }
}
