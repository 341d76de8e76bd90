import Diagnostics
import Simulation

/// A sweep taken apart into blocks of futures, and put together again.
extension Appraiser {
  /// Exactly what is run, as the result's manifest says it once every future is met.
  public var manifest: Manifest { manifest(futures: plan.futures) }

  /// How many blocks of futures the sweep has.
  public var blockCount: Int { Self.blockCount(of: plan.futures) }

  /// How many blocks so many futures make.
  public static func blockCount(of futures: Int) -> Int { Sweep.blocks(of: futures) }

  /// The futures of some blocks that follow one another.
  public func futures(ofBlocks blocks: Range<Int>) -> Range<Int> {
    guard let last = blocks.last else { return 0..<0 }
    let first = Sweep.futures(ofBlock: blocks.lowerBound, of: plan.futures).lowerBound
    return first..<Sweep.futures(ofBlock: last, of: plan.futures).upperBound
  }

  /// Runs some blocks of the sweep and nothing else.
  ///
  /// - Parameter keep: told of every block as soon as it is finished, in whatever order, one at a time.
  /// - Returns: whether all of them were run; false where the task was cancelled.
  public func run(blocks: Range<Int>, threads: Int, keep: (FuturesBlock) -> Void) async -> Bool {
    await sweep.run(blocks: blocks, of: plan.futures, threads: threads, from: emptyTally) { number, tally in
      keep(FuturesBlock(number: number, of: plan.futures, tally: tally))
    }
  }

  /// The sums of a sweep over all lawful bundles before any future is met.
  var emptyTally: ScoreTally {
    ScoreTally(scorer.scoring(longlist.lawful), bundles: longlist.lawful.count)
  }

  /// A block as bytes: its head (see ``BlockHeader``), its sums and a digest of both.
  ///
  /// The sums, one after another: runs made and runs failed (64-bit whole numbers, one a bundle); sums of scores, of
  /// their squares, of times best, of ranks, of regrets and the largest regrets (the bits of binary64 numbers, one a
  /// bundle); sums of measures and of values (likewise, one a bundle and criterion); how many runs failed and how many
  /// are told; and of each of those the bundle, the future, the stage and the cause.
  public func encode(_ block: FuturesBlock) -> [UInt8] { encode(block, manifest: manifest.digest) }

  /// The same where the manifest's digest is known already.
  public func encode(_ block: FuturesBlock, manifest: String) -> [UInt8] {
    var writer = ByteWriter()
    BlockHeader(of: block, manifest: manifest).write(to: &writer)
    block.tally.write(to: &writer)
    writer.write(SHA256.digest(of: writer.bytes))
    return writer.bytes
  }

  /// Reads a block of this very sweep.
  ///
  /// - Throws: a ``Problem`` where the bytes are damaged, of a newer version or of another sweep.
  public func decode(_ bytes: [UInt8]) throws(Problem) -> FuturesBlock {
    try decode(bytes, manifest: manifest.digest)
  }

  /// The same where the manifest's digest is known already.
  public func decode(_ bytes: [UInt8], manifest: String) throws(Problem) -> FuturesBlock {
    var reader = ByteReader(bytes, to: bytes.count - BlockHeader.digestBytes)
    let header = try BlockHeader(&reader)
    var last = ByteReader(bytes, from: bytes.count - BlockHeader.digestBytes)
    let body = bytes.dropLast(BlockHeader.digestBytes)
    guard let told = try? last.text(), told == SHA256.digest(of: body) else {
      throw Problem("it is damaged: its digest is not that of its bytes", remedy: "make it again")
    }
    guard header.manifest == manifest else {
      throw Problem("it is of another run", remedy: "take it away, or give what it belongs to")
    }
    let futures = Sweep.futures(ofBlock: min(header.number, blockCount), of: plan.futures)
    guard header.number < blockCount, header.firstFuture == futures.lowerBound, header.futures == futures.count,
      header.bundles == longlist.lawful.count, header.criteria == scorer.criteria.count
    else { throw Problem("it does not fit this run", remedy: "make it again with this program") }
    let tally = try ScoreTally(&reader, like: emptyTally)
    guard reader.left == 0, tally.futures == futures.count else {
      throw Problem("it does not fit this run", remedy: "make it again with this program")
    }
    return FuturesBlock(number: header.number, of: plan.futures, tally: tally)
  }
}
