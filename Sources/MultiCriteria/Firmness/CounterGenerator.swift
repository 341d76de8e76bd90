import Uncertainty

/// Random numbers that are a function of a seed and a counter: any draw can be had without the ones before it.
///
/// The output is SplitMix64's: its state after k steps is seed + k x gamma, so that step k needs no others. Source:
/// Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014. It passes the usual batteries;
/// it is no cipher.
public struct CounterGenerator: Sendable, Hashable {
  /// The seed.
  public var seed: UInt64

  /// Makes a generator; equal seeds give equal numbers on every platform.
  public init(seed: UInt64) { self.seed = seed }

  /// The 64 bits at a counter.
  @inlinable
  public func bits(_ counter: UInt64) -> UInt64 {
    var z = seed &+ (counter &+ 1) &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number above 0 and below 1, from the top 52 bits; see ``RandomBlock/uniform(_:)``.
  @inlinable
  public func uniform(_ counter: UInt64) -> Double { RandomBlock.uniform(bits(counter)) }
}
