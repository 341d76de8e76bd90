/// Least common multiples that turn sums of 1/k into whole numbers.
enum LeastCommonMultiple {
  /// Of 1 to 30.
  static let upTo30: UInt128 = (1...30).reduce(1) { multiple, number in
    multiple / Fraction.greatestCommonDivisor(multiple, UInt128(number)) * UInt128(number)
  }
}
