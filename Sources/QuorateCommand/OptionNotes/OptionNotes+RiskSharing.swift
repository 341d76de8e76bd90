// Written from the doc comments in Plugins/RiskSharing by `quorate options pages`; not to be edited.
// swift-format-ignore-file
extension OptionNotes {
  static let risk: [String: String] = [
    "no-risk-sharing": ##"""
      Each bears its own.

      `support_i = 0`; money already held in common goes back to those who hold it.

      Source: Essex review (December 2018), Appendix A, clause 10.2: each commissioner is separately and solely liable for
      its own payments.

      Not claimed: that a block contract leaves any of a demand risk to share; that falls on the provider.
      """##,
    "contingency-pool": ##"""
      A pool into which each pays a share of its contribution, and from which overspends are met until it is empty.

      Each year, for every member i:

          paid in    p_i = max(0, poolShare x contribution_i - reserve_i)
          met        m_i = overspend_i where the pool covers them all, else pool x overspend_i / sum(overspends)
          support_i      = m_i - p_i (+ what is returned)

      Only overspends above 0 are met; an underspend stays with whoever made it. What is drawn comes out of the members'
      reserves in proportion to them. What is left is carried into the next year, where it counts towards what has to be
      paid in, or is returned to those who hold it. Every division is to the penny by largest remainder, and
      `sum(support) = sum(reserves before) - sum(reserves after)`.

      Source: Bexley plan (February 2013) (each commissioner holds 0.5% of its resources as contingency) and
      Collaborative commissioning framework (August 2012), annex 1 (pooled funds between CCGs).

      Not claimed: that the pool is repaid; mutual aid with repayment is another option.
      """##,
    "own-contingency": ##"""
      Each holds a contingency of its own and meets its own overspend from it, as far as it goes.

          held_i    = contingency x contribution_i, topped up at the start of the year
          support_i = -topped up_i + min(held_i, max(0, overspend_i)) (+ what is returned)

      Nobody helps anybody else: the first layer of risk sharing in South East London, and what the business rules ask of
      every commissioner.

      Source: Bexley plan (February 2013), Table 1 (0.5% as a general contingency) and Appendix B, sections 1 and 3.

      Not claimed: that the contingency is free; what tops it up cannot be spent on care that year.
      """##,
    "outcome-linked-payment": ##"""
      A part of the price that is paid only as far as outcomes are achieved, over any way of sharing the rest.

      `withheld = share x price x (1 - earned)`, where `earned` is the share of the indicators met in the year; what is
      withheld goes back to the members in proportion to what they pay. The money is part of the price put at risk and
      not an addition to it. ``rest`` settles what remains.

      Sources: Essex review (December 2018), section 3.3 (6% of the price on six indicators; the agreement aspired to
      15%); Collaboration mechanisms (November 2018), Mid-Nottinghamshire (1.8% of contract values across an alliance).

      Not claimed: that more money at risk improves outcomes. The indicators do not follow the share.
      """##,
    "cap-and-collar": ##"""
      Bounds on how far the bill may leave the plan: beyond them the provider bears the rest, up and down.

      For the part `k` of each contribution that the contract covers, with `o_i` the overspend on it:

          the commissioner bears   min(cap x k x contribution_i, max(-collar x k x contribution_i, k x o_i))
          the provider bears       k x o_i less that

      the latter rounded once to the penny, for the first ``years`` years; then the bounds end and everything
      falls on the commissioner again. ``rest`` shares what the commissioners bear.

      Source: Bexley plan (February 2013), "Background" and "Planning Process": a cap and collar with South London
      Healthcare NHS Trust made over-performance in 2012/13 a benefit to Bexley, and its end is the first call on growth.

      Not claimed: where Bexley's bounds lay; the document does not say, so both are assumptions of the user.
      """##,
    "alliance-gain-loss-share": ##"""
      An alliance: full members share gains and losses as they agreed or by what they pay, associates bear their own.

      For full members, with `o_i` what each over- or underspends after the provider's part and `s` the part shared:

          support_i = s x o_i - s x sum(o) x w_i / sum(w)

      both sums over full members, with `w` the shares agreed or, where none are given, what each pays; so supports add up
      to
      0. Providers that are members of the alliance pay nothing and take part through ``shares``. The provider takes
         ``providerPart`` of every full member's gain or loss, and ``incentive`` of the price rides on outcomes.
         Associates neither share nor are shared with.

      Source: Collaboration mechanisms (November 2018), Mid-Nottinghamshire: eleven organisations, seven full members and
      four associates without veto or part in the risk and reward scheme; incentive of 1.8% of contract values.

      Not claimed: the alliance's own percentages for gain and loss, which the document does not give.
      """##,
    "pooled-fund": ##"""
      One fund for everybody's money, with the terms that its agreement must state.

      The agreement must say what the fund is for (``scope``), who hosts it, who may authorise payments, how it reports
      and how it ends in good order; a term left out is a problem located at the option's settings. How contributions are
      made is the funding formula's; over- and underspend are treated here:

          V = sum(overspends)
          V > 0: what was kept back meets it first; the rest falls by contribution, by cause or on the host
          V < 0: returned in proportion to contributions, or kept back for later years

      Every division is to the penny, and `sum(support) = sum(reserves before) - sum(reserves after)`.

      Source: Collaboration mechanisms (November 2018), annexes A.6 and A.7: what a written agreement for a pooled fund
      covers; Salford's pooled budget of over £230 million.

      Not claimed: that the terms stated are good ones. Whether the law allows the fund is for the tests of law.
      """##,
    "risk-sharing-agreement": ##"""
      A formal agreement to smooth named risks among groups of commissioners, over any further layer of help.

      The part ``pooledShare`` of every over- and underspend belongs to the services agreed on (high cost and low volume,
      tertiary, specialised, continuing care). Within each group of members it is shared by what they pay:

          pool_i    = pooledShare x overspend_i
          support_i = f x (pool_i - sum(pool) x contribution_i / sum(contributions))

      with `f` = 1, or so much less that what changes hands in a group is not above ``amount``. ``rest`` then settles what
      each is left with. The agreement must state its purpose, amount, term and exit; a term left out is a problem.

      Sources: Portsmouth COMPACT (April 2015), "Risk Sharing" (purpose, financial amount, approach, agreed term, exit);
      Bexley plan (February 2013), Appendix B, section 4 (shared contracts and services; groups of three or all six).

      Not claimed: which services are in it; the share stands for all of them together.
      """##,
    "mutual-aid": ##"""
      Two reserves and help that is paid back: each holds a contingency of its own and a part of a common reserve, from
      which others are helped on loan.

      Each year, in this order, every division to the penny by largest remainder:

      1. Instalments that fall due are paid by those who were helped into the parts of those who helped, in proportion to
         what each is still owed.
      2. Each tops its contingency up to `contingency x contribution` and its part of the common reserve up to
         `collaborative x contribution` (and `extra` where it offers more); what it has lent counts as held. A member in
         recovery holds less of the latter at first, `recoveryStart` of it in the first year and all of it from the year
         `recoveryYears` on.
      3. Each meets its overspend from its own contingency, then from its own part of the common reserve.
      4. What is still uncovered is met from the others' parts, in proportion to them; where they do not reach, all that
         need help get the same share of it. Help is repaid in equal instalments over the next ``repaymentYears`` years.

      A member that owes anything draws first on its own. `sum(support) = sum(reserves before) - sum(reserves after)`;
      what is owed always equals what is claimed, and nothing is owed beyond ``repaymentYears``.

      Source: Bexley plan (February 2013), Appendix B, section 5 (draft proposals): a further recurrent 0.5% on top of the
      0.5% contingency; members may add more; aid repayable over no more than 2-3 years under an agreed recovery plan;
      those already in recovery contribute less in the short term and equity is restored within at most 3 years.

      Not claimed: interest, or that help is ever refused. A member that leaves takes its parts with it; what it still
      owes is lost to those who stay.
      """##,
  ]
}
