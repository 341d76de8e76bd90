/// How often each option took each place, counted 64 orders at a time so that a place's counters stay in the cache.
struct RankCount {
  /// By place, then option.
  private(set) var times: [UInt32]
  private let count: Int
  private static let most = 64
  private var held: [UInt32]
  private var waiting = 0

  init(count: Int) {
    self.count = count
    times = [UInt32](repeating: 0, count: count * count)
    held = [UInt32](repeating: 0, count: count * Self.most)
  }

  /// Counts one order, best first, of all options without ties.
  mutating func add(_ order: [UInt32]) {
    let start = waiting &* count
    held.withUnsafeMutableBufferPointer { held in
      order.withUnsafeBufferPointer { order in
        for place in 0..<count { held[start &+ place] = order[place] }
      }
    }
    waiting += 1
    if waiting == Self.most { flush() }
  }

  /// Counts what waits to be counted.
  mutating func flush() {
    let (count, waiting) = (count, waiting)
    times.withUnsafeMutableBufferPointer { times in
      held.withUnsafeBufferPointer { held in
        for place in 0..<count {
          let row = place &* count
          var next = place
          for _ in 0..<waiting {
            times[row &+ Int(held[next])] &+= 1
            next &+= count
          }
        }
      }
    }
    self.waiting = 0
  }
}
