/// Two lists of members are one question where everything a formula may read of them is the same.
extension Members: Hashable {
  /// Names of the sizes that somebody has, sorted.
  public var sizeNames: [String] { columns.map(\.name) }

  /// Everything equal.
  public static func == (a: Self, b: Self) -> Bool {
    a.commissioners == b.commissioners && a.yearsSinceStart == b.yearsSinceStart && a.ids == b.ids
      && a.kinds == b.kinds && a.shares == b.shares && a.current == b.current && a.activity == b.activity
      && a.drawn == b.drawn && a.standAlone == b.standAlone && sameColumns(a.columns, b.columns)
  }

  /// Hashes what tells most members apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(commissioners)
    hasher.combine(yearsSinceStart)
    for part in shares { hasher.combine(part) }
    for amount in current { hasher.combine(amount.pence) }
    for people in activity { hasher.combine(people) }
  }
}

/// Two electorates are one question where everything a rule may read of them is the same.
extension Electorate: Hashable {
  /// Names of the sizes that somebody in the case has, sorted.
  public var sizeNames: [String] { columns.map(\.name) }

  /// Everything equal.
  public static func == (a: Self, b: Self) -> Bool {
    a.commissioners == b.commissioners && a.ids == b.ids && a.kinds == b.kinds && a.shares == b.shares
      && a.contributions == b.contributions && a.everyone == b.everyone && a.everyoneIDs == b.everyoneIDs
      && sameColumns(a.columns, b.columns)
  }

  /// Hashes what tells most electorates apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(commissioners)
    for part in shares { hasher.combine(part) }
    for amount in contributions { hasher.combine(amount.pence) }
  }
}

private func sameColumns(_ a: [(name: String, values: [Double])], _ b: [(name: String, values: [Double])]) -> Bool {
  guard a.count == b.count else { return false }
  for place in a.indices where a[place].name != b[place].name || a[place].values != b[place].values { return false }
  return true
}
