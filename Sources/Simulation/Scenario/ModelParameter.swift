/// Every number that the mechanisms of the model read, each with its meaning, unit, default and bounds.
///
/// A scenario gives a value or a distribution with its source or reason; what it does not give is taken at the default
/// and enters the register as an assumption of the model with the reason stated here.
public enum ModelParameter: String, Sendable, Hashable, CaseIterable {
  // demand
  /// Referrals a year per 1,000 people of the size by which residents are counted.
  case referralRate = "referral-rate"
  /// Weeks that those referred today wait.
  case openingWait = "opening-wait"
  /// People the base-year price pays for, per person referred.
  case capacityRatio = "capacity-ratio"
  /// Share of the waiting list that leaves unseen each month.
  case leaveRate = "leave-rate"
  /// Standard deviation of monthly referrals of one place, as a share.
  case referralNoise = "referral-noise"
  /// Weeks within which people should be seen.
  case waitStandard = "wait-standard"
  /// Growth of referrals by population, a year.
  case demographicGrowth = "demographic-growth"
  /// Growth of referrals beyond population, a year.
  case otherGrowth = "other-growth"
  /// Chance each year that one place meets a surge of demand.
  case shockChance = "shock-chance"
  /// Size of a surge, as a share of the place's referrals that year.
  case shockSize = "shock-size"
  /// People seen above plan that payment by activity or episode allows, as a share.
  case activityFlex = "activity-flex"
  // cost
  /// Uplift of prices for inflation, a year.
  case priceUplift = "price-uplift"
  /// Efficiency taken from the price, a year.
  case efficiency = "efficiency"
  /// Share of the efficiency asked for that the provider achieves.
  case efficiencyRealised = "efficiency-realised"
  /// Growth of what commissioners can spend on the service, a year.
  case allocationGrowth = "allocation-growth"
  /// General inflation by which money is put into prices of the base year, a year.
  case deflator = "deflator"
  /// Fall of unit cost as a unit grows: cost varies with size to the power of minus this.
  case scaleElasticity = "scale-elasticity"
  /// Fixed cost of each separate contract to the provider, a year.
  case fixedCostPerContract = "fixed-cost-per-contract"
  /// Cost of each boundary between units that cuts a partnership or a council's area, a year.
  case boundaryCost = "boundary-cost"
  /// Share of the offer that may vary locally.
  case localVariation = "local-variation"
  /// Rise of unit cost if all of the offer varied locally.
  case variationCost = "variation-cost"
  /// How far local needs differ, as the standard deviation of a place's need.
  case needSpread = "need-spread"
  /// How alike the needs of places under one council are, as a correlation.
  case needAlike = "need-alike"
  /// Posts filled, as a share of those planned.
  case workforce = "workforce"
  /// The provider's margin at the base year's demand.
  case baseMargin = "base-margin"
  /// Fall of the provider's margin for each share by which referrals outgrow the price.
  case demandPressure = "demand-pressure"
  /// Margin below which, two years running, the provider hands the contract back.
  case marginFloor = "margin-floor"
  // procurement
  /// Expected bidders for the whole service offered alone as one lot.
  case bidders = "bidders"
  /// How bidders grow with a lot's value: to the power of this.
  case bidderSize = "bidder-size"
  /// Loss of bidders for each further lot on the market at once.
  case bidderCrowding = "bidder-crowding"
  /// Price above full competition with one bidder; with n bidders this over n.
  case competition = "competition"
  /// Cost of putting one lot to the market.
  case procurementCost = "procurement-cost"
  /// Months from approval to award.
  case procurementMonths = "procurement-months"
  /// Months from award to start.
  case mobilisationMonths = "mobilisation-months"
  /// Months that a failed lot costs.
  case rerunMonths = "rerun-months"
  /// Price of the old contract while it is extended, above its price.
  case extensionPremium = "extension-premium"
  /// Chance that the provider in place wins a lot.
  case incumbentWins = "incumbent-wins"
  /// One-off cost when staff transfer to another provider, as a share of the lot's yearly price.
  case transferCost = "transfer-cost"
  /// One-off cost of splitting shared management for each contract beyond the first, as a share of the yearly price of the contract.
  case splitCost = "split-cost"
  // decisions
  /// Chance that a typical member supports a proposal as first presented.
  case support = "support"
  /// Fall of a member's support with the distance of its need from the unit's, in standard deviations.
  case distanceDislike = "distance-dislike"
  /// How much a member's view moves between meetings, in standard deviations.
  case wavering = "wavering"
  /// What a member with a veto asks beyond its need, in standard deviations.
  case holdOut = "hold-out"
  /// Share of the gap to agreement closed each time a proposal is changed.
  case modification = "modification"
  /// Chance that a member whose own governance takes longer than the notice cannot vote at the first meeting.
  case unmandated = "unmandated"
  /// Months for a member to ratify a recommendation.
  case ratification = "ratification"
  // funding
  /// Chance that the recurrent transformation money ends within the years run.
  case fundingEnds = "funding-ends"
  /// Share of it lost when it ends.
  case fundingEndsShare = "funding-ends-share"
  // risk
  /// Standard deviation of a commissioner's spending outside the plan, as a share of its contribution.
  case costNoise = "cost-noise"
  /// Share of the indicators other than waits that the provider meets.
  case baseOutcome = "base-outcome"
  /// Overspend that breaches the year's rule, as a share of resource.
  case breachTolerance = "breach-tolerance"
  /// Money that commissioners plan to hold back each year, as a share of what they spend today.
  case setAside = "set-aside"
  /// Chance each year that one commissioner's spending meets a shock.
  case spendingShockChance = "spending-shock-chance"
  /// Size of such a shock, as a share of its contribution.
  case spendingShockSize = "spending-shock-size"
  // standing
  /// Cost of leaving, as a share of the leaver's yearly contribution.
  case exitCost = "exit-cost"
  /// Years running beyond its red line before a member gives notice.
  case patience = "patience"
  /// Weight of poor fit beside money when a member judges its standing.
  case misfitDislike = "misfit-dislike"
  /// Weight of each time outvoted beside money when a member judges its standing.
  case outvotedDislike = "outvoted-dislike"
  /// Chance that the commissioners are themselves reorganised in the year stated by the scenario.
  case reorganisation = "reorganisation"
  /// Months for which nothing is decided when commissioners are reorganised.
  case reorganisationPause = "reorganisation-pause"

