/// The chance of at least so many successes of so many independent trials.
enum BinomialTail {
  /// Sum over j from k to n of C(n, j) p^j (1 - p)^(n - j), each term by the one before it.
  static func atLeast(_ k: Int, of n: Int, chance p: Double) -> Double {
    if k <= 0 { return 1 }
    if k > n || p <= 0 { return 0 }
    if p >= 1 { return 1 }
    // The shorter tail is added up; away from the middle its terms fall.
    if Double(k) <= Double(n) * p { return max(0, 1 - sum(from: k - 1, to: 0, of: n, p)) }
    return min(1, sum(from: k, to: n, of: n, p))
  }

  private static func sum(from start: Int, to end: Int, of n: Int, _ p: Double) -> Double {
    var logarithm = 0.0
    for j in 0..<start { logarithm += naturalLogarithm(Double(n - j) / Double(start - j)) }
    logarithm += Double(start) * naturalLogarithm(p) + Double(n - start) * naturalLogarithm(1 - p)
    var term = exponential(logarithm)
    var sum = term
    var j = start
    while j != end, term > sum * 1e-17 {
      if end > start {
        term *= Double(n - j) / Double(j + 1) * p / (1 - p)
        j += 1
      } else {
        term *= Double(j) / Double(n - j + 1) * (1 - p) / p
        j -= 1
      }
      sum += term
    }
    return sum
  }
}
