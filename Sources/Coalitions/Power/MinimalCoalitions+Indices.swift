extension MinimalCoalitions {
  /// Deegan and Packel's index: every minimal winning coalition is equally likely and shares one unit equally
  /// (*International Journal of Game Theory* 7 (1978)). Exact fractions for up to 30 members.
  public var deeganPackel: [PowerValue] {
    let total = count
    return memberCountsBySize.map { sizes in
      guard order.count <= 30 else {
        let sum = sizes.indices.dropFirst().reduce(0.0) { $0 + Double(sizes[$1]) / Double($1) }
        return PowerValue(sum / Double(max(1, total)))
      }
      let common = LeastCommonMultiple.upTo30
      let sum = sizes.indices.dropFirst().reduce(UInt128(0)) { $0 + UInt128(sizes[$1]) * (common / UInt128($1)) }
      return PowerValue(Fraction(sum, common * UInt128(max(1, total))))
    }
  }

  /// Holler's public good index: a member's share of all memberships of minimal winning coalitions
  /// (*Political Studies* 30 (1982)).
  public var holler: [PowerValue] {
    let held = memberCountsBySize.map { $0.reduce(UInt128(0)) { $0 + UInt128($1) } }
    let total = held.reduce(0, +)
    return held.map { PowerValue(Fraction($0, total)) }
  }
}
