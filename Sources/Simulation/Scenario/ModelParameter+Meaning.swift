import OptionKit

extension ModelParameter {
  /// What is known of a parameter before any scenario speaks.
  public struct Meaning: Sendable, Hashable {
    /// The stage that reads it.
    public var stage: Stage
    /// What it is, in a phrase.
    public var title: String
    /// Its unit.
    public var unit: MeasureUnit
    /// Taken where a scenario gives nothing.
    public var fallback: Double
    /// The values allowed.
    public var bounds: ClosedRange<Double>
    /// Why the default may be assumed.
    public var reason: String

    init(
      _ stage: Stage, _ title: String, _ unit: MeasureUnit, _ fallback: Double, _ bounds: ClosedRange<Double>,
      _ reason: String
    ) {
      (self.stage, self.title, self.unit) = (stage, title, unit)
      (self.fallback, self.bounds, self.reason) = (fallback, bounds, reason)
    }
  }

  /// Its meaning.
  public var meaning: Meaning {
    switch self {
    case .referralRate:
      Meaning(
        .demand, "Referrals a year per 1,000 people of the size by which residents are counted", .number, 6.3, 0...1000,
        "no document gives referrals; about 3% of under-18s a year at 21% of the population being under 18")
    case .openingWait:
      Meaning(
        .demand, "Weeks that those referred today wait", .weeks, 14, 0...520,
        "no document gives the wait; the waiting-time indicators are amber or red")
    case .capacityRatio:
      Meaning(
        .demand, "People the base-year price pays for, per person referred", .share, 0.96, 0...5,
        "demand has risen under a fixed price, so a little less than 1")
    case .leaveRate:
      Meaning(
        .demand, "Share of the waiting list that leaves unseen each month", .share, 0.02, 0...1,
        "not published for this service; small beside those seen")
    case .referralNoise:
      Meaning(
        .demand, "Standard deviation of monthly referrals of one place, as a share", .share, 0.08, 0...2,
        "month-to-month swings of small areas")
    case .waitStandard:
      Meaning(
        .demand, "Weeks within which people should be seen", .weeks, 18, 0.1...520,
        "the referral-to-treatment standard of the NHS Constitution")
    case .demographicGrowth:
      Meaning(
        .demand, "Growth of referrals by population, a year", .share, 0.0043, -0.5...1,
        "Bexley's 2013/14 planning assumption, used as a dated proxy")
    case .otherGrowth:
      Meaning(
        .demand, "Growth of referrals beyond population, a year", .share, 0.02, -0.5...1,
        "Bexley's 2013/14 planning assumption, used as a dated proxy")
    case .shockChance:
      Meaning(
        .demand, "Chance each year that one place meets a surge of demand", .share, 0.05, 0...1,
        "in-year shocks happen and no document counts them")
    case .shockSize:
      Meaning(
        .demand, "Size of a surge, as a share of the place's referrals that year", .share, 0.2, 0...5,
        "a surge that would be noticed")
    case .activityFlex:
      Meaning(
        .demand, "People seen above plan that payment by activity or episode allows, as a share", .share, 0.1, 0...5,
        "providers cannot grow at once whatever they are paid")
    case .priceUplift:
      Meaning(
        .cost, "Uplift of prices for inflation, a year", .share, 0.027, -0.2...0.5,
        "Bexley's 2013/14 planning assumption, used as a dated proxy")
    case .efficiency:
      Meaning(
        .cost, "Efficiency taken from the price, a year", .share, 0.02, -0.2...0.5,
        "Bexley planned 4% for 2013/14; a later decade asked for less")
    case .efficiencyRealised:
      Meaning(
        .cost, "Share of the efficiency asked for that the provider achieves", .share, 0.8, 0...2,
        "asked-for efficiency is rarely all achieved")
    case .allocationGrowth:
      Meaning(
        .cost, "Growth of what commissioners can spend on the service, a year", .share, 0.02, -0.5...1,
        "no document gives allocations for the years run")
    case .deflator:
      Meaning(
        .cost, "General inflation by which money is put into prices of the base year, a year", .share, 0.02, -0.2...0.5,
        "the Bank of England's target")
    case .scaleElasticity:
      Meaning(
        .cost, "Fall of unit cost as a unit grows: cost varies with size to the power of minus this", .number, 0.04,
        0...1,
        "single contracts are said to bring economies of scale; nobody has measured them here")
    case .fixedCostPerContract:
      Meaning(
        .cost, "Fixed cost of each separate contract to the provider, a year", .poundsPerYear, 150000, 0...1000000000.0,
        "management that each contract needs once")
    case .boundaryCost:
      Meaning(
        .cost, "Cost of each boundary between units that cuts a partnership or a council's area, a year",
        .poundsPerYear, 25000, 0...1000000000.0,
        "staff time for people who cross; no document prices it")
    case .localVariation:
      Meaning(
        .cost, "Share of the offer that may vary locally", .share, 0.15, 0...1,
        "nine of ten organisations asked for more local variation and none said how much")
    case .variationCost:
      Meaning(
        .cost, "Rise of unit cost if all of the offer varied locally", .share, 0.1, 0...5,
        "variation costs scale; not measured")
    case .needSpread:
      Meaning(
        .cost, "How far local needs differ, as the standard deviation of a place's need", .number, 1, 0...10,
        "sets the unit in which need is measured")
    case .needAlike:
      Meaning(
        .cost, "How alike the needs of places under one council are, as a correlation", .share, 0.4, 0...1,
        "places of one council share schools and services")
    case .workforce:
      Meaning(
        .cost, "Posts filled, as a share of those planned", .share, 0.95, 0.05...1.5,
        "vacancies are common and no document counts them")
    case .baseMargin:
      Meaning(
        .cost, "The provider's margin at the base year's demand", .share, 0.02, -1...1,
        "a usual margin of a block contract")
    case .demandPressure:
      Meaning(
        .cost, "Fall of the provider's margin for each share by which referrals outgrow the price", .share, 0.15, 0...5,
        "under a block the provider bears rising demand; the strength is not published")
    case .marginFloor:
      Meaning(
        .cost, "Margin below which, two years running, the provider hands the contract back", .share, -0.06, -1...1,
        "no provider runs at a growing loss for long")
    case .bidders:
      Meaning(
        .procurement, "Expected bidders for the whole service offered alone as one lot", .number, 3, 0...50,
        "the market is said to be thin")
    case .bidderSize:
      Meaning(
        .procurement, "How bidders grow with a lot's value: to the power of this", .number, 0.35, 0...3,
        "providers are said to pick the most lucrative areas")
    case .bidderCrowding:
      Meaning(
        .procurement, "Loss of bidders for each further lot on the market at once", .share, 0.25, 0...10,
        "the market is unlikely to have capacity for several tenders at once")
    case .competition:
      Meaning(
        .procurement, "Price above full competition with one bidder; with n bidders this over n", .share, 0.06, 0...1,
        "fewer bidders, higher price; not measured here")
    case .procurementCost:
      Meaning(
        .procurement, "Cost of putting one lot to the market", .pounds, 120000, 0...1000000000.0,
        "staff, legal and evaluation; no document prices it")
    case .procurementMonths:
      Meaning(
        .procurement, "Months from approval to award", .months, 12, 0...60,
        "Apr 19 to Mar 20 in the timetable")
    case .mobilisationMonths:
      Meaning(
        .procurement, "Months from award to start", .months, 6, 0...36,
        "Apr to Sep 20 in the timetable")
    case .rerunMonths:
      Meaning(
        .procurement, "Months that a failed lot costs", .months, 6, 0...36,
        "a second tender in short form")
    case .extensionPremium:
      Meaning(
        .procurement, "Price of the old contract while it is extended, above its price", .share, 0.03, 0...1,
        "extending is said to bring increased cost")
    case .incumbentWins:
      Meaning(
        .procurement, "Chance that the provider in place wins a lot", .share, 0.6, 0...1,
        "incumbents win more often than not")
    case .transferCost:
      Meaning(
        .procurement, "One-off cost when staff transfer to another provider, as a share of the lot's yearly price",
        .share, 0.03, 0...2,
        "TUPE and mobilisation; no document prices it")
    case .splitCost:
      Meaning(
        .procurement,
        "One-off cost of splitting shared management for each contract beyond the first, as a share of the yearly price of the contract",
        .share, 0.02, 0...2,
        "splitting shared management staff is said to be hard")
    case .support:
      Meaning(
        .decisions, "Chance that a typical member supports a proposal as first presented", .share, 0.85, 0.01...0.99,
        "decisions slip from meeting to meeting although aims are shared")
    case .distanceDislike:
      Meaning(
        .decisions, "Fall of a member's support with the distance of its need from the unit's, in standard deviations",
        .number, 0.25, 0...5,
        "local issues differ from place to place")
    case .wavering:
      Meaning(
        .decisions, "How much a member's view moves between meetings, in standard deviations", .number, 0.3, 0...5,
        "positions soften and harden")
    case .holdOut:
      Meaning(
        .decisions, "What a member with a veto asks beyond its need, in standard deviations", .number, 0.3, 0...5,
        "a veto is worth holding out with (Buchanan and Tullock, The Calculus of Consent, 1962, ch. 8)")
    case .modification:
      Meaning(
        .decisions, "Share of the gap to agreement closed each time a proposal is changed", .share, 0.3, 0...1,
        "proposals come back changed")
    case .unmandated:
      Meaning(
        .decisions,
        "Chance that a member whose own governance takes longer than the notice cannot vote at the first meeting",
        .share, 0.5, 0...1,
        "seven of ten said there was too little time; some lack authority")
    case .ratification:
      Meaning(
        .decisions, "Months for a member to ratify a recommendation", .months, 2, 0...24,
        "governing bodies meet monthly or every other month")
    case .fundingEnds:
      Meaning(
        .funding, "Chance that the recurrent transformation money ends within the years run", .share, 0.25, 0...1,
        "transformation money was granted for a time")
    case .fundingEndsShare:
      Meaning(
        .funding, "Share of it lost when it ends", .share, 0.5, 0...1,
        "part is usually made recurrent")
    case .costNoise:
      Meaning(
        .risk, "Standard deviation of a commissioner's spending outside the plan, as a share of its contribution",
        .share, 0.03, 0...2,
        "spot purchase and placements outside the contract")
    case .baseOutcome:
      Meaning(
        .risk, "Share of the indicators other than waits that the provider meets", .share, 0.8, 0...1,
        "waits are amber or red; the others are not said to be")
    case .breachTolerance:
      Meaning(
        .risk, "Overspend that breaches the year's rule, as a share of resource", .share, 0.005, 0...1,
        "a commissioner must hold 0.5% contingency")
    case .setAside:
      Meaning(
        .risk, "Money that commissioners plan to hold back each year, as a share of what they spend today", .share, 0,
        0...1, "today's payments are taken to be all that they have")
    case .spendingShockChance:
      Meaning(
        .risk, "Chance each year that one commissioner's spending meets a shock", .share, 0, 0...1,
        "none unless a scenario says so")
    case .spendingShockSize:
      Meaning(
        .risk, "Size of such a shock, as a share of its contribution", .share, 0.02, 0...5,
        "of no effect while the chance is 0")
    case .exitCost:
      Meaning(
        .standing, "Cost of leaving, as a share of the leaver's yearly contribution", .share, 0.1, 0...5,
        "the leaver is liable for the costs; no document gives a sum")
    case .patience:
      Meaning(
        .standing, "Years running beyond its red line before a member gives notice", .years, 2, 1...50,
        "organisations do not leave over one bad year")
    case .misfitDislike:
      Meaning(
        .standing, "Weight of poor fit beside money when a member judges its standing", .share, 0.05, 0...5,
        "local need and money are weighed together")
    case .outvotedDislike:
      Meaning(
        .standing, "Weight of each time outvoted beside money when a member judges its standing", .share, 0.01, 0...1,
        "being outvoted is borne for a time")
    case .reorganisation:
      Meaning(
        .standing, "Chance that the commissioners are themselves reorganised in the year stated by the scenario",
        .share, 0, 0...1,
        "none unless the scenario says so")
    case .reorganisationPause:
      Meaning(
        .standing, "Months for which nothing is decided when commissioners are reorganised", .months, 6, 0...36,
        "people and powers move")
    }
  }
}
