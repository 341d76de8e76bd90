/// Puts scores in order, best first, reusing its buffers.
///
/// Scores are rounded to 65,536 steps between the best and the worst and sorted by them in two counting passes of a
/// byte each; an insertion pass then settles those that share a step, or nearly do. Where that would take too long,
/// because scores crowd into few steps, it sorts instead.
struct RadixRanking {
  /// Scores, best first.
  private(set) var keys: [Double]
  /// The options those scores belong to; equal scores in the options' order.
  private(set) var order: [UInt32]
  private var scores: [Double]
  /// Step and option of each score: first in the options' order, then by the low byte of the step.
  private var steps, halfway: [UInt64]
  /// How many steps have each low byte, then each high byte.
  private var counts: [UInt32]

  init(count: Int) {
    keys = [Double](repeating: 0, count: count)
    order = [UInt32](repeating: 0, count: count)
    scores = keys
    steps = [UInt64](repeating: 0, count: count)
    halfway = steps
    counts = [UInt32](repeating: 0, count: 512)
  }

  /// Whether two scores are the same.
  var hasTies: Bool {
    keys.withUnsafeBufferPointer { keys in
      for place in 1..<Swift.max(1, keys.count) where keys[place] == keys[place &- 1] { return true }
      return false
    }
  }

  /// Orders as many finite scores as there are options, beginning at `start`.
  mutating func place(_ all: [Double], from start: Int = 0) {
    all.withUnsafeBufferPointer { all in
      scores.withUnsafeMutableBufferPointer { scores in
        for option in scores.indices { scores[option] = all[start &+ option] }
      }
    }
    let (low, high) = range
    let spread = high - low
    let scale = 65_535 / spread
    guard spread > 0, spread.isFinite, scale.isFinite else { return sort() }
    step(high: high, scale: scale)
    scatter()
    if !settle() { sort() }
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

  /// Rounds scores to steps and counts their bytes. Adding 2^52 leaves the nearest whole number in the low bits.
  private mutating func step(high: Double, scale: Double) {
    scores.withUnsafeBufferPointer { scores in
      steps.withUnsafeMutableBufferPointer { steps in
        counts.withUnsafeMutableBufferPointer { counts in
          for option in 0..<scores.count {
            let step = ((high - scores[option]) * scale + 0x1p52).bitPattern & 0xFFFF
            steps[option] = step &<< 32 | UInt64(truncatingIfNeeded: option)
          }
          for index in 0..<512 { counts[index] = 0 }
          for option in 0..<scores.count {
            let step = steps[option] &>> 32
            counts[Int(truncatingIfNeeded: step & 255)] &+= 1
            counts[Int(truncatingIfNeeded: 256 &+ step &>> 8)] &+= 1
          }
          var (low, high) = (UInt32(0), UInt32(0))
          for index in 0..<256 {
            let (first, second) = (counts[index], counts[256 &+ index])
            (counts[index], counts[256 &+ index]) = (low, high)
            low &+= first
            high &+= second
          }
        }
      }
    }
  }

  /// Sorts by the low byte of the steps, then by the high byte.
  private mutating func scatter() {
    let count = scores.count
    steps.withUnsafeBufferPointer { steps in
      halfway.withUnsafeMutableBufferPointer { halfway in
        counts.withUnsafeMutableBufferPointer { counts in
          for place in 0..<count {
            let one = steps[place]
            let byte = Int(truncatingIfNeeded: one &>> 32 & 255)
            halfway[Int(truncatingIfNeeded: counts[byte])] = one
            counts[byte] &+= 1
          }
          order.withUnsafeMutableBufferPointer { order in
            for place in 0..<count {
              let one = halfway[place]
              let byte = Int(truncatingIfNeeded: 256 &+ one &>> 40)
              order[Int(truncatingIfNeeded: counts[byte])] = UInt32(truncatingIfNeeded: one)
              counts[byte] &+= 1
            }
          }
        }
      }
    }
  }

  /// Insertion pass, since scores of one step may stand in any order; false where it would move too many.
  private mutating func settle() -> Bool {
    let count = scores.count
    return keys.withUnsafeMutableBufferPointer { keys in
      order.withUnsafeMutableBufferPointer { order in
        scores.withUnsafeBufferPointer { scores in
          for place in 0..<count { keys[place] = scores[Int(truncatingIfNeeded: order[place])] }
        }
        var moves = 0
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
          moves &+= place &- hole
          if moves > 16 &* count { return false }
        }
        return true
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
