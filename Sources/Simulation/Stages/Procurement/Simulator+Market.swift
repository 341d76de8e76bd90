import OptionKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The market: bidders, price, and lots that find nobody.
///
/// Expected bidders for a lot are b (v / V)^s / (1 + c (L - 1)), with v / V its value over the whole service's and L the
/// lots on the market at once; how many come is Poisson. With n bidders the price stands p / n above full competition; a
/// lot without bidders is put out again, at a cost, and after `lot-offers` times is awarded directly at `direct-award`
/// times the price above competition of a lone bid.
extension Simulator {
  /// What became of a unit's lots.
  struct MarketResult {
    /// Price above full competition, a mean over lots.
    var premium: Double
    /// Times a lot found nobody.
    var failed: Int
    /// The share of lots that another provider wins.
    var changed: Double
    /// Months lost by putting lots out again.
    var extraMonths: Int
    /// Bids in all.
    var bidders: Int
  }

  /// What became of a unit's lots, put to the market from a month on.
  func lotsResult(
    _ unit: Int, _ onMarket: Int, _ month: Int, _ world: borrowing World, _ recorder: inout Recorder
  ) -> MarketResult {
    let standing = state.units.base + unit
    let (lots, key) = (standing.pointee.lots, standing.pointee.key)
    let value = fullSize(unit, world) / Double(lots)
    let crowd = 1 + world[.bidderCrowding] * Double(max(0, onMarket - 1))
    let expected = world[.bidders] * pow(max(1e-6, value), world[.bidderSize]) / crowd
    let offers = Int(world[.lotOffers].rounded())
    var (premium, failed, changed, extra, total) = (0.0, 0, 0.0, 0, 0)
    for lot in 0..<lots {
      var bidders = 0
      for attempt in 0..<offers {
        let block = lotStream.block(
          future: world.future, entity: key, month: month, part: UInt32(lot * 8 + attempt))
        bidders = PoissonLaw(expected).count(block.first)
        if attempt == 0 { changed += block.second < world[.incumbentWins] ? 0 : 1 }
        if bidders > 0 { break }
        failed += 1
        extra = max(extra, (attempt + 1) * Int(world[.rerunMonths].rounded()))
        recorder.note(
          month, .procurement, standing.pointee.compiled.id, .lotFailed(lot + 1, onMarket: onMarket, size: value))
      }
      total += bidders
      premium += bidders > 0 ? world[.competition] / Double(bidders) : world[.directAward] * world[.competition]
    }
    return MarketResult(
      premium: premium / Double(lots), failed: failed, changed: changed / Double(lots), extraMonths: extra,
      bidders: total)
  }
}
