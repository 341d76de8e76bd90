/// One uncertainty's dimension of a scrambled Sobol sequence.
///
/// Owen's nested uniform scrambling: each binary digit is flipped or not by a random bit that depends on the digits
/// before it, here a hash of them under a key made from the seed and the uncertainty's name. Every point becomes
/// uniform on (0, 1) while every block keeps its evenness. The digits after the 32nd are random.
///
/// Sources: A. B. Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences" (1995); B. Burley, "Practical hash-based
/// Owen scrambling", Journal of Computer Graphics Techniques 9 (2020), for hashing and for shuffling the index.
struct ScrambledSobol: Sendable {
  let dimension: SobolDimensions.Dimension
  let scramble: UInt64
  let shuffle: UInt64

  init(_ dimension: SobolDimensions.Dimension, scramble: UInt64, shuffle: UInt64) {
    (self.dimension, self.scramble, self.shuffle) = (dimension, scramble, shuffle)
  }

  /// The uniform number of point `index`, given random bits for the digits that Sobol leaves open.
  func uniform(_ index: Int, rest: UInt64) -> Double {
    var place = UInt32(truncatingIfNeeded: index)
    if dimension.isShuffled { place = Self.scrambled(place, shuffle) }
    let bits = Self.scrambled(SobolSequence.bits(place, dimension.number), scramble)
    return (Double(bits) + (Double(rest >> 44) + 0.5) * 0x1p-20) * 0x1p-32
  }

  /// The digits, each flipped by a bit hashed from the key and those before it (the node of a binary tree they lead to).
  static func scrambled(_ digits: UInt32, _ key: UInt64) -> UInt32 {
    var flips: UInt32 = 0
    for depth in 0..<32 as Range<UInt64> {
      let node = (UInt64(1) << depth) | (UInt64(digits) >> (32 - depth))
      flips = flips << 1 | UInt32(truncatingIfNeeded: StableKey.stir(key ^ node) >> 63)
    }
    return digits ^ flips
  }
}
