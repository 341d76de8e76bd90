import OptionKit

/// A price reviewed between tenders.
///
/// Where waits have stood above the standard for `review-months` and the members settle the year's price, the next year's
/// closes `price-follows` of the gap between demand and price, as that of a contract let anew does. What an action plan
/// and overtime have not mended is so taken up once, and only where a forum agrees to it.
///
/// Not claimed: that a provider asks for less than the gap, or that money is found elsewhere.
extension Simulator {
  /// Reviews the price of every unit whose forum has settled one this year.
  mutating func reviewPrices(
    _ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder
  ) {
    guard variants.payment == .block, prepared.runs(.demand), prepared.runs(.cost) else { return }
    let after = Int(world[.reviewMonths].rounded())
    for unit in state.units.indices {
      let standing = state.units.base + unit
      guard standing.pointee.settlesPrice, standing.pointee.letFrom <= year * 12,
        standing.pointee.monthsOver >= after
      else { continue }
      follow(unit, from: (year + 1) * 12, world, year, atLeast: 0)
      guard standing.pointee.follows > 0, standing.pointee.followsFrom == (year + 1) * 12 else { continue }
      let share = standing.pointee.follows * world.priceIndex[year] / max(1, standing.pointee.money.pounds)
      recorder.note(
        (year + 1) * 12, .procurement, standing.pointee.compiled.id,
        .priceReviewed(share: share, monthsOver: standing.pointee.monthsOver))
    }
  }
}
