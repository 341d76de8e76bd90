/// Inputs of a sample as numbers between 0 and 1: each value's place among the sample, equal values at their middle place.
///
/// u = (values below + half of those equal) / n, so that any distribution becomes nearly uniform and polynomials that are
/// orthogonal over 0...1 are nearly so over the sample.
enum InputRanks {
  static func uniform(_ values: [Double]) -> [Double] {
    let n = values.count
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: n)
    var start = 0
    while start < n {
      var end = start
      while end + 1 < n, values[order[end + 1]] == values[order[start]] { end += 1 }
      let middle = (Double(start) + Double(end) + 1) / 2 / Double(n)
      for place in start...end { ranks[order[place]] = middle }
      start = end + 1
    }
    return ranks
  }

  /// The shifted Legendre polynomials of degree 1 to `degree` at u, each of mean square 1 over 0...1:
  /// P_k(2u - 1) sqrt(2k + 1).
  static func polynomials(_ u: Double, degree: Int) -> [Double] {
    let x = 2 * u - 1
    var values: [Double] = []
    var (before, now) = (1.0, x)
    for k in 1...max(1, degree) {
      values.append(now * Double(2 * k + 1).squareRoot())
      (before, now) = (now, (Double(2 * k + 1) * x * now - Double(k) * before) / Double(k + 1))
    }
    return values
  }
}
