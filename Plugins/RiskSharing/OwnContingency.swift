import Commissioning
import OptionKit

/// Each holds a contingency of its own and meets its own overspend from it, as far as it goes.
///
///     held_i    = contingency x contribution_i, topped up at the start of the year
///     support_i = -topped up_i + min(held_i, max(0, overspend_i)) (+ what is returned)
///
/// Nobody helps anybody else: the first layer of risk sharing in South East London, and what the business rules ask of
/// every commissioner.
///
/// Source: Bexley plan (February 2013), Table 1 (0.5% as a general contingency) and Appendix B, sections 1 and 3.
///
/// Not claimed: that the contingency is free; what tops it up cannot be spent on care that year.
struct OwnContingency: RiskShare {
  static let about = About(
    id: "own-contingency", title: "Own contingency",
    summary: "Each holds a share of its contribution and meets its own overspend from it.",
    source: Source("Bexley plan (February 2013)", section: "Table 1 and Appendix B, 3"))

  @Parameter(
    "What each holds, as a share of its contribution.", in: 0...1, unit: .share,
    source: Source("Bexley plan (February 2013)", section: "Table 1"))
  var contingency = 0.005

  @Parameter("Whether what is left at the year's end stays in it; otherwise it is returned.")
  var carryOver = true

  func settle(_ year: borrowing RiskYear, reserves: inout [Money], into support: inout [Money]) throws {
    for place in support.indices {
      let wanted = max(.zero, year.contributions[place]).scaled(by: contingency) ?? .zero
      let paid = max(.zero, wanted - reserves[place])
      let held = reserves[place] + paid
      let used = min(held, max(.zero, year.overspends[place]))
      let kept = carryOver ? held - used : .zero
      support[place] = reserves[place] - kept
      reserves[place] = kept
    }
  }
}
