/// Four 32-bit words: a counter that goes into ``Philox4x32``, or the random bits that come out.
public struct RandomBlock: Sendable, Hashable {
  /// The four words, least significant first.
  public var word0, word1, word2, word3: UInt32

  /// Makes a block of four words.
  @inlinable
  public init(_ word0: UInt32, _ word1: UInt32, _ word2: UInt32, _ word3: UInt32) {
    (self.word0, self.word1, self.word2, self.word3) = (word0, word1, word2, word3)
  }

  /// Words 0 and 1 as one number.
  @inlinable public var low: UInt64 { UInt64(word0) | UInt64(word1) &<< 32 }
  /// Words 2 and 3 as one number.
  @inlinable public var high: UInt64 { UInt64(word2) | UInt64(word3) &<< 32 }

  /// A uniform number from words 0 and 1; see ``uniform(_:)``.
  @inlinable public var first: Double { Self.uniform(low) }
  /// A second uniform number, independent of ``first``, from words 2 and 3.
  @inlinable public var second: Double { Self.uniform(high) }

  /// Four uniform numbers, one a word, each (word + 1/2) / 2^32: enough for a yes or no, too coarse for a tail.
  @inlinable public var coarse: SIMD4<Double> {
    (SIMD4(Double(word0), Double(word1), Double(word2), Double(word3)) + 0.5) * 0x1p-32
  }

  /// A number in the open interval (0, 1): (the top 52 bits + 1/2) / 2^52, an odd multiple of 2^-53.
  ///
  /// Never 0 and never 1, so every quantile of it is finite; symmetric about 1/2. (Keeping 53 bits and adding a half
  /// would round the largest to 1.)
  @inlinable
  public static func uniform(_ bits: UInt64) -> Double { (Double(bits &>> 12) + 0.5) * 0x1p-52 }
}
