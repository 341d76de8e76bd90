/// Who holds power in a game: the indices of every member and the body's own power to act.
///
/// Exact fractions come for up to 34 members (whole-number counts for up to 62); beyond, values are right
/// to 1e-12 of each or, where that would take too long, of 1: see ``accuracy``.
/// Coleman's three measures: J. S. Coleman, "Control of collectivities and the power of a collectivity to act",
/// in *Social Choice* (1971).
public struct PowerProfile: Sendable, Hashable {
  /// One entry a member, in the game's order.
  public let members: [MemberPower]
  /// Coleman's power of the collectivity to act: the share of all 2^n yes sides that pass.
  public let decisiveness: PowerValue
  /// What the values are exact in relation to.
  public internal(set) var accuracy = Accuracy.ofEach

  /// How exact values are.
  public enum Accuracy: Sendable, Hashable {
    /// Fractions, or within 1e-12 of each value.
    case ofEach
    /// Within 1e-12 of 1: a value that is small itself has fewer figures that are right.
    case ofTheWhole
  }

  /// Computes everything about a game.
  ///
  /// Chooses the engine by size: a decision diagram, or for weighted games with more members than exact counting
  /// holds, or too large for a diagram, the distribution of sums.
  /// - Throws: ``VotingError/tooLarge(_:_:limit:)`` where neither fits; the errors of ``GameDiagram/init(_:limit:)``.
  public init(_ game: SimpleGame) throws(VotingError) {
    guard let test = game.weightedQuota else {
      try self.init(GameDiagram(game))
      return
    }
    if game.memberCount <= SwingCount.mostMembers {
      do {
        let limit = test.total <= SumTable.mostEntries ? 400_000 : GameDiagram.usualLimit
        try self.init(GameDiagram(game, limit: limit))
        return
      } catch VotingError.tooLarge {
        // Falls through to the distribution of sums.
      }
    }
    try self.init(sums: test)
  }

  /// Reads everything from a game's diagram.
  public init(_ diagram: GameDiagram) throws(VotingError) {
    if diagram.memberCount <= SwingCount.mostMembers, diagram.nodeCount * (diagram.memberCount + 1) <= 40_000_000 {
      self.init(try diagram.swingCount(), diagram)
    } else {
      self.init(averaging: diagram)
    }
  }

  init(members: [MemberPower], decisiveness: PowerValue) {
    self.members = members
    self.decisiveness = decisiveness
  }

  private init(_ count: SwingCount, _ diagram: GameDiagram) {
    let size = diagram.memberCount
    let winning = count.winningCoalitions
    let all = UInt64(1) << UInt64(size)
    let swings = (0..<size).map { count.swings(of: $0) }
    let totalSwings = swings.reduce(UInt128(0)) { $0 + UInt128($1) }
    members = (0..<size).map { member in
      MemberPower(
        banzhaf: PowerValue(counts: swings[member], of: all / 2),
        banzhafNormalised: PowerValue(Fraction(UInt128(swings[member]), totalSwings)),
        shapleyShubik: count.shapleyShubik(of: member),
        prevent: PowerValue(counts: swings[member], of: winning),
        initiate: PowerValue(counts: swings[member], of: all - winning),
        isVeto: swings[member] == winning, isDummy: swings[member] == 0,
        isDictator: swings[member] == winning && winning == all / 2)
    }
    decisiveness = PowerValue(counts: winning, of: all)
  }
}

extension SwingCount {
  /// Sum over sizes s of (swings of size s) s! (n - 1 - s)! / n!, as a fraction for up to 34 members.
  func shapleyShubik(of member: Int) -> PowerValue {
    let sizes = bySize[member]
    let count = sizes.count
    guard count <= 34 else {
      let row = Binomial.table[count - 1]
      let sum = sizes.indices.reduce(0.0) { $0 + Double(sizes[$1]) / Double(row[$1]) }
      return PowerValue(sum / Double(count))
    }
    var factorials: [UInt128] = [1]
    for number in 1...count { factorials.append(factorials[number - 1] * UInt128(number)) }
    let orders = sizes.indices.reduce(UInt128(0)) {
      $0 + UInt128(sizes[$1]) * factorials[$1] * factorials[count - 1 - $1]
    }
    return PowerValue(Fraction(orders, factorials[count]))
  }
}
