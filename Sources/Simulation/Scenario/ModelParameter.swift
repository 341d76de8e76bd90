/// Every number that the mechanisms of the model read.
///
/// This is the one list, and its order is the order in which values are drawn, kept and printed. What each number means,
/// its unit, default, bounds and reason are declared beside the stage that reads it, in the stage's folder. A scenario
/// gives a value or a distribution with its source or reason; what it does not give is taken at the default and enters
/// the register as an assumption of the model with the reason stated there.
public enum ModelParameter: Int, Sendable, Hashable, CaseIterable {
  // demand
  case referralRate
  case openingWait
  case capacityRatio
  case leaveRate
  case referralNoise
  case waitStandard
  case demographicGrowth
  case otherGrowth
  case shockChance
  case shockSize
  case activityFlex
  // cost
  case priceUplift
  case efficiency
  case efficiencyRealised
  case allocationGrowth
  case deflator
  case scaleElasticity
  case fixedCostPerContract
  case boundaryCost
  case localVariation
  case variationCost
  case needSpread
  case needAlike
  case workforce
  case baseMargin
  case overtimePremium
  case marginFloor
  // procurement
  case bidders
  case bidderSize
  case bidderCrowding
  case competition
  case procurementCost
  case procurementMonths
  case mobilisationMonths
  case rerunMonths
  case extensionPremium
  case incumbentWins
  case transferCost
  case splitCost
  // decisions
  case support
  case distanceDislike
  case wavering
  case holdOut
  case modification
  case unmandated
  case ratification
  // funding
  case fundingEnds
  case fundingEndsShare
  // risk
  case costNoise
  case baseOutcome
  case breachTolerance
  case setAside
  case spendingShockChance
  case spendingShockSize
  // membership
  case exitCost
  case patience
  case misfitDislike
  case outvotedDislike
  case reorganisation
  case reorganisationPause
  // membership: views
  case viewWeight
  // adoption
  case signPrefers
  case signSupports
  case signConsiders
  case signUndecided
  case signSilent
  case scopeAsked
  case interest
  case waitDislike
  case sayDislike
  case partnerSigns
  // decisions: worth and judgement
  case supportOfPoor
  case goodShare
  case mixedShare
  case mixedAgainst
  case worthOfGood
  case lossOfPoor
  case worthSpread
  case worthLost
  case matrixClarity
  case sharedError
  case meetingRoom
  case scaleLost
  // procurement: no new contract in time
  case modificationChance
  case modificationMonths
  case challengeChance
  case challengeCost
  case bridgingChance
  case bridgingPremium
  case gapService
  // demand: localities of one contract
  case sharing
  // demand: what care is worth
  case careWorth
  // demand: what answers waits that are too long or too short
  case responseMonths
  case overtimeLimit
  case leastWait
  // procurement: the price of a new contract
  case priceFollows
  // cost: partners outside
  case partnerSize
  // risk: the indicators on which outcome-linked money rides
  case outcomeIndicators
  case waitIndicators
  case outcomeNoise
  // demand: waits where hardly anybody is seen
  case longestWait
  // membership: alone, and views short of firm
  case teamAlone
  case leaverTerm
  case halfView
  // procurement: how often one asks, and who hands back
  case approvalLead
  case askings
  case askingMonths
  case lotOffers
  case directAward
  case lossYears
  case handBackNotice
  case newTerm
  // decisions: without the forum, and too late
  case leadMonths
  case operationalMonths
  case delayCounted
  // procurement: a price reviewed between tenders
  case reviewMonths
  // cost: what a local offer meets, and what it takes to lead and let many
  case variationMeets
  case variationEffort

  /// Its place in a future's list of values.
  @inlinable public var index: Int { rawValue }

  /// As written in files.
  public var id: String { meaning.id }

  /// The parameter with an id.
  public init?(id: String) {
    guard let parameter = Self.byID[id] else { return nil }
    self = parameter
  }

  private static let byID = Dictionary(allCases.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
