/// A number as decimal digits that read back exactly: at most fifteen where those are enough, else seventeen.
///
/// With x = m 2^e, m < 2^53, and 10^p the power of ten at or below |x|, the seventeen digits are m 5^k 2^(e + k) rounded,
/// k = 16 - p. For the sizes taken, 10^-9 to 10^15, m 5^k fits 128 bits, so that they are rounded correctly, and
/// seventeen digits tell any two numbers apart. Rounded to fifteen they are kept only if they divide back to the number,
/// which is exact: both parts of the fraction are whole numbers below 2^53.
struct DecimalDigits: Sendable, Hashable {
  /// The digits, without zeros at their end.
  private(set) var digits: UInt64
  /// How many digits follow the decimal point.
  private(set) var places: Int
  private let isNegative: Bool

  /// Nil for zero, what is not finite, and sizes not taken.
  init?(_ value: Double) {
    let size = abs(value)
    guard size >= 1e-9, size < 1e15 else { return nil }
    isNegative = value < 0
    let exponent = Int(size.bitPattern >> 52) - 1023
    // The place of 10^p in the table, by 1233 / 4096 for the logarithm of 2: that or the next.
    var power = max(0, (exponent * 1233) >> 12 + 9)
    if power + 1 < Self.powers.count, Self.powers[power + 1] <= size { power += 1 }
    let k = 16 - (power - 9)
    let (high, low) = size.significandBitPattern.addingImplicitBit.multipliedFullWidth(by: Self.powersOfFive[k])
    let shift = 52 - exponent - k
    guard shift > 0, shift < 128 else { return nil }
    let product = UInt128(high) << 64 | UInt128(low)
    let rounded = UInt64(truncatingIfNeeded: (product &+ UInt128(1) &<< (shift &- 1)) &>> shift)
    let short = (rounded + 50) / 100
    if k - 2 <= 22, Double(short) / Self.wholePowers[k - 2] == size {
      (digits, places) = (short, k - 2)
      while places > 0, digits % 10 == 0 { (digits, places) = (digits / 10, places - 1) }
    } else {
      (digits, places) = (rounded, k)
    }
  }

  /// Writes them, with a point where it belongs: `0.05`, `-12.5`; after a comma where one is due.
  func append(to bytes: inout [UInt8], afterComma: Bool = false) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 48) { room in
      // Seventeen digits and up to 25 places, so that 32 zeros are enough; eight digits at a time.
      room.initialize(repeating: UInt8(ascii: "0"))
      let (top, low) = digits.quotientAndRemainder(dividingBy: 100_000_000)
      var used = Self.put(UInt32(truncatingIfNeeded: low), before: 48, in: room)
      if top > 0 {
        let (first, middle) = top.quotientAndRemainder(dividingBy: 100_000_000)
        used = Self.put(UInt32(truncatingIfNeeded: middle), before: 40, in: room)
        if first > 0 { used = Self.put(UInt32(truncatingIfNeeded: first), before: 32, in: room) }
      }
      let point = 48 - places
      used = min(used, point - 1)
      if places > 0 {
        for place in used..<point { room[place - 1] = room[place] }
        room[point - 1] = UInt8(ascii: ".")
        used -= 1
      }
      if isNegative {
        used -= 1
        room[used] = UInt8(ascii: "-")
      }
      if afterComma {
        used -= 1
        room[used] = UInt8(ascii: ",")
      }
      bytes.append(contentsOf: UnsafeMutableBufferPointer(rebasing: room[used...]))
    }
  }

  /// Puts the digits of a number below 10^8 in front of a place; the place of the first of them.
  private static func put(_ number: UInt32, before end: Int, in room: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var (place, rest) = (end, number)
    while rest > 0 {
      let (tens, unit) = rest.quotientAndRemainder(dividingBy: 10)
      place &-= 1
      room[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: unit)
      rest = tens
    }
    return place
  }

  /// 10^-9 to 10^14.
  private static let powers: [Double] = [
    1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
    1e12, 1e13, 1e14,
  ]
  /// 10^0 to 10^22, all exact.
  private static let wholePowers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]
  /// 5^0 to 5^25.
  private static let powersOfFive: [UInt64] = (0...25).map { (0..<$0).reduce(1) { power, _ in power * 5 } }
}

extension UInt64 {
  /// A normal number's whole significand from the bits that are stored.
  fileprivate var addingImplicitBit: UInt64 { self | 1 << 52 }
}