  /// Its place in a future's list of values: the order declared.
  @inlinable public var index: Int {
    switch self {
    case .referralRate: 0
    case .openingWait: 1
    case .capacityRatio: 2
    case .leaveRate: 3
    case .referralNoise: 4
    case .waitStandard: 5
    case .demographicGrowth: 6
    case .otherGrowth: 7
    case .shockChance: 8
    case .shockSize: 9
    case .activityFlex: 10
    case .priceUplift: 11
    case .efficiency: 12
    case .efficiencyRealised: 13
    case .allocationGrowth: 14
    case .deflator: 15
    case .scaleElasticity: 16
    case .fixedCostPerContract: 17
    case .boundaryCost: 18
    case .localVariation: 19
    case .variationCost: 20
    case .needSpread: 21
    case .needAlike: 22
    case .workforce: 23
    case .baseMargin: 24
    case .demandPressure: 25
    case .marginFloor: 26
    case .bidders: 27
    case .bidderSize: 28
    case .bidderCrowding: 29
    case .competition: 30
    case .procurementCost: 31
    case .procurementMonths: 32
    case .mobilisationMonths: 33
    case .rerunMonths: 34
    case .extensionPremium: 35
    case .incumbentWins: 36
    case .transferCost: 37
    case .splitCost: 38
    case .support: 39
    case .distanceDislike: 40
    case .wavering: 41
    case .holdOut: 42
    case .modification: 43
    case .unmandated: 44
    case .ratification: 45
    case .fundingEnds: 46
    case .fundingEndsShare: 47
    case .costNoise: 48
    case .baseOutcome: 49
    case .breachTolerance: 50
    case .setAside: 51
    case .spendingShockChance: 52
    case .spendingShockSize: 53
    case .exitCost: 54
    case .patience: 55
    case .misfitDislike: 56
    case .outvotedDislike: 57
    case .reorganisation: 58
    case .reorganisationPause: 59
    }
  }
}
