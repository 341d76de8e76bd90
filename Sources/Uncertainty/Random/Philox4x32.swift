/// The counter-based generator Philox4x32 with ten rounds: a 128-bit counter and a 64-bit key in, 128 random bits out.
///
/// There is no state to carry, so any draw can be had at any time in any order, which is what makes a run a pure
/// function of its inputs. One round multiplies two of the counter's words by fixed odd numbers into 64 bits and
/// crosses the halves with the other two words and the key; the key is stepped by two Weyl constants between rounds.
///
/// Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11 (2011), section 4.3;
/// checked in the tests against the known answers published with its reference implementation (Random123).
/// It is not a cipher: nothing here is fit to keep a secret.
public enum Philox4x32 {
  /// The 128 random bits for a counter under a key; word 0 is the least significant of each.
  @inlinable
  public static func block(_ counter: RandomBlock, key: (UInt32, UInt32)) -> RandomBlock {
    var (c0, c1, c2, c3) = (counter.word0, counter.word1, counter.word2, counter.word3)
    var (k0, k1) = key
    var round = 0
    while true {
      let left = 0xD251_1F53 &* UInt64(c0)
      let right = 0xCD9E_8D57 &* UInt64(c2)
      c0 = UInt32(truncatingIfNeeded: right &>> 32) ^ c1 ^ k0
      c1 = UInt32(truncatingIfNeeded: right)
      c2 = UInt32(truncatingIfNeeded: left &>> 32) ^ c3 ^ k1
      c3 = UInt32(truncatingIfNeeded: left)
      round &+= 1
      if round == 10 { return RandomBlock(c0, c1, c2, c3) }
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
  }
}
