/// Disjoint intervals of whole numbers, each with its node, found by bisection; kept in short runs so that
/// inserting stays cheap.
struct IntervalIndex {
  struct Entry {
    var low: Int
    var high: Int
    var node: Int
  }

  private static let longestRun = 256
  private var runs: [[Entry]] = []

  /// The entry whose interval holds a value.
  func entry(holding value: Int) -> Entry? {
    let run = lastRun(startingAtOrBelow: value)
    guard run >= 0 else { return nil }
    let place = Self.lastEntry(in: runs[run], startingAtOrBelow: value)
    guard place >= 0, runs[run][place].high >= value else { return nil }
    return runs[run][place]
  }

  /// Adds an entry whose interval meets no other.
  mutating func insert(_ entry: Entry) {
    let run = max(0, lastRun(startingAtOrBelow: entry.low))
    guard !runs.isEmpty else {
      runs.append([entry])
      return
    }
    runs[run].insert(entry, at: Self.lastEntry(in: runs[run], startingAtOrBelow: entry.low) + 1)
    if runs[run].count > Self.longestRun {
      let half = runs[run].count / 2
      let upper = Array(runs[run][half...])
      runs[run].removeSubrange(half...)
      runs.insert(upper, at: run + 1)
    }
  }

  private func lastRun(startingAtOrBelow value: Int) -> Int {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle][0].low <= value { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  private static func lastEntry(in run: [Entry], startingAtOrBelow value: Int) -> Int {
    var (low, high) = (0, run.count)
    while low < high {
      let middle = (low + high) / 2
      if run[middle].low <= value { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}
