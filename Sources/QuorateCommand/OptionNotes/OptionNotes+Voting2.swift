// Written from the doc comments in Plugins/Voting by `quorate options pages`; not to be edited.
// swift-format-ignore-file
extension OptionNotes {
  static let rule2: [String: String] = [
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
