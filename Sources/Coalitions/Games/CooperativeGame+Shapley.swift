extension CooperativeGame {
  /// The Shapley value: each member's mean contribution over all orders in which members may join, exactly.
  ///
  ///     phi_i = sum over S without i of |S|! (n - |S| - 1)! / n! (v(S with i) - v(S))
  ///
  /// The only division that is efficient, symmetric, additive and gives dummies what they are worth alone
  /// (L. Shapley, "A value for n-person games", 1953). Not claimed: that it is in the core.
  public func shapley() -> [Rational] {
    let n = memberCount
    var with = [Int128](repeating: 0, count: n * (n + 1))
    var all = [Int128](repeating: 0, count: n + 1)
    for group in values.indices.dropFirst() {
      let (size, value) = (group.nonzeroBitCount, Int128(values[group]))
      all[size] += value
      var left = group
      while left != 0 {
        with[left.trailingZeroBitCount * (n + 1) + size] += value
        left &= left - 1
      }
    }
    let factorials = (0...n).reduce(into: [Int128]()) { $0.append($1 == 0 ? 1 : $0[$1 - 1] * Int128($1)) }
    return (0..<n).map { member in
      var sum: Int128 = 0
      for size in 1...n {
        let withMember = with[member * (n + 1) + size]
        sum += factorials[size - 1] * factorials[n - size] * withMember
        if size < n { sum -= factorials[size] * factorials[n - size - 1] * (all[size] - withMember) }
      }
      return Rational(sum, factorials[n])
    }
  }
}
