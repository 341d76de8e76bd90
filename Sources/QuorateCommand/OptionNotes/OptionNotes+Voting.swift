// Written from the doc comments in Plugins/Voting by `quorate options pages`; not to be edited.
// swift-format-ignore-file
extension OptionNotes {
  static let rule: [String: String] = [
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
    "associates-without-vote": ##"""
      Any rule among the full members of a unit; associates are heard and do not vote.

      ``rule`` is played by the members that are not in ``associates``; each associate is a dummy of weight 0. A unit of
      associates only is decided by all of them, since somebody must.

      Source: Collaboration mechanisms (November 2018): the Mid-Nottinghamshire alliance, eleven organisations, of which
      seven are full members and four are associates without a veto or a share in risk.

      Not claimed: that associates are bound. What binds whom is ``rule``'s.
      """##,
    "lead-commissioner-action": ##"""
      The lead circulates what it means to do and by when; each agrees, rejects or stays silent in writing.

      What silence means is a reading, ``silence``: clause 7.4 ends by letting a member authorise "through refraining from
      exercising its ability to reject", while 6.12, 7.3 and 7.4's first sentence want each one's agreement. It counts in
      the written round only; in a vote who is away or without a mandate does not vote.

      Where the round carries, the lead goes ahead. Where somebody rejects (or, where silence says nothing, is silent),
      clauses 7.5 and 7.7 pull apart, and ``reading`` says which is taken:

      - `clause-7.5`: the lead calls a vote under ``vote``, with a ``quorum``, unless the matter is reserved, when 7.7
        applies. Shown by itself the game is that of the vote.
      - `clause-7.7`: the lead may not go ahead; a modified action starts the written round again until there is a
        consensus, and after a reasonable time the matter goes to dispute resolution. The game is that of all.

      Source: Essex review (December 2018), Appendix A, clauses 6.12 to 7.7. For an urgent suspension the forum meets at
      once (6.14, 5.8).

      Not claimed: the quorum, which is not in the document; a half is an assumption.
      """##,
    "all-of": ##"""
      Two rules over one ballot, both of which must carry a matter; nest it for more than two.

      Passes when `first` passes and `second` passes.

      Source: Collaborative commissioning framework (August 2012), which asks of every collaboration whether there is
      voting and how large a majority is needed. No document composes two rules; Essex's votes by kind beside its shares
      of the price suggest it.

      Not claimed: that two ballots are held. One show of hands is counted twice.
      """##,
    "any-of": ##"""
      Two rules over one ballot, either of which may carry a matter; nest it for more than two.

      Passes when `first` passes or `second` passes.

      Source: Collaborative commissioning framework (August 2012), which asks of every collaboration whether there is
      voting and how large a majority is needed. No document composes two rules.

      Not claimed: that members like it. It is never harder to pass than either rule.
      """##,
    "first-then": ##"""
      One rule first, another when it goes on failing: consensus is sought, and after some meetings a majority decides.

      Passes when `first` passes; from meeting ``attempts`` + 1 on also when `then` passes. Shown by itself the game is
      the first rule's.

      Source: Collaborative commissioning framework (August 2012), which asks when consensus is sought and what follows
      when a member disagrees; Essex review (December 2018), Appendix A, clauses 7.5 and 7.7, which name a majority vote
      and a consensus without saying which comes first.

      Not claimed: how many meetings are enough; three is an assumption.
      """##,
    "with-abstention": ##"""
      Any rule, with members that abstain when they lean neither way.

      A member whose leaning U lies within ``band`` of zero is there for the quorum and casts no vote. Under a quota of
      the votes cast it drops out of the count; under a quota of all votes, or unanimity, it counts against.

      Source: Collaborative commissioning framework (August 2012), which asks what happens when a member disagrees; no
      document counts abstentions.

      Units: standard deviations of members' views. Not claimed: how wide the band is; a quarter is an assumption.
      """##,
    "dispute-ladder": ##"""
      Any rule, and a ladder with time limits for what it cannot settle.

      After ``attempts`` failing meetings a matter climbs four rungs: senior officers meet within ``officersMonths`` of
      the dispute being recognised; clinical leaders within ``leadersDays`` working days (21 to a month); an outside party
      mediates; an independent adjudicator decides and binds, for the proposal where most were for it. Each rung brings
      round a share of those still against.

      Source: Portsmouth COMPACT (April 2015), section 6, disputes resolution (one month; 15 working days).

      A rule that falls back on another after some meetings climbs the ladder in its place. Not claimed: the time of
      mediation and adjudication and how many come round, which no document gives.
      """##,
    "locality-committees": ##"""
      A merged body decides by the number of its locality committees that support a proposal.

      Passes when more than half of the localities say yes; a locality says yes when more than half of its members do.
      Localities are the names in ``localities``; a member that is in none is a locality by itself. Where the people of
      the largest and the smallest locality differ by more than ``tolerance`` of their mean, areas would have unequal
      influence and the bundle is ruled out.

      Source: Collaboration mechanisms (November 2018), annex A.5: decisions by the number of locality committees need
      approximately equal populations; otherwise localities may be of any size.

      Not claimed: how equal is approximately equal; a fifth of the mean is an assumption.
      """##,
    "collaborative-practice": ##"""
      The decision rule of one of ten collaboratives elsewhere, as a ready-made setting.

      | setting | partners | how they decide |
      | --- | --- | --- |
      | `cheshire-and-merseyside` | 12 | recommends only |
      | `south-central-ambulance` | 7 | no joint decision: each commits its own resources |
      | `barts` | 4 | delegated within financial envelopes |
      | `bristol-north-somerset-and-south-gloucestershire` | 3 | recommends only |
      | `kent-and-medway` | 8 | recommends only |
      | `lancashire` | 13 | within delegated authority, by authority asked for, or recommending |
      | `specialised-oversight` | variable | recommends to NHS England, binding nobody |
      | `south-east-london` | 6 | committees in common, after each governing body |
      | `south-yorkshire-and-bassetlaw` | 25, of which 5 CCGs | a joint committee of the CCGs with delegated authority |
      | `yorkshire-humber-and-lincolnshire` | 23 | three levels; unanimity, else dispute resolution |

      With `own` a unit takes the practice whose name begins the ids of all its members (`barts-1`, `barts-2`), so that a
      map of several collaboratives may be decided as each decides; a unit of no such name decides by consensus, as the
      source says most do. The game is consensus of those voting, but unanimity for committees in common, for no joint
      decision and for the 111 commissioners. In South Yorkshire and Bassetlaw only members of kind CCG vote.

      Source: Essex review (December 2018), section 4 (partners and ways of deciding).

      Not claimed: the financial limits, the quorum and the notice, which the review does not print; ``limit``, ``quorum`` and
      ``committeesNoticeDays`` are assumptions.
      """##,
    "forum-commitments": ##"""
      Any rule, in a forum whose members have promised to work at coming into line.

      What the rule does not carry at ``attempts`` meetings climbs two rungs. First those out of line engage with the
      others, who circulate the majority's papers to every board; then somebody who speaks for the majority addresses each
      dissenting board. Each rung takes ``months`` and brings round ``broughtRound`` of those against. Nobody is bound by
      a rung: where the rule still does not carry the matter, it fails. Proposals may come back as packages that all can
      sign as a whole.

      Source: Collaboration mechanisms (November 2018), annex A.1: commitments to discuss matters in the forum, to engage
      when out of line with the majority, to share performance, to circulate papers and to let a leader address the board;
      packages.

      Not claimed: how long a rung takes and how many come round; one month and three in ten are assumptions.
      """##,
    "strategic-and-operational-forums": ##"""
      A strategic forum each quarter that decides, and operational meetings in the months between that only recommend.

      The reform package of the Essex review as one option:

      - the strategic forum meets every ``meetingsEvery`` months and decides under ``rule`` (recommendation 1);
      - routine matters are settled in the operational meetings between, which decide nothing else (8);
      - a forward programme names matters ``forwardDays`` before the paper, so that members settle their position in their
        own governance first (2 and 3);
      - a scheme of delegation records what each member's representative may bind it to, ``limits``, a year; above it the
        matter goes home (4);
      - what follows when they go on disagreeing is ``dispute``: escalation and mediation, a return to a majority of heads
        (``then``), or agreement to disagree where a matter can be taken apart (4).

      The game is that of ``rule``. What the lead may do is settled apart, by the arrangement (recommendation 5).

      Source: Essex review (December 2018), 6, recommendations 1 to 5 and 8.

      Not claimed: the limits, the length of the programme and the quorum, which the review does not print; all three are
      assumptions. That senior members attend oftener is the scenario's to say.
      """##,
  ]
}
