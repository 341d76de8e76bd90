extension GameDiagram {
  /// The cheapest set of losers whose compensation makes a proposal pass.
  ///
  /// Members with a gain of zero or more say yes; another says yes once paid `-gain + margin`. Exact for any rule: the
  /// cheapest way through the diagram, which for a weighted rule is the knapsack recursion. Among equally cheap
  /// packages the one with fewer members paid, then the one that pays later members, is taken.
  /// - Parameters:
  ///   - gains: each member's gain from the proposal, in whole units of money (pence), losses below zero.
  ///   - margin: what a member wants above its loss, in the same units.
  /// - Throws: ``VotingError/wrongLength(_:_:_:)`` or ``VotingError/overflow(_:)``.
  public func smallestPackage(gains: [Int], margin: Int = 0) throws(VotingError) -> SmallestPackage {
    guard gains.count == memberCount else { throw .wrongLength("the list of gains", gains.count, memberCount) }
    var prices: [Int] = []
    var everything = 0
    var gainers = 0
    for gain in gains {
      let (loss, isTooLarge) = 0.subtractingReportingOverflow(min(0, gain))
      let (price, overflow) = loss.addingReportingOverflow(gain < 0 ? max(0, margin) : 0)
      let (sum, sumOverflow) = everything.addingReportingOverflow(price)
      let (won, wonOverflow) = gainers.addingReportingOverflow(max(0, gain))
      guard !isTooLarge, !overflow, !sumOverflow, !wonOverflow, sum < Int.max / 2 else {
        throw .overflow("the sum of the gains")
      }
      prices.append(price)
      (everything, gainers) = (sum, won)
    }
    let paid = cheapest(gains, prices, unaffordable: everything + 1)
    let payments = paid.map { prices[$0] }
    return SmallestPackage(
      compensated: paid, payments: payments, cost: payments.reduce(0, +), gainersTotal: gainers)
  }

  private func cheapest(_ gains: [Int], _ prices: [Int], unaffordable: Int) -> [Int] {
    // Cost and number paid from each node on; `chooses` says whether yes is the better branch.
    var costs = Array(repeating: (cost: unaffordable, paid: 0), count: nodes.count)
    var chooses = Array(repeating: false, count: nodes.count)
    costs[1] = (0, 0)
    for index in nodes.indices.dropFirst(2) {
      let node = nodes[index]
      let member = order[Int(node.level)]
      let isLoser = gains[member] < 0
      let (yes, no) = (costs[Int(node.yes)], costs[Int(node.no)])
      let bought = (cost: yes.cost + prices[member], paid: yes.paid + (isLoser ? 1 : 0))
      chooses[index] = !isLoser || bought < no
      costs[index] = chooses[index] ? bought : no
    }
    var paid: [Int] = []
    var at = root
    while at > 1 {
      let node = nodes[at]
      let member = order[Int(node.level)]
      if chooses[at], gains[member] < 0 { paid.append(member) }
      at = Int(chooses[at] ? node.yes : node.no)
    }
    return paid.sorted()
  }
}
