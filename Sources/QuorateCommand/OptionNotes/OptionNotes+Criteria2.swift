// Written from the doc comments in Plugins/Criteria by `quorate options pages`; not to be edited.
// swift-format-ignore-file
extension OptionNotes {
  static let criterion2: [String: String] = [
    "unreturned-aid": ##"""
      The most that any commissioner gave to others over the years and did not get back.

      Value: `max over commissioners of -sum(aid_i) / mean yearly resource_i`, at least 0; a commissioner without resource
      is left out. Help given in the last years run may still be owed when they end. Unit: a share of a year's resource;
      less is better.

      Source: Bexley plan (February 2013), Appendix B, 5 (help is repaid and equity of contribution restored within three
      years).

      Not claimed: that help should always be returned; a pool that is not repaid is insurance, and this is its price.
      """##,
    "power-and-payment": ##"""
      How far voting power lies from share of payment, on average.

      Value: mean over years of `sum over commissioners of |power_i - payment_i| / 2`, both shares of 1: the share of
      the power that would have to change hands for it to follow payment. Unit: a share of 1; less is better.

      Source: Essex review (December 2018), 3.1 (votes of 16.6% and 7.14%) and 3.3 (what each pays).

      Not claimed: that power ought to follow payment; it shows how far it does.
      """##,
    "value-of-decisions": ##"""
      What decisions are worth to those whom they bind, net of cost, discounted to the present: judgement, in money.

      Value: `sum over years of discount_t x decisionValue_t`. A good matter refused or late loses, and so does a poor one
      passed. It counts only what goes beyond the care that the money ordinarily buys, which is counted in waits and people
      seen. Unit: £; more is better.

      Source: Essex review (December 2018), 2.1 (half say that the quality of proposals varies; four would review the value
      for money of investments); J. M. Buchanan and G. Tullock, *The Calculus of Consent* (1962).

      Not claimed: what any one matter is worth; how worth is spread is an assumption of the scenario.
      """##,
    "burden-of-being-outvoted": ##"""
      What members lose by binding decisions that they voted against, discounted to the present.

      Value: `sum over years of discount_t x outvotedBurden_t`: the losses alone, for being outvoted on what turns out well
      is no burden. Unit: £; less is better.

      Source: J. M. Buchanan and G. Tullock, *The Calculus of Consent* (1962), chapter 5, external costs of collective
      decision; Essex review (December 2018), 2.1 (the autonomy of individual organisations is to be respected).

      Not claimed: that what others gain by it makes up for it; that stands in the value of decisions.
      """##,
    "adoption": ##"""
      The chance that everybody whom the bundle would bind signs it.

      Value: the product over members and outside partners of each one's chance of signing, in the first year; its mean over
      futures is the chance of adoption. Unit: share; more is better.

      Source: Essex review (December 2018), 5.1 (who prefers, supports and considers which map) and Appendix A, 10.2 (each
      commissioner is a separate principal).

      Not claimed: negotiation; nobody is offered anything.
      """##,
    "cost-per-person-seen": ##"""
      What everyone pays for each person seen, both over all years and discounted.

      Value: `sum of discount_t x totalCost_t / sum of healthDiscount_t x seen_t`, real pounds of the price base; over one
      person where nobody is seen. Unit: £; less is better.

      Source: HM Treasury, The Green Book, cost-effectiveness (costs at the standard rate, people as a health effect).

      Not claimed: that all people seen need the same; money that is not spent lowers cost and people seen together.
      """##,
    "net-present-social-value": ##"""
      What is gained over all years less what is paid, discounted to the present.

      Value: `sum of healthDiscount_t x careValue_t + discount_t x (decisionValue_t - totalCost_t)`, real pounds of the price
      base. Care is valued at `care-worth` times what a person costs today; decisions at what they are worth to those bound by
      them beyond the care that their money buys. Unit: £; more is better.

      Source: HM Treasury, The Green Book, net present social value.

      Not claimed: waits, outcomes, fit and fairness, which are not in money; savings outside the commissioners' own books.
      """##,
    "people-in-large-units": ##"""
      The share of people in a unit of at least a given size.

      Value: `sum of p_i over members of units with sum(p) >= at-least / sum of p_i`, p the size named, a member of several
      units in each with its share. Unit: a share of 1; more is better.

      Source: East of England boards' principles of 2025 (at least a million lives); invitation to reorganise councils
      (February 2025), where 500,000 is a guide.

      Not claimed: that a larger unit is better run.
      """##,
    "units-of-like-size": ##"""
      How alike in size units are: the smallest over the largest.

      Value: `min over units of sum(p) / max over units of sum(p)`, p the size named, a member of several units in each with
      its share; a unit without any is left out. Unit: a share of 1; more is better.

      Source: Surrey districts' business case (2025) and the proposals of Cambridgeshire and Peterborough (2025-26), which
      set the councils of each option side by side by population.

      Not claimed: that it can be told unit by unit; it is known for a whole map only.
      """##,
    "areas-kept-whole": ##"""
      The share of people whose area lies in one unit.

      Value: `sum of p_i over members of areas of which every member is in one and the same unit / sum of p_i over all who
      have an area`, areas being the groups of the grouping named and p the size named. 1 where nobody has one. Unit: a
      share of 1; more is better.

      Source: East of England boards' principles of 2025 (each council works with one board).

      Not claimed: how much harm a cut does; a small corner cut off counts as the whole area.
      """##,
    "step-to-one-rate": ##"""
      The largest rise that any member's rate takes to reach the mean of its unit.

      Value: `max over units and their members of (sum(paid) / sum(b)) / (paid_i / b_i) - 1`, at least 0, paid being what a
      member pays today and b the base named: with council tax raised and the tax base, the rise of Band D to the mean of
      the new council. A member without base or payment is left out. Unit: a share of 1; less is better.

      Source: MHCLG, council tax levels set by local authorities in England (Band D and tax base).

      Not claimed: how many years the step takes, nor that rates meet at the mean: councils may choose the lowest.
      """##,
    "cost-of-reorganising": ##"""
      What is spent once on making the new bodies, over the years run.

      Value: `sum over years of transitionCost_t`, as printed in business cases: the money of each year, not discounted. Unit:
      £; less is better.

      Source: business cases of councils under the invitation of February 2025 (Surrey's nine districts: £55.6m and £59.5m).

      Not claimed: what falls after the years run; savings stand in a criterion of their own.
      """##,
    "saving-by-reorganising": ##"""
      What is saved in the last year run, less what the new bodies cost to run in it.

      Value: `transitionSaving_T`, T the last year: with as many years as savings take to build up, the full yearly saving.
      The money of that year, not discounted. Unit: £ a year; more is better.

      Source: business cases of councils under the invitation of February 2025 (Surrey's nine districts: £86.1m and £62.3m
      a year from the fourth year).

      Not claimed: that it will be achieved.
      """##,
    "payback": ##"""
      Years until what reorganising saves has paid for what it costs.

      Value: with `balance_t = balance_(t-1) + transitionSaving_t - transitionCost_t`, the years up to the last in which the
      balance ends below nothing, and of the year after it the part that makes it good; one more than the years run where it
      does not within them, 0 where nothing is spent. Unit: years; less is better. £42m once for £29m a year is 1.45 years.

      Source: HM Treasury, The Green Book, payback; business cases of councils under the invitation of February 2025.

      Not claimed: what it is worth: money later counts as much as money now.
      """##,
  ]
}
