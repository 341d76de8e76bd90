/// How often each place is critical in a coalition with a given number of critical places.
struct CriticalCensus {
  /// For each of the six places within a word, the bits of the coalitions that contain it.
  static let inside: [UInt64] = [
    0xAAAA_AAAA_AAAA_AAAA, 0xCCCC_CCCC_CCCC_CCCC, 0xF0F0_F0F0_F0F0_F0F0, 0xFF00_FF00_FF00_FF00,
    0xFFFF_0000_FFFF_0000, 0xFFFF_FFFF_0000_0000,
  ]

  /// `counts[place][c]`: coalitions in which the place is one of `c` critical ones.
  private(set) var counts: [[UInt64]]

  /// Looks at every coalition; the counters of 64 coalitions are added bit by bit across five words.
  init(_ wins: [UInt64], places: Int) {
    var counts = Array(repeating: Array(repeating: UInt64(0), count: places + 1), count: places)
    var critical = Array(repeating: UInt64(0), count: places)
    for (index, word) in wins.enumerated() where word != 0 {
      var digits = (UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0))
      var most = 0
      for place in 0..<places {
        let bits: UInt64
        if place < 6 {
          bits = word & ~(word << (1 << UInt64(place))) & Self.inside[place]
        } else {
          let bit = 1 << (place - 6)
          bits = index & bit == 0 ? 0 : word & ~wins[index ^ bit]
        }
        critical[place] = bits
        guard bits != 0 else { continue }
        most += 1
        var carry = bits
        (digits.0, carry) = (digits.0 ^ carry, digits.0 & carry)
        (digits.1, carry) = (digits.1 ^ carry, digits.1 & carry)
        (digits.2, carry) = (digits.2 ^ carry, digits.2 & carry)
        (digits.3, carry) = (digits.3 ^ carry, digits.3 & carry)
        digits.4 ^= carry
      }
      guard most > 0 else { continue }
      for number in 1...most {
        let same =
          Self.matching(digits.0, number, 0) & Self.matching(digits.1, number, 1) & Self.matching(digits.2, number, 2)
          & Self.matching(digits.3, number, 3) & Self.matching(digits.4, number, 4)
        guard same != 0 else { continue }
        for place in 0..<places { counts[place][number] += UInt64((critical[place] & same).nonzeroBitCount) }
      }
    }
    self.counts = counts
  }

  private static func matching(_ digit: UInt64, _ number: Int, _ place: Int) -> UInt64 {
    number >> place & 1 == 1 ? digit : ~digit
  }
}
