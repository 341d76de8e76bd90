extension CooperativeGame {
  /// Equal gain: everybody's value alone, and an equal part of what being together adds to the sum of these.
  ///
  /// x_i = v(i) + (v(N) - sum of v(j)) / n: the centre of gravity of the imputation set, or equal surplus division
  /// (T. Driessen and Y. Funaki, "Coincidence of and collinearity between game theoretic solutions", *OR Spektrum* 13
  /// (1991)). It looks at no group but the single members and everybody.
  public func equalGain() -> [Rational] { equally(alone) }

  /// Equal division of what is not separable: what everybody's value would lose without a member, and an equal part of
  /// the rest.
  ///
  /// x_i = M_i + (v(N) - sum of M_j) / n with M_i = v(N) - v(N without i) (ENSC; used for dams by the Tennessee Valley
  /// Authority, see P. Straffin and J. Heaney, *International Journal of Game Theory* 10 (1981)).
  public func equalNonSeparable() -> [Rational] { equally(marginals) }

  private func equally(_ base: [Int]) -> [Rational] {
    let n = Int128(memberCount)
    let left = Int128(total) - base.reduce(Int128(0)) { $0 + Int128($1) }
    return base.map { Rational(Int128($0) * n + left, n) }
  }

  /// The tau value: between what each can hope for at most and what it can claim at least, in one proportion for all.
  ///
  /// M_i = v(N) - v(N without i); m_i = the most that any group with i leaves for i when its others get their M;
  /// tau = m + a (M - m) with a such that it adds up to v(N). Defined for quasi-balanced games only, those with
  /// m <= M and sum m <= v(N) <= sum M; nil for others (S. Tijs, "Bounds for the core and the tau-value", 1981).
  public func tau() -> [Rational]? {
    let most = marginals.map { Int128(sign * $0) }
    var least = [Int128](repeating: .min, count: memberCount)
    var sums = [Int128](repeating: 0, count: values.count)
    for group in values.indices.dropFirst() {
      sums[group] = sums[group & (group - 1)] + most[group.trailingZeroBitCount]
      let left = Int128(sign * values[group]) - sums[group]
      for member in 0..<memberCount where group >> member & 1 == 1 {
        least[member] = max(least[member], left + most[member])
      }
    }
    let whole = Int128(sign * total)
    let (low, high) = (least.reduce(0, +), most.reduce(0, +))
    guard zip(least, most).allSatisfy({ $0 <= $1 }), low <= whole, whole <= high else { return nil }
    guard high > low else { return least.map { Rational(Int128(sign) * $0) } }
    return zip(least, most).map { m, M in
      Rational(Int128(sign) * (m * (high - low) + (whole - low) * (M - m)), high - low)
    }
  }
}
