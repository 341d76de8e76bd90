/// One of the orders of 0 ..< count, chosen by a key, any place of which is found without making the others.
///
/// A Feistel network of eight rounds over the smallest even number of bits that holds the count, walked again from
/// wherever it leads outside the range (four steps on average at worst). One-to-one whatever the round function.
/// Source: J. Black and P. Rogaway, "Ciphers with arbitrary finite domains", CT-RSA 2002 (cycle walking). Not every
/// order can occur when there are many; no claim is made of secrecy.
struct KeyedPermutation: Sendable {
  let count: UInt64
  let key: UInt64
  private let half: UInt64
  private let mask: UInt64

  init(count: Int, key: UInt64) {
    self.count = UInt64(max(1, count))
    self.key = key
    let bits = UInt64.bitWidth - (self.count - 1).leadingZeroBitCount
    half = UInt64(max(1, (bits + 1) / 2))
    mask = (1 << half) - 1
  }

  /// What stands at a place; places beyond the count wrap round.
  func callAsFunction(_ place: Int) -> Int {
    guard count > 1 else { return 0 }
    var number = UInt64(bitPattern: Int64(place)) % count
    repeat {
      var (left, right) = (number >> half, number & mask)
      for round in 0..<8 as Range<UInt64> {
        (left, right) = (right, left ^ (StableKey.stir(key ^ right ^ round << 60) & mask))
      }
      number = left << half | right
    } while number >= count
    return Int(truncatingIfNeeded: number)
  }
}
