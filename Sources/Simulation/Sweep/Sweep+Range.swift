import OptionKit

extension Sweep {
  /// Runs it over some futures, the first of which begins a block (a multiple of ``block``), on up to so many threads;
  /// cancelling its task stops it after the blocks under way, which still count as far as they follow one another without a
  /// gap.
  public func run<Tally: SweepTally>(
    over range: Range<Int>, threads: Int, from empty: Tally, progress: (Int) -> Void = { _ in }
  ) async -> Outcome<Tally> {
    let first = max(0, range.lowerBound) / Self.block
    let last = max(first, Self.blocks(of: range.upperBound))
    let start = first * Self.block
    var total = empty
    var merged = first
    var waiting: [Int: Tally] = [:]
    _ = await run(blocks: first..<last, of: range.upperBound, threads: threads, from: empty) { number, tally in
      waiting[number] = tally
      while let ready = waiting.removeValue(forKey: merged) {
        total.merge(ready)
        merged += 1
        progress(min(range.upperBound, merged * Self.block) - start)
      }
    }
    let met = max(0, min(range.upperBound, merged * Self.block) - start)
    return Outcome(tally: total, futures: met, runs: met * bundles.count, isPartial: merged < last)
  }
}
