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
  /// `needed' = total - needed + 1`. Every figure is right relative to its own size (``PivotSums``): the chance of being
  /// pivotal is a sum of Bernstein polynomials with weights from 0 to 1, each of which integrates to 1/n, so a rule that
  /// integrates one of them to within e is right to n e in relation to the whole.
  /// Where that would take too long, ``accuracy`` says that values are within 1e-12 of 1 instead.
  init(sums test: WeightedQuota) throws(VotingError) {
    let (weights, needed) = test.reduced
    let count = weights.count
    let total = weights.reduce(0, +)
    let limit = max(needed, total - needed + 1)
    let points = GaussLegendre.nodesForPivots(memberCount: count, within: 1e-13 / Double(max(1, count)))
    let (work, overflow) = PivotSums.work(weights: weights, limit: limit)
      .multipliedReportingOverflow(by: (points + 1) / 2 + 1)
    guard count <= Self.mostExactMembers, !overflow, work <= Self.mostWork else {
      try self.init(roughSums: test)
      return
    }
    self.init(exactly: weights, needed: needed, total: total, points: points, wins: { test.passes($0) })
  }

  /// The most members for whom the smallest chances are still numbers.
  static let mostExactMembers = 2000

  private init(exactly weights: [Int], needed: Int, total: Int, points: Int, wins: (MemberSet) -> Bool) {
    let count = weights.count
    let mirrored = total - needed + 1
    let limit = max(needed, mirrored)
    let even = PivotSums(weights: weights, yes: Array(repeating: 0.5, count: count), limit: limit)
    let decisive = even.chances(quotas: [needed])[0]
    // All sums at or above the quota are as likely as their complements, all below the mirrored one.
    let below = even.chances(below: [needed, mirrored])
    let rule = GaussLegendre(count: points)
    var pivotal = Array(repeating: 0.0, count: count)
    for index in 0..<((rule.nodes.count + 1) / 2) {
      let table = PivotSums(
        weights: weights, yes: Array(repeating: rule.nodes[index], count: count), limit: limit)
      let isMiddle = 2 * index + 1 == rule.nodes.count
      let found = table.chances(quotas: isMiddle ? [needed] : [needed, mirrored])
      for member in 0..<count {
        pivotal[member] += rule.weights[index] * found.reduce(0) { $0 + $1[member] }
      }
    }
    self.init(scaledPass: below[1], fail: below[0], decisive: decisive, pivotal: pivotal, wins: wins)
  }

  /// From chances times ``PivotSums/scale``.
  private init(
    scaledPass pass: Double, fail: Double, decisive: [Double], pivotal: [Double], wins: (MemberSet) -> Bool
  ) {
    let count = decisive.count
    let total = decisive.reduce(0, +)
    let unscaled = { (value: Double) in PowerValue(value / PivotSums.scale) }
    var members: [MemberPower] = []
    for member in 0..<count {
      var others = MemberSet.everyone(among: count)
      others.remove(member)
      let isVeto = !wins(others)
      let swing = decisive[member]
      members.append(
        MemberPower(
          banzhaf: unscaled(swing), banzhafNormalised: PowerValue(swing / total),
          shapleyShubik: unscaled(pivotal[member]), prevent: PowerValue(isVeto ? 1 : min(1, swing / pass / 2)),
          initiate: PowerValue(min(1, swing / fail / 2)), isVeto: isVeto, isDummy: swing == 0,
          isDictator: isVeto && wins(MemberSet([member], among: count))))
    }
    self.init(members: members, decisiveness: unscaled(pass))
  }

  /// The same with a table per chance from which each member is taken out again: much less work, and exact in relation
  /// to 1 rather than to each value.
  private init(roughSums test: WeightedQuota) throws(VotingError) {
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
    accuracy = .ofTheWhole
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
          shapleyShubik: PowerValue(dummies[member] ? 0 : pivotal[member]),
          prevent: PowerValue(isVeto ? 1 : pass > 0 ? min(1, swing / pass / 2) : 0),
          initiate: PowerValue(pass < 1 ? min(1, swing / (1 - pass) / 2) : 0), isVeto: isVeto, isDummy: dummies[member],
          isDictator: isVeto && wins(MemberSet([member], among: count))))
    }
    self.init(members: members, decisiveness: PowerValue(pass))
  }
}
