/// What a random draw is about (a member, an agenda item, a lot), as 64 bits that are the same in every process.
///
/// A name's UTF-8 bytes are hashed by FNV-1a in 64 bits (Fowler, Noll and Vo; RFC 9923) and the result is stirred by
/// the finishing step of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014),
/// so that names differing in one letter differ in about half their bits. Swift's own `Hasher` is seeded afresh in
/// every process and so is of no use here. Two names written with different bytes are different names, even where
/// they look alike. The chance that any two of n names share a key is about n^2 / 2^65.
public struct StableKey: Sendable, Hashable, BitwiseCopyable {
  /// The 64 bits.
  public let bits: UInt64

  /// The key that already is 64 well-mixed bits.
  @inlinable public init(bits: UInt64) { self.bits = bits }

  /// The key of a name.
  public init(_ name: String) { bits = Self.stir(Self.fold(name, into: Self.offset)) }

  /// The key of several names together in the order given (a lot's sorted members, a member and an agenda item).
  ///
  /// The names are joined by a byte that no UTF-8 text contains, so ["ab", "c"] and ["a", "bc"] differ.
  public init(_ names: [String]) {
    var hash = Self.offset
    for name in names {
      hash = Self.fold(name, into: hash)
      hash = (hash ^ 0xFF) &* Self.prime
    }
    bits = Self.stir(hash)
  }

  /// The key of a number, such as a stable identifier; it has nothing to do with the key of the number's digits.
  public init(_ number: Int) {
    bits = Self.stir(UInt64(bitPattern: Int64(number)) &* Self.prime ^ 0x9E37_79B9_7F4A_7C15)
  }

  /// This key with another: what the two are about together. The order matters.
  public func with(_ other: StableKey) -> StableKey {
    StableKey(bits: Self.stir(Self.stir(bits &+ 0x9E37_79B9_7F4A_7C15) ^ other.bits))
  }

  static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
  static let prime: UInt64 = 0x0000_0100_0000_01B3

  static func fold(_ name: String, into start: UInt64) -> UInt64 {
    var hash = start
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* prime }
    return hash
  }

  /// The finishing step of SplitMix64: a one-to-one map of 64 bits in which each input bit reaches every output bit.
  package static func stir(_ bits: UInt64) -> UInt64 {
    var z = bits
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }
}
