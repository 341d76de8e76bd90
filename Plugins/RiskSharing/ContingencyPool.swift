import Commissioning
import OptionKit

/// A pool into which each pays a share of its contribution, and from which overspends are met until it is empty.
///
/// Each year, for every member i:
///
///     paid in    p_i = max(0, poolShare x contribution_i - reserve_i)
///     met        m_i = overspend_i where the pool covers them all, else pool x overspend_i / sum(overspends)
///     support_i      = m_i - p_i (+ what is returned)
///
/// Only overspends above 0 are met; an underspend stays with whoever made it. What is drawn comes out of the members'
/// reserves in proportion to them. What is left is carried into the next year, where it counts towards what has to be
/// paid in, or is returned to those who hold it. Every division is to the penny by largest remainder, and
/// `sum(support) = sum(reserves before) - sum(reserves after)`.
///
/// Source: Bexley plan (February 2013) (each commissioner holds 0.5% of its resources as contingency) and
/// Collaborative commissioning framework (August 2012), annex 1 (pooled funds between CCGs).
///
/// Not claimed: that the pool is repaid; mutual aid with repayment is another option.
struct ContingencyPool: RiskShare {
  static let about = About(
    id: "contingency-pool", title: "Contingency pool",
    summary: "Each pays a share of its contribution into a pool that meets overspends until it is empty.",
    source: Source("Bexley plan (February 2013)", section: "business rules: 0.5% contingency"))

  @Parameter(
    "What each holds in the pool, as a share of its contribution.", in: 0...1, unit: .share,
    source: Source("Bexley plan (February 2013)", section: "business rules: 0.5% contingency"))
  var poolShare = 0.005

  @Parameter("Whether what is left at the year's end stays in the pool; otherwise it is returned.")
  var carryOver = true

  func settle(_ year: borrowing RiskYear, reserves: inout [Money], into support: inout [Money]) throws {
    let (count, contributions, overspends) = (support.count, year.contributions, year.overspends)
    guard reserves.count == count, contributions.count == count, overspends.count == count, count > 0 else {
      throw Problem("contingency-pool was given lists of different lengths")
    }
    var (pool, over) = (Money.zero, Money.zero)
    for place in 0..<count {
      let wanted = max(.zero, contributions[place]).scaled(by: poolShare) ?? .zero
      let paid = max(.zero, wanted - reserves[place])
      reserves[place] = reserves[place] + paid
      support[place] = -paid
      pool = pool + reserves[place]
      over = over + max(.zero, overspends[place])
    }
    let met = min(pool, over)
    if met > .zero {
      try Apportionment.add(met, like: overspends, to: &support)
      try Apportionment.draw(met, from: &reserves)
    }
    guard !carryOver else { return }
    for place in 0..<count {
      support[place] = support[place] + reserves[place]
      reserves[place] = .zero
    }
  }
}
