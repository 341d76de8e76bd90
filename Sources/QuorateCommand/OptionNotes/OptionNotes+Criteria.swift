// Written from the doc comments in Plugins/Criteria by `quorate options pages`; not to be edited.
// swift-format-ignore-file
extension OptionNotes {
  static let criterion = [criterion1, criterion2].reduce(into: [String: String]()) { $0.merge($1) { first, _ in first } }

  static let criterion1: [String: String] = [
    "whole-life-cost": ##"""
      What everyone pays over the years, discounted to the present.

      Value: `sum over years of discount_t x totalCost_t`, real pounds of the price base. Unit: £; less is better.

      Source: HM Treasury, The Green Book, discounting.

      Not claimed: savings outside the commissioners' own books.
      """##,
    "wait": ##"""
      Mean wait of those seen, averaged over the years.

      Value: mean over years of the mean wait of those seen, weighted by people. Unit: weeks; less is better.

      Source: Essex review (December 2018), 3.5 (waiting-time indicators amber or red) and 2.1.

      Not claimed: the wait of those who never were seen; see unmet need.
      """##,
    "unmet-need": ##"""
      People who leave the list unseen, a year.

      Value: mean over years of people who left the list unseen. Unit: people a year; less is better.

      Source: Essex review (December 2018), 1.3 and 3.2 (access to services).

      Not claimed: need that is never referred.
      """##,
    "equity-of-access": ##"""
      How unequal waits are between places.

      Value: coefficient of variation of places' mean waits, weighted by people: `sqrt(sum p (x - m)^2 / sum p) / m`.
      Unit: a share of 1; less is better.

      Source: Essex review (December 2018), 1.3 (equity and access) and 2.1.

      Not claimed: differences within a place.
      """##,
    "equity-of-funding": ##"""
      How unequal contributions a weighted head are between places.

      Value: coefficient of variation of places' contributions a head, weighted by people: `sqrt(sum p (x - m)^2 / sum
      p) / m`. Unit: a share of 1; less is better.

      Source: Essex review (December 2018), 5.2.3.

      Not claimed: councils' money: it serves the same people as the CCGs' and is left out of the comparison.
      """##,
    "local-fit": ##"""
      How close the common offer is to local need.

      Value: mean over years of fit, 0 to 1. Unit: a share of 1; more is better. Not assessed where the scenario does not give
      each place's need: a fit to needs that are drawn says nothing of any place.

      Source: Essex review (December 2018), 2.1 (nine of ten ask for more localisation).

      Not claimed: outcomes; it measures closeness and not what closeness is worth.
      """##,
    "months-to-decide": ##"""
      Months from paper to decision, averaged over the years.

      Value: months from paper to decision, the mean over all matters carried in the years; all the years where matters
      came and none was carried, 0 where none came. Unit: months; less is better.

      Source: Essex review (December 2018), 2.1 (nine of ten would review how decisions are made).

      Not claimed: the time of matters that lapse; see decisions lapsed.
      """##,
    "decisions-lapsed": ##"""
      Share of matters that lapse undecided.

      Value: `sum of lapsed / sum of matters` over the years; 0 where nothing came to the forum. Unit: a share of 1;
      less is better.

      Source: Essex review (December 2018), 2.1 (unplanned delays).

      Not claimed: that every matter deserved to pass.
      """##,
    "money-lost-to-delay": ##"""
      Value of decisions forgone while undecided, discounted to the present.

      Value: `sum over years of discount_t x delayCost_t`. Unit: £; less is better.

      Source: Essex review (December 2018), 2.1 (pressure to commit funds) and 2.2.

      Not claimed: that money underspent is lost to the commissioners; it is lost to the service.
      """##,
    "transaction-cost": ##"""
      Procurement, transition, boundary and exit costs, discounted to the present.

      Value: `sum over years of discount_t x transactionCost_t`. Unit: £; less is better.

      Source: Essex review (December 2018), 5.1.5 and 5.3.

      Not claimed: the lead teams, which whole-life cost holds.
      """##,
    "procurement-risk": ##"""
      Lots that find no bidder, over the years.

      Value: sum over years of lots without a bidder. Unit: occasions; less is better.

      Source: Essex review (December 2018), 5.1.5.

      Not claimed: the quality of the bids there are.
      """##,
    "stability": ##"""
      Departures from a unit, over the years.

      Value: sum over years of departures. Unit: occasions; less is better.

      Source: Essex review (December 2018), 5.4 (three may leave).

      Not claimed: discontent that does not end in leaving.
      """##,
    "provider-stability": ##"""
      The provider's margin, in its worst year or on average.

      Value: least over years of the margin as a share of the price, or its mean. Unit: a share of 1; more is better.

      Source: Essex review (December 2018), 3.3 (a block may disadvantage the provider; the risk of destabilising it).

      Not claimed: the provider's whole business; only this contract's margin.
      """##,
    "affordability": ##"""
      Times a commissioner's balance breaches its business rule.

      Value: sum over years and commissioners of breaches. Unit: occasions; less is better.

      Source: Bexley plan (February 2013), business rules.

      Not claimed: how deep a breach is; see largest loss.
      """##,
    "largest-loss": ##"""
      The largest loss of any commissioner against today's share of what is paid, over the years.

      Value: `max over commissioners of -PV(gain_i) / PV(resource_i)`, at least 0; a commissioner without resource is
      left out. Unit: a share of 1; less is better.

      Source: Essex review (December 2018), 5.2.3 (gains and losses).

      Not claimed: that a loss is unfair; it may follow need.
      """##,
    "worst-year": ##"""
      The deepest shortfall of any commissioner in any year.

      Value: `max over commissioners and years of -balance / resource`, at least 0; a commissioner without resource is
      left out. Unit: a share of 1; less is better.

      Source: Bexley plan (February 2013), section 3 (no disproportionate impact on any one) and Appendix B, 5 (every
      commissioner to meet its duties in each year).

      Not claimed: how often it happens; see affordability.
      """##,
  ]
}
