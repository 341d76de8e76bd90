/// Whole numbers of any size, as far as the tests need them to count coalitions: adding, and a quotient of two.
struct Natural: Equatable {
  /// Digits to the base 2^32, the lowest first.
  private(set) var limbs: [UInt32] = []

  init(_ value: UInt32 = 0) { if value > 0 { limbs = [value] } }

  var isZero: Bool { limbs.isEmpty }

  static func + (a: Natural, b: Natural) -> Natural {
    var sum = a
    sum += b
    return sum
  }

  static func += (a: inout Natural, b: Natural) {
    var carry: UInt64 = 0
    for place in 0..<max(a.limbs.count, b.limbs.count) {
      if place == a.limbs.count { a.limbs.append(0) }
      let sum = UInt64(a.limbs[place]) + (place < b.limbs.count ? UInt64(b.limbs[place]) : 0) + carry
      a.limbs[place] = UInt32(truncatingIfNeeded: sum)
      carry = sum >> 32
    }
    if carry > 0 { a.limbs.append(UInt32(carry)) }
  }

  /// The number as m x 2^e, m of 96 bits rounded to a double.
  private var parts: (Double, Int) {
    let top = limbs.suffix(3)
    let mantissa = top.reversed().reduce(0.0) { $0 * 4_294_967_296 + Double($1) }
    return (mantissa, 32 * (limbs.count - top.count))
  }

  /// `a / b` within a few units in the last place, also where neither is a double; 0 below what one holds.
  static func ratio(_ a: Natural, _ b: Natural) -> Double {
    if a.isZero { return 0 }
    let ((x, e), (y, f)) = (a.parts, b.parts)
    var (value, power) = (x / y, e - f)
    while power > 0 {
      value *= 4_294_967_296
      power -= 32
    }
    while power < 0 {
      value /= 4_294_967_296
      power += 32
    }
    return value
  }
}
