// Written from the doc comments in Plugins/Voting by `quorate options pages`; not to be edited.
// swift-format-ignore-file
extension OptionNotes {
  static let rule = [rule1, rule2].reduce(into: [String: String]()) { $0.merge($1) { first, _ in first } }

  static let rule1: [String: String] = [
    "unanimity": ##"""
      Every member of the unit must say yes.

      Passes when `yes = n`.

      Source: Essex review (December 2018), sections 2.1 and 3.1: the agreement asks it for reserved matters only, and in
      practice everything came to be decided so.

      Not claimed: that absence is refusal in law. A member that is away has not agreed, so the matter waits.
      """##,
    "weighted-majority": ##"""
      A majority of weighted votes; reserved matters need everybody.

      Passes when `sum of yes votes > threshold x D` (or `>=` where ``strictly`` is off). The denominator `D` is

      - `nominal`: ``nominalTotal``, such as 100, whatever the votes add up to. A unit that holds only some of the members
        keeps the proportion: `D = nominalTotal x (votes in the unit / votes of everybody)`.
      - `votes-that-exist`: the votes of the unit's members.
      - `votes-cast`: yes and no together, leaving out those away.

      Votes are decimals held exactly. In Essex each council has 16.6 and each CCG 7.14, in all 99.78: the seven CCGs'
      49.98 is not a majority of a nominal 100 and is one of the votes that exist. The document does not say which.

      Units: votes. Source: Essex review (December 2018), section 3.1.

      Not claimed: that votes are power; the power table says what they come to.
      """##,
    "simple-majority": ##"""
      More than half of the members, one vote each; a tie fails.

      Passes when `2 x yes > n` (or `> cast` where votes are counted among those present).

      Source: Essex review (December 2018), section 3.1: the second way in which the national model agreement's forum
      decides what to recommend.

      Not claimed: that heads stand for people or money.
      """##,
    "consensus": ##"""
      Nobody who votes is against; whoever stays away does not stand in the way; disagreement climbs a ladder.

      Passes when all who cast a vote say yes.

      Source: Essex review (December 2018), Appendix A, clause 7.7: a rejected action goes to the forum, comes back
      changed until a consensus is reached, and after a reasonable time may go to dispute resolution. Clause 7.5 instead
      allows a majority vote; that reading is `lead-commissioner-action` or `weighted-majority`.

      Not claimed: how long a reasonable time is; ``attempts`` and the ladder's months are assumptions.
      """##,
    "recommend-then-ratify": ##"""
      The forum recommends, by consensus or simple majority; each member then ratifies in its own body.

      The forum's recommendation passes when nobody who votes is against (`consensus`) or when `2 x yes > n` (`simple-
      majority`). Those who do not ratify are not bound.

      Source: Essex review (December 2018), section 3.1 (the national model agreement) and section 4 (Cheshire and
      Merseyside, Bristol, North Somerset and South Gloucestershire, Kent and Medway); Portsmouth COMPACT (April 2015) for
      a two-stage decision.

      Not claimed: that ratification is quick; each member's own governance time is the scenario's.
      """##,
    "ratified-by-each": ##"""
      Any rule, whose outcome each member then ratifies in its own body.

      The forum decides by ``rule`` what to put forward; a member that does not ratify is not bound. Two stages: the
      ballot, then each body by itself.

      Sources: Portsmouth COMPACT (April 2015), section 7 (the group advises and formal decisions are each CCG's);
      Collaborative commissioning framework (August 2012), annex 1 (before the law changed each CCG had to ratify what a
      joint committee decided).

      Not claimed: how long ratifying takes; the scenario says.
      """##,
    "decided-by-order": ##"""
      Somebody outside orders the map on criteria that it has published; the bodies concerned are heard and sign nothing.

      Nobody's signature is asked: every member is in the unit that the order puts it in, and the chance of adoption is that
      of the order, which is taken as made. From then on each unit decides by ``after``, as one organisation.

      Sources: Local Government and Public Involvement in Health Act 2007, sections 2 to 7 (invitation, proposals,
      consultation, order of the Secretary of State); NHS Act 2006, section 14Z25 (NHS England varies the areas of integrated
      care boards).

      Not claimed: which map is ordered. The ranking says what the criteria give; a decision may depart from it, and is
      recorded beside it.
      """##,
    "two-thirds-majority": ##"""
      At least two thirds of the members, or another share, one vote each.

      Passes when `yes >= threshold x n`.

      Source: Essex review (December 2018), section 6, recommendation 4 (a return to majority voting), and Collaborative
      commissioning framework (August 2012), which asks how large a majority is required. Neither proposes two thirds.

      Not claimed: that any of the documents' collaborations decides so.
      """##,
    "double-majority": ##"""
      Two majorities at once: of heads and of weight, or of each kind of organisation.

      - `heads-and-weight` passes when `2 x yes > n` and `2 x weight of yes > weight of all`. Weights are whole pence paid
        today, the votes in ``votes``, or whole people of the size in ``size``.
      - `each-kind` passes when more than half of each kind of organisation present says yes.

      Source: Essex review (December 2018), section 3.1 (votes by kind) and 3.3 (what each pays), put together; no
      document proposes it. It answers the worry that either many small or few large payers decide alone.

      Not claimed: that it is easier to agree under it. It is never easier than either majority.
      """##,
    "one-member-one-vote": ##"""
      More than half of those who vote, one vote each; the chair breaks a tie; nothing passes below the quorum.

      Passes when `2 x yes > cast`, or when `2 x yes = cast` and the chair says yes.

      A quorum given as a number of members counts before one given as a share. A map with a unit of fewer members is
      ruled out.

      Source: Bexley plan (February 2013): the London Clinical Commissioning Council, one vote for each group, a quorum of
      12 clinical leads, a chair elected for two years with a casting vote, meeting every other month.

      Not claimed: the chair's election; the scenario names the chair.
      """##,
    "committees-in-common": ##"""
      Each organisation has a committee of its own; the committees meet at one table with one agenda and each decides.

      A common decision stands when every committee takes it: `yes = n`.

      Source: Collaboration mechanisms (November 2018), section 2.1 and annex A.4: CCGs with CCGs, or NHS providers with
      NHS providers; the decisions are aligned and cannot be made one. Essex review (December 2018), section 4, for South
      East London's, which decides in public after each governing body has considered the matter.

      Not claimed: that councils could take part; a unit with members who are not CCGs is ruled out.
      """##,
    "delegated-lead": ##"""
      Ordinary matters up to a financial limit are decided by the lead alone; everything else goes by another rule.

      A matter of value `v` never reaches the forum where `v <= limit` and it is not reserved.

      Source: Essex review (December 2018), section 4 (the commissioners of Barts Health decide within financial envelopes
      set by their CCGs) and section 6, recommendation 4 (a scheme of delegation with financial limits).

      Not claimed: the size of the limit. No document gives one; £50,000 is an assumption.
      """##,
    "three-level-delegation": ##"""
      Three levels: decisions each party keeps, decisions of a joint board of lead officers, decisions of the lead.

      - Reserved matters: the board recommends, each party decides in its own body.
      - Ordinary matters above ``leadLimit``: the board decides when all agree, else dispute resolution.
      - Ordinary matters up to ``leadLimit``: the lead decides alone.

      Source: Essex review (December 2018), section 4: the commissioners of NHS 111 in Yorkshire, Humber and Lincolnshire
      (23).

      Not claimed: the limit, which the document does not state; £100,000 is an assumption.
      """##,
    "reserved-matters": ##"""
      One rule for ordinary matters, another for those the agreement reserves.

      Source: Essex review (December 2018), section 3.1: unanimity for reserved matters, a weighted majority for the rest.

      Not claimed: that the second rule is stricter. A user may turn them about.
      """##,
    "veto-members": ##"""
      Any rule, with a veto for certain members.

      Passes when ``rule`` passes and every member in ``vetoes`` that is in the unit says yes.

      Source: Collaboration mechanisms (November 2018), on alliances (full members with a veto beside associates without);
      Essex review (December 2018), section 5.1.2, where one council's red line works as a veto.

      Not claimed: that a veto written down is the only one. The power table shows who can stop a matter under any rule.
      """##,
  ]
}
