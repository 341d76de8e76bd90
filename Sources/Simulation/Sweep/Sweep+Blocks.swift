import OptionKit

/// Blocks of futures run on several threads, and what an earlier run of the same sweep left of them taken over.
extension Sweep {
  /// How many blocks so many futures make.
  public static func blocks(of futures: Int) -> Int {
    let (whole, rest) = max(0, futures).quotientAndRemainder(dividingBy: block)
    return rest == 0 ? whole : whole + 1
  }

  /// The futures of a block, the last of which may be short.
  public static func futures(ofBlock number: Int, of futures: Int) -> Range<Int> {
    let first = min(futures, number * block)
    return first..<min(futures, first + block)
  }

  /// Runs it on up to so many threads; cancelling its task stops it after the blocks under way, which still count as
  /// far as they follow one another without a gap.
  ///
  /// - Parameters:
  ///   - progress: told how many futures all bundles have met.
  ///   - kept: blocks that an earlier run of the very same sweep left behind.
  ///   - load: what such a block left; nil where it cannot be had, and then it is run. Asked once a block, in order.
  ///   - keep: told of every block that was run as soon as it is finished, in whatever order, one at a time.
  public func run<Tally: SweepTally>(
    futures: Int, threads: Int, from empty: Tally, progress: @Sendable (Int) -> Void = { _ in },
    kept: Set<Int> = [], load: (Int) -> Tally? = { _ in nil }, keep: (Int, Tally) -> Void = { _, _ in }
  ) async -> Outcome<Tally> {
    let blocks = Self.blocks(of: futures)
    var total = empty
    var merged = 0
    var waiting: [Int: Tally] = [:]
    var isStuck = false
    // Adds up what follows without a gap.
    func advance() async {
      while merged < blocks, !isStuck {
        var ready = waiting.removeValue(forKey: merged)
        if ready == nil, kept.contains(merged) {
          ready = load(merged)
          if ready == nil {
            ready = await runBlock(merged, of: futures, into: empty)
            if let ready { keep(merged, ready) } else { isStuck = true }
          }
        }
        guard let ready else { return }
        total.merge(ready)
        merged += 1
        progress(min(futures, merged * Self.block))
      }
    }
    await advance()
    await stream((0..<blocks).lazy.filter { !kept.contains($0) }, of: futures, threads: threads, from: empty) {
      keep($0, $1)
      waiting[$0] = $1
      await advance()
    }
    let met = min(futures, merged * Self.block)
    return Outcome(tally: total, futures: met, runs: met * bundles.count, isPartial: merged < blocks)
  }

  /// Runs some blocks of a sweep over so many futures by themselves, on up to so many threads.
  ///
  /// - Parameter keep: told of every block as soon as it is finished, in whatever order, one at a time.
  /// - Returns: whether all of them were run; false where its task was cancelled.
  public func run<Tally: SweepTally>(
    blocks: Range<Int>, of futures: Int, threads: Int, from empty: Tally, keep: (Int, Tally) -> Void
  ) async -> Bool {
    let wanted = blocks.clamped(to: 0..<Self.blocks(of: futures))
    var done = 0
    await stream(wanted, of: futures, threads: threads, from: empty) {
      keep($0, $1)
      done += 1
    }
    return done == wanted.count
  }

  /// Runs blocks on several threads and hands each over when it is finished.
  private func stream<Tally: SweepTally>(
    _ blocks: some Sequence<Int>, of futures: Int, threads: Int, from empty: Tally,
    each: (Int, Tally) async -> Void
  ) async {
    await withTaskGroup(of: (Int, Tally?).self) { group in
      var rest = blocks.makeIterator()
      for _ in 0..<max(1, threads) {
        guard let block = rest.next() else { break }
        group.addTask { (block, await self.runBlock(block, of: futures, into: empty)) }
      }
      while let (block, tally) = await group.next() {
        if let tally { await each(block, tally) }
        guard !Task.isCancelled, let next = rest.next() else { continue }
        group.addTask { (next, await self.runBlock(next, of: futures, into: empty)) }
      }
    }
  }
}
