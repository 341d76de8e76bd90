// Written from the doc comments in Plugins/Arrangements by `quorate options pages`; not to be edited.
// swift-format-ignore-file
extension OptionNotes {
  static let arrangement: [String: String] = [
    "single-contract-delegated-lead": ##"""
      A lead commissioner acts with delegated authority under one contract in each unit.

      Sets up one lot and one lead team in every unit; the lead settles ``delegatedShare`` of routine matters
      alone.

      Source: Essex review (December 2018), section 5.3; the present arrangement, and the one the review finds likely to
      be the most efficient.

      Not claimed: a price for the structure. What it costs and saves comes out of the run.
      """##,
    "single-contract-coordinating-lead": ##"""
      A lead commissioner co-ordinates under one contract in each unit; every member decides for itself.

      Sets up one lot and one lead team in every unit; nothing is settled by the lead alone.

      Source: Essex review (December 2018), section 5.3; West Essex would not host a merely co-ordinating lead
      (``unwillingHosts``).

      Not claimed: a price for the structure. What it costs and saves comes out of the run.
      """##,
    "lots-delegated-lead": ##"""
      A lead commissioner acts with delegated authority while each unit's service is put to the market in lots.

      Sets up ``lots`` contracts in every unit, never more than it has places; one lead team in each unit.

      Source: Essex review (December 2018), section 5.3; few bidders can answer several tenders, and lots that do not
      attract may find none (5.1.5).

      Not claimed: a price for the structure. What it costs and saves comes out of the run.
      """##,
    "lots-coordinating-lead": ##"""
      A lead commissioner co-ordinates while each unit's service is put to the market in lots.

      Sets up ``lots`` contracts in every unit, never more than it has places; one lead team in each unit.

      Source: Essex review (December 2018), section 5.3; West Essex would not host a merely co-ordinating lead
      (``unwillingHosts``).

      Not claimed: a price for the structure. What it costs and saves comes out of the run.
      """##,
    "lots-several-delegated": ##"""
      Several commissioners act with delegated authority, each over its own lots and contracts.

      Sets up ``lots`` contracts and ``leads`` lead teams in every unit, never more than it has places.

      Source: Essex review (December 2018), section 5.3; with few collaborations in the county there is little lead
      responsibility to share out (5.3).

      Not claimed: a price for the structure. What it costs and saves comes out of the run.
      """##,
    "lots-several-coordinating": ##"""
      Several commissioners co-ordinate, each over its own lots and contracts; every member decides for itself.

      Sets up ``lots`` contracts and ``leads`` lead teams in every unit, never more than it has places.

      Source: Essex review (December 2018), section 5.3; with few collaborations in the county there is little lead
      responsibility to share out (5.3).

      Not claimed: a price for the structure. What it costs and saves comes out of the run.
      """##,
    "each-separately": ##"""
      Each commissioner procures and manages a contract of its own.

      Sets up one lot for each place of a unit and a team for each of its members. It makes no sense where a unit
      commissions together, so a bundle whose map has a unit of several places is ruled out: draw the map one by one
      instead.

      Source: Essex review (December 2018), section 5.3, the last of seven structures; 5.1.5 for what the market makes of
      it.

      Not claimed: that each could staff a whole lead team; ``teamSize`` is an assumption.
      """##,
    "delegated-commissioning": ##"""
      One group decides for others without asking first, inside an agreed framework, under a legally binding agreement.

      Sets up one contract and one team in each unit; the lead settles ``delegatedShare`` of routine matters alone. It is
      the only one of the five models under which risk may be shared or a budget pooled, so the others rule risk sharing
      out.

      Source: Portsmouth COMPACT (April 2015), section 5.1.2, the first of five models.

      Not claimed: how far the framework reaches; four fifths of routine matters is an assumption.
      """##,
    "lead-and-associate": ##"""
      One group negotiates and monitors a single contract for its associates; strategy and money stay with each.

      Sets up one contract and one team in each unit. The lead answers for operations, so ``delegatedShare`` of routine
      matters needs nobody else; everything of weight is decided by each. No accountability is delegated and no risk is
      shared: a bundle with risk sharing is ruled out.

      Source: Portsmouth COMPACT (April 2015), section 5.1.2, the second of five models.

      Not claimed: what share of matters is operational; a fifth is an assumption.
      """##,
    "lead-service": ##"""
      One group plans a service for a population above its own size and may lead its redesign, under a memorandum.

      Sets up one contract and one team in each unit, of ``teamSize`` because specialist knowledge has to be built.
      Nothing is settled by the lead alone and no risk is shared: a bundle with risk sharing is ruled out.

      Source: Portsmouth COMPACT (April 2015), section 5.1.2, the third of five models (vascular services, emergency
      planning).

      Not claimed: what specialist knowledge costs; the team is taken as whole.
      """##,
    "coordinated-commissioning": ##"""
      Groups with a material interest in one provider negotiate together under one contract with a specification for each.

      Sets up one contract and one team in each unit; nobody settles anything for the others. Each decides on its own appended
      specification: routine management and variations are each member's own, at the same table and time; prices and cases
      concern the single contract and come to the forum. No risk is shared: a bundle with risk sharing is ruled out.

      Source: Portsmouth COMPACT (April 2015), section 5.1.2, the fourth of five models; Portsmouth Hospitals is
      commissioned so.

      Not claimed: what the appended specifications cost; local variation is the scenario's.
      """##,
    "partnering-commissioning": ##"""
      Each group has its own contract; they share what they know and align what they want.

      Sets up one contract for each place of a unit and a team of ``teamSize`` for each member. Nobody leads and nothing is
      delegated: each decides everything but going to the market on its own contract, in its own time, and what it decides keeps
      the scale of its own contract only. No risk is shared: a bundle with risk sharing is ruled out.

      Source: Portsmouth COMPACT (April 2015), section 5.1.2, the last of five models.

      Not claimed: what sharing intelligence saves.
      """##,
    "model-by-provider": ##"""
      Several providers, each commissioned under a model of its own.

      ``providers`` gives each provider's model and lead: `{Solent NHS Trust: [lead-and-associate, portsmouth-ccg]}`; the
      others in the lead's unit are its associates. Each is a contract of its own, with one team for each different lead
      in a unit (at least one), never more contracts than providers. What leads settle alone is the mean over the
      providers, by ``spend`` where it is given, of what their models let them.

      No risk may be shared unless every provider is under delegated commissioning: otherwise a bundle with risk sharing
      is ruled out.

      Source: Portsmouth COMPACT (April 2015), section 5.1.2: Portsmouth Hospitals, Southern Health and Solent.

      Where all providers are under one model, what each member decides for itself is as under that model.

      Not claimed: what a model's lead settles alone, which no document counts: ``delegated`` holds assumptions. Where models
      differ, matters are not told apart by provider and all come to the forum; a scenario's contracts, each run under its own
      model, tell them apart.
      """##,
    "host-commissioners": ##"""
      Each provider has a host commissioner, which leads for named associates with a support unit behind it.

      ``hosts`` gives each provider's host and associates: `{King's College Hospital: [southwark-ccg, lambeth-ccg,
      lewisham-ccg]}`. Each is a contract of its own and each host has a team of ``teamSize``; hosts settle
      ``delegatedShare`` of routine matters, after consulting. Responsibility stays with each commissioner.

      | matter | host | associate | support unit |
      | --- | --- | --- | --- |
      | intentions | sets its own and the trust's | shares its own | aligns priorities |
      | negotiation | leads and agrees terms | supports, gives information | turns priorities into contracts |
      | performance | manages and reports back | supports | monthly monitoring and claims |
      | (dis)investment | co-ordinates, signs off | shares its view | advises |
      | QIPP and CQUIN | shares schemes in time | gives its own | facilitates |
      | settlement | leads with the trust | answers in time | prepares proposals |
      | quality | chairs the review group | takes part by its stake | co-ordinates reviews |

      Source: Bexley plan (February 2013), section 4 (host commissioners from April 2013). Community and mental health
      contracts are not hosted (section 5).

      Not claimed: what a host settles alone; a third of routine matters is an assumption.
      """##,
    "hosted-functions": ##"""
      Any arrangement, with functions that one commissioner performs for all at a price.

      ``functions`` gives each function's host; ``prices`` its price a year for all (nothing where none is stated). In a
      unit with the host every member pays its part, by people. In a unit without the host, or with ``shared`` off, each
      member does the function for itself: it pays ``ownCost`` times its part. A member that leaves the host's unit gives
      ``noticeMonths`` of notice and bears ``costOfLeaving`` times its yearly part, for redundancy and transfer of staff;
      so does one that is without its host from the start, where functions are ``hostedToday``.

      The default is the nine functions that lend themselves to being done once for all, without host: their cost is then
      the lead team's.

      Source: Portsmouth COMPACT (April 2015), section 5.2 (hosts; a description and a price for each; at least six
      months' notice, the leaver bearing the cost); Collaborative commissioning framework (August 2012), annex 3 (nine
      functions).

      Not claimed: prices, which no document prints, nor the cost of leaving; a year's part is an assumption.
      """##,
    "all-together": ##"""
      Groups work together equally and severally with a provider and share the work between them, without support.

      Sets up one contract and one team in each unit, or one for each member with ``ownTeams``; nobody leads. It suits two
      or more groups with contracts of like size with one provider. Every group stays accountable for its decisions.

      Source: Collaborative commissioning framework (August 2012), technical appendix 2, the first of six models.

      Not claimed: that the work is shared equally in fact.
      """##,
    "all-together-supported": ##"""
      Groups decide together; a commissioning support service acts on their direction at the interface with the provider.

      Sets up one contract and one team in each unit; the service settles ``delegatedShare`` of routine matters and costs
      ``teamSize`` of a lead team. It suits groups with contracts of unlike size with one provider. Every group stays
      accountable.

      Source: Collaborative commissioning framework (August 2012), technical appendix 2, the second of six models.

      Not claimed: a price for the support; both settings are assumptions.
      """##,
    "all-together-task-support": ##"""
      Groups share responsibility between themselves and buy support for specific tasks, projects or functions.

      Sets up one contract and one team of ``teamSize`` in each unit. It suits groups with contracts of like size with one
      provider, as in a single town. Every group stays accountable.

      Source: Collaborative commissioning framework (August 2012), technical appendix 2, the third of six models.

      Not claimed: a price for the tasks; a tenth more than a team is an assumption.
      """##,
    "each-leads-one-provider": ##"""
      Each group takes the lead with one provider on behalf of all, so that accountability is mutual.

      Sets up ``providers`` contracts in each unit, never more than it has places, with a team of ``teamSize`` for each;
      the leads settle ``delegatedShare`` of routine matters. It suits conurbations where groups commission from the same
      providers. Every group stays accountable.

      Source: Collaborative commissioning framework (August 2012), technical appendix 2, the fourth of six models.

      Not claimed: how many providers there are; two, and the other settings, are assumptions.
      """##,
    "one-lead-coordinates": ##"""
      One group administers the collaboration for the others and is the interface with providers.

      Sets up one contract and one team in each unit; the lead settles ``delegatedShare`` of routine matters. It suits a
      collaboration in which one group has a much larger part of the contract. Every group stays accountable.

      Source: Collaborative commissioning framework (August 2012), technical appendix 2, the fifth of six models.

      Not claimed: what administration covers; a tenth of routine matters is an assumption.
      """##,
    "support-service-leads": ##"""
      A commissioning support service takes the lead, on the direction of the groups, towards providers.

      Sets up one contract and one team of ``teamSize`` in each unit; the service settles ``delegatedShare`` of routine
      matters. It suits collaborations of many groups, such as for ambulance services. Every group stays accountable.

      Source: Collaborative commissioning framework (August 2012), technical appendix 2, the last of six models.

      Not claimed: a price for the service; both settings are assumptions.
      """##,
  ]
}
