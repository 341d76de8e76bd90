/// One named stream of random numbers, any of which can be had directly by saying what it is about.
///
/// A draw depends on the run's seed, the stream's name, the future, the entity and the month, and on nothing else:
/// not on what was drawn before, nor on other streams, so a new stream or entity disturbs no draw that was there.
///
///     let wavering = RandomStream(seed: 1, name: "wavering")
///     let u = wavering.uniform(future: 17, entity: StableKey("Basildon"), month: 42)
///
/// Nothing is shortened on the way into ``Philox4x32``. The stream's 64-bit key is a Philox block of the seed and the
/// name's ``StableKey``; a draw's Philox key is that crossed (xor) with the entity's 64 bits; its 128-bit counter is
/// the future (64), the month (32) and the number of the block (32). Two draws about different things share their bits
/// only if two such 64-bit keys happen to agree.
public struct RandomStream: Sendable, Hashable {
  /// The stream's key.
  public let key: UInt64

  /// The stream of this name under this seed.
  public init(seed: UInt64, name: String) {
    let name = StableKey(name).bits
    let (low, high) = (UInt32(truncatingIfNeeded: name), UInt32(truncatingIfNeeded: name &>> 32))
    let counter = RandomBlock(low, high, 0x7175_6F72, 0x6174_6521)
    key = Philox4x32.block(counter, key: Self.halves(seed)).low
  }

  /// The 128 random bits of one draw.
  ///
  /// - Parameters:
  ///   - future: the number of the future.
  ///   - entity: what the draw is about.
  ///   - month: months since the run began (or a year, or any other number in time); its low 32 bits count.
  ///   - part: 0, or 1, 2, … where a draw needs more than one block.
  @inlinable
  public func block(future: Int, entity: StableKey, month: Int, part: UInt32 = 0) -> RandomBlock {
    let future = UInt64(bitPattern: Int64(future))
    let counter = RandomBlock(
      UInt32(truncatingIfNeeded: future), UInt32(truncatingIfNeeded: future &>> 32),
      UInt32(truncatingIfNeeded: month), part)
    return Philox4x32.block(counter, key: Self.halves(key ^ entity.bits))
  }

  /// A uniform number in the open interval (0, 1), an odd multiple of 2^-53.
  @inlinable
  public func uniform(future: Int, entity: StableKey, month: Int) -> Double {
    block(future: future, entity: entity, month: month).first
  }

  @inlinable
  static func halves(_ bits: UInt64) -> (UInt32, UInt32) {
    (UInt32(truncatingIfNeeded: bits), UInt32(truncatingIfNeeded: bits &>> 32))
  }
}
