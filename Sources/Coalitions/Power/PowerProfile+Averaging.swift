extension PowerProfile {
  /// Many members: Banzhaf at a yes-probability of one half, Shapley and Shubik as the average over all of them
  /// (G. Owen, "Multilinear extensions of games", *Management Science* 18 (1972)), by a quadrature whose error is
  /// bounded beforehand (see ``GaussLegendre/nodesForPivots(memberCount:)``).
  init(averaging diagram: GameDiagram) {
    let count = diagram.memberCount
    let even = diagram.uncheckedChances(Array(repeating: 0.5, count: count))
    let rule = GaussLegendre(count: GaussLegendre.nodesForPivots(memberCount: count))
    var pivotal = Array(repeating: 0.0, count: count)
    for (node, weight) in zip(rule.nodes, rule.weights) {
      let decisive = diagram.uncheckedChances(Array(repeating: node, count: count)).decisive
      for member in 0..<count { pivotal[member] += weight * decisive[member] }
    }
    var matters = Array(repeating: false, count: count)
    for node in diagram.nodes.dropFirst(2) where node.no != node.yes { matters[diagram.order[Int(node.level)]] = true }
    self.init(
      pass: even.pass, decisive: even.decisive, pivotal: pivotal, dummies: matters.map { !$0 },
      wins: { diagram.wins($0) })
  }

  /// The most additions to spend on one game: about two minutes.
  static let mostWork = 200_000_000_000

  /// Weighted games with many members: the same from the distribution of sums.
  ///
  /// A table at t serves 1 - t as well, since the no side's sum at 1 - t is distributed as the yes side's at t, and a
  /// member turns the result there exactly when the others' no votes lie in `needed' - w ..< needed'` with
  /// `needed' = total - needed + 1`. Polynomial: O(sqrt(n) n total).
  init(sums test: WeightedQuota) throws(VotingError) {
    let (weights, needed) = test.reduced
    let total = weights.reduce(0, +)
    let mirrored = total - needed + 1
    let count = weights.count
    let points = GaussLegendre.nodesForPivots(memberCount: count)
    let (work, overflow) = (points * count).multipliedReportingOverflow(by: max(needed, mirrored))
    guard !overflow, work <= Self.mostWork else {
      throw .tooLarge("the distribution of sums: additions", overflow ? Int.max : work, limit: Self.mostWork)
    }
    let even = try SumTable(weights: weights, yes: Array(repeating: 0.5, count: count), limit: needed)
    let decisive = Self.pivots(even, weights, needed, 0.5)
    let rule = GaussLegendre(count: points)
    var pivotal = Array(repeating: 0.0, count: count)
    for index in 0..<((rule.nodes.count + 1) / 2) {
      let chance = rule.nodes[index]
      let table = try SumTable(
        weights: weights, yes: Array(repeating: chance, count: count), limit: max(needed, mirrored))
      let isMiddle = 2 * index + 1 == rule.nodes.count
      let here = Self.pivots(table, weights, needed, chance)
      let there = isMiddle || needed == mirrored ? here : Self.pivots(table, weights, mirrored, chance)
      for member in 0..<count {
        pivotal[member] += rule.weights[index] * (isMiddle ? here[member] : here[member] + there[member])
      }
    }
    self.init(
      pass: 1 - even.chance(below: needed), decisive: decisive, pivotal: pivotal,
      dummies: SubsetSums.dummies(weights: weights, needed: needed), wins: { test.passes($0) })
  }

  /// Each member's chance that the others' sum lies in `needed - w ..< needed`; equal weights once.
  static func pivots(_ table: SumTable, _ weights: [Int], _ needed: Int, _ chance: Double) -> [Double] {
    var known: [Int: Double] = [:]
    return weights.indices.map { member in
      let weight = weights[member]
      if weight == 0 { return 0 }
      if let found = known[weight] { return found }
      let without = table.chance(below: needed - weight, without: member)
      let value = max(0, (table.chance(below: needed) - without) / (1 - chance))
      known[weight] = value
      return value
    }
  }

  private init(
    pass: Double, decisive: [Double], pivotal: [Double], dummies: [Bool], wins: (MemberSet) -> Bool
  ) {
    let count = decisive.count
    let total = decisive.reduce(0, +)
    var members: [MemberPower] = []
    for member in 0..<count {
      var others = MemberSet.everyone(among: count)
      others.remove(member)
      let isVeto = !wins(others)
      let swing = dummies[member] ? 0 : decisive[member]
      members.append(
        MemberPower(
          banzhaf: PowerValue(swing), banzhafNormalised: PowerValue(swing / total),
          shapleyShubik: PowerValue(dummies[member] ? 0 : pivotal[member]), prevent: PowerValue(swing / pass / 2),
          initiate: PowerValue(swing / (1 - pass) / 2), isVeto: isVeto, isDummy: dummies[member],
          isDictator: isVeto && wins(MemberSet([member], among: count))))
    }
    self.init(members: members, decisiveness: PowerValue(pass))
  }
}
