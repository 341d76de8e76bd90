import Diagnostics

/// The division whose largest objection is as small as can be, then the second largest, and so on.
public struct Nucleolus: Sendable, Hashable {
  /// What each has, exactly.
  public let allocation: [Rational]
  /// The objections, level by level, the largest first: each below or equal to the one before.
  public let levels: [Rational]
  /// Whether nobody was to be worse off than alone. Where the members alone do better than together no division allows
  /// that, and this is the prenucleolus.
  public let keepsEverybodyIn: Bool
}

extension CooperativeGame {
  /// The nucleolus, exactly; there is always just one, and it is in the core where that is not empty
  /// (D. Schmeidler, *SIAM Journal on Applied Mathematics* 17 (1969)).
  ///
  /// - Throws: `Problem` above 16 members.
  public func nucleolus() throws(Problem) -> Nucleolus {
    let together = sign * total
    let apart = alone.reduce(Int128(0)) { $0 + Int128(sign * $1) }
    return try nucleolus(floors: apart <= Int128(together))
  }

  /// The prenucleolus: the same without asking that nobody be worse off than alone.
  ///
  /// - Throws: `Problem` above 16 members.
  public func prenucleolus() throws(Problem) -> Nucleolus { try nucleolus(floors: false) }

  private func nucleolus(floors: Bool) throws(Problem) -> Nucleolus {
    try checkExact()
    var levels = LexicographicLevels(self, floors: floors)
    var found: [Rational] = []
    var allocation = [Rational(Int128(total))]
    while !levels.isSettled {
      let level = levels.next()
      found.append(level.level)
      allocation = level.allocation
    }
    return Nucleolus(allocation: allocation, levels: found, keepsEverybodyIn: floors)
  }
}
