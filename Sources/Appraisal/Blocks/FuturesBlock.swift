import Diagnostics
import Simulation

/// What one block of futures leaves behind: all that is needed to finish a sweep without running it again.
///
/// Blocks are the same futures whatever the number of threads or machines, and are added up in their order, so that a
/// result finished from kept blocks is the same to the last bit. ``Appraiser/encode(_:)`` writes one as bytes.
public struct FuturesBlock: Sendable {
  /// The block's number, from 0.
  public let number: Int
  /// The futures that it met.
  public let futures: Range<Int>
  let tally: ScoreTally

  init(number: Int, of futures: Int, tally: ScoreTally) {
    self.number = number
    self.futures = Sweep.futures(ofBlock: number, of: futures)
    self.tally = tally
  }
}

/// Blocks that an earlier run of the same manifest left, by number, as bytes.
///
/// Bytes are asked for once a block and in order, so that a long sweep need not be held in memory. A block whose bytes
/// cannot be had or read is run again.
public struct KeptBlocks: Sendable {
  /// The numbers of the blocks.
  public var numbers: Set<Int>
  /// The bytes of one of them, as ``Appraiser/encode(_:)`` wrote them; nil where they cannot be had.
  public var bytes: @Sendable (Int) -> [UInt8]?

  /// None.
  public static let none = KeptBlocks([]) { _ in nil }

  /// Blocks by number.
  public init(_ numbers: Set<Int>, bytes: @escaping @Sendable (Int) -> [UInt8]?) {
    (self.numbers, self.bytes) = (numbers, bytes)
  }
}
