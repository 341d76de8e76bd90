// Written from the doc comments in Plugins/Funding by `quorate options pages`; not to be edited.
// swift-format-ignore-file
extension OptionNotes {
  static let funding: [String: String] = [
    "historic-block": ##"""
      Each goes on paying the share it pays today, under a block price.

      `contribution_i = cost x paid_i / sum(paid)`, to the penny by largest remainder, where `paid_i` is what member i
      pays today for the components that formulas divide. Money that is not divided anew (in Essex the Local
      Transformation Plan's) is paid on top by whoever pays it now.

      Units: pence. Source: Essex review (December 2018), sections 1.3 and 5.2: funding rests on historic spending plus
      Local Transformation Plan money, and all ten accept it.

      Not claimed: that today's shares follow need. They follow what was spent before 2014, and for the CCGs a risk-share
      agreement of that year between North and South.
      """##,
    "activity-based": ##"""
      Each pays for the activity of its own residents, balanced back to the contract value.

      `contribution_i = T_k x a_i / sum(a of the kind)`, to the penny, where `a_i` is the people seen for member i in the
      last year that ran (a council's being the people of its area) and `T_k` the total of its kind of organisation, held
      where it is today because councils and CCGs count the same people. Dividing the given cost is the percentage
      adjustment that balances the bill back to the contract. Before a year has run, today's shares apply. In the year the
      provider is paid for each contact, so the bill follows demand; ``pooledVariance`` of the difference from plan is
      borne in today's shares and the rest by whoever caused it.

      Units: people, pence. Source: Essex review (December 2018), section 5.2.1, which says it is not possible today:
      service lines are not priced singly and it is not clear how activity would be attributed to councils.
      ``availableFrom`` says when it becomes so; until then every bundle with it is ruled out with that citation.

      Not claimed: a price list. All contacts cost alike.
      """##,
    "episodic-payment": ##"""
      A price for each episode of care, with a full or partial risk share on historic shares.

          contribution_i = T_k x ((1 - r) x a_i / sum(a of the kind) + r x paid_i / sum(paid of the kind))

      where `r` is ``pooledVariance``: 0 leaves each with its own episodes, 1 is a full risk share. `a_i` is the people
      seen for member i in the last year that ran, a council's being the people of its area, `T_k` the total its kind of
      organisation pays today; before a year has run, today's shares apply. In the year the bill follows episodes and the
      same share `r` of the difference from plan is borne in today's shares.

      Units: people, pence. Source: Essex review (December 2018), section 5.2.2: care-cluster currencies are not mandated
      and do not apply to children's services. ``availableFrom`` says when they would.

      Not claimed: cluster prices or case mix. All episodes cost alike.
      """##,
    "capitation": ##"""
      Splits the cost by head count, each kind of organisation by its own measure of people.

      Councils and CCGs count the same people, so their populations are never added. Each kind's total is fixed first
      (`T_k`: what the kind pays of the cost today, or the share in ``kindShares``), and within it

          target_i       = T_k x b_i / sum(b of the kind)
          contribution_i = T_k x ((1 - l) x paid_i / sum(paid of the kind) + l x b_i / sum(b of the kind))
          l              = min(1, paceOfChange x (years since the start + 1))

      each kind to the penny by largest remainder. `b` is the size named in ``basis``: in Essex mid-2017 population for
      the councils and 2018/19 weighted capitation for the CCGs. With a pace of 1 the target is reached in the first
      year.

      Units: people, pence. Source: Essex review (December 2018), section 5.2.3, whose table it reproduces (its CCG rows
      rest on unrounded capitation that is not printed, hence differences of up to £3).

      Not claimed: that all-age population measures a child's need; that is for a sensitivity with another size.
      """##,
    "equal-split": ##"""
      The same for every commissioner.

      `contribution_i = cost x s_i / sum(s)`, to the penny, where `s_i` is the share of member i that is in the unit: 1
      for a member of one unit only, its share of residents for a council whose area spans several.

      Source: Essex review (December 2018), section 1.4, where half of the lead team's budget is split this way; for the
      contract it is a yardstick and nobody's proposal.

      Not claimed: fairness. It takes no account of people or need.
      """##,
    "blend": ##"""
      Two formulas mixed in a fixed proportion, reached at a pace.

          contribution_i = (1 - v) x first_i + v x second_i
          v              = weight x min(1, paceOfChange x (years since the start + 1))

      to the penny by largest remainder over what the two formulas give. A weight of 0 is the first formula and of 1 (at
      the full pace) the second, to the penny. Payment is the second's from a weight of one half upward, else the
      first's; the pooled variance is that one's.

      Source: Essex review (December 2018), section 5.2.2 (a full or partial risk share on historic shares), generalised
      to any two formulas; 5.2.3 gives the gains and losses that make a pace of change worth having.

      Not claimed: that the mix of two fair formulas is fair.
      """##,
    "shapley-share": ##"""
      Each pays what it adds to the cost, on average over all orders of joining.

          phi_i = sum over groups S without i of s! (n - s - 1)! / n! x (c(S with i) - c(S)), s = members of S
          contribution_i = cost x max(0, phi_i) / sum over j of max(0, phi_j)

      c is what every group would pay for today's service by itself, from the same model as the simulation (scale, lead
      teams, boundaries, procurement), with every uncertain number at its mean; N are those who share the cost. To the
      penny by largest remainder. Where these costs are not known (no money, more than 16 commissioners), by what each pays
      today.

      Units: pence. Source: L. Shapley, *A value for n-person games* (1953).

      Not claimed: that no group would pay less by itself: see the core in `quorate coalitions`.
      """##,
    "nucleolus": ##"""
      The group with most reason to leave has as little reason as can be.

          x = the division whose largest x(S) - c(S) over groups S is smallest, then the second largest, and so on
          contribution_i = cost x max(0, x_i) / sum over j of max(0, x_j)

      c is what every group would pay for today's service by itself, from the same model as the simulation (scale, lead
      teams, boundaries, procurement), with every uncertain number at its mean; N are those who share the cost. To the
      penny by largest remainder. Where these costs are not known (no money, more than 16 commissioners), by what each pays
      today.

      Units: pence. Source: D. Schmeidler, *SIAM Journal on Applied Mathematics* 17 (1969).

      Not claimed: that it follows need or effort: it looks at reasons to leave only.
      """##,
    "equal-gain": ##"""
      Each pays what it would alone, less the same sum for everybody.

          x_i = c(i) - (sum over j of c(j) - c(N)) / n
          contribution_i = cost x max(0, x_i) / sum over j of max(0, x_j)

      c is what every group would pay for today's service by itself, from the same model as the simulation (scale, lead
      teams, boundaries, procurement), with every uncertain number at its mean; N are those who share the cost. To the
      penny by largest remainder. Where these costs are not known (no money, more than 16 commissioners), by what each pays
      today.

      Units: pence. Source: T. Driessen and Y. Funaki, *OR Spektrum* 13 (1991).

      Not claimed: that groups of several have no reason to leave: it looks at single members only.
      """##,
  ]
}
