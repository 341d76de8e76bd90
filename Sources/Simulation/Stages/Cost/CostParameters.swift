import OptionKit

/// The numbers that the stage of cost reads.
extension ModelParameter {
  static let cost: [ModelParameter: Meaning] = [
    .priceUplift: Meaning(
      "price-uplift", .cost, "Uplift of prices for inflation, a year", .share, 0.027, -0.2...0.5,
      "Bexley's 2013/14 planning assumption, used as a dated proxy"),
    .efficiency: Meaning(
      "efficiency", .cost, "Efficiency taken from the price, a year", .share, 0.02, -0.2...0.5,
      "Bexley planned 4% for 2013/14; a later decade asked for less"),
    .efficiencyRealised: Meaning(
      "efficiency-realised", .cost, "Share of the efficiency asked for that the provider achieves", .share, 0.8, 0...2,
      "asked-for efficiency is rarely all achieved"),
    .allocationGrowth: Meaning(
      "allocation-growth", .cost, "Growth of what commissioners can spend on the service, a year", .share, 0.02,
      -0.5...1,
      "no document gives allocations for the years run"),
    .deflator: Meaning(
      "deflator", .cost, "General inflation by which money is put into prices of the base year, a year", .share, 0.02,
      -0.2...0.5,
      "the Bank of England's target"),
    .scaleElasticity: Meaning(
      "scale-elasticity", .cost, "Fall of unit cost as a unit grows: cost varies with size to the power of minus this",
      .number, 0.04, 0...1,
      "single contracts are said to bring economies of scale; nobody has measured them here"),
    .fixedCostPerContract: Meaning(
      "fixed-cost-per-contract", .cost, "Fixed cost of each separate contract to the provider, a year", .poundsPerYear,
      150000, 0...1000000000.0,
      "management that each contract needs once"),
    .boundaryCost: Meaning(
      "boundary-cost", .cost, "Cost of each boundary between units that cuts a partnership or a council's area, a year",
      .poundsPerYear, 25000, 0...1000000000.0,
      "staff time for people who cross; no document prices it"),
    .localVariation: Meaning(
      "local-variation", .cost,
      "Share of the offer that may vary locally; where that is a choice, what the local modules make up",
      .share, 0.15, 0...1,
      "nine of ten organisations asked for more local variation and none said how much"),
    .variationCost: Meaning(
      "variation-cost", .cost, "Rise of unit cost if all of the offer varied locally", .share, 0.1, 0...5,
      "variation costs scale; not measured"),
    .variationMeets: Meaning(
      "variation-meets", .cost, "Share of a place's difference from the common offer that a local offer meets", .share,
      0.5, 0...1,
      "nobody has measured how far a local specification meets local need: none, all, or anything between"),
    .variationEffort: Meaning(
      "variation-effort", .cost,
      "Rise of a unit's lead team and of its cost of going to market for each place beyond the first whose offer is all its own",
      .share, 0.1, 0...5,
      "each specification has to be written, let and watched; no document counts the staff"),
    .needSpread: Meaning(
      "need-spread", .cost, "How far local needs differ, as the standard deviation of a place's need", .number, 1,
      0...10,
      "sets the unit in which need is measured"),
    .needAlike: Meaning(
      "need-alike", .cost, "How alike the needs of places under one council are, as a correlation", .share, 0.4, 0...1,
      "places of one council share schools and services"),
    .workforce: Meaning(
      "workforce", .cost, "Posts filled, as a share of those planned", .share, 0.95, 0.05...1.5,
      "vacancies are common and no document counts them"),
    .baseMargin: Meaning(
      "base-margin", .cost, "The provider's margin at the base year's demand", .share, 0.02, -1...1,
      "a usual margin of a block contract"),
    .overtimePremium: Meaning(
      "overtime-premium", .cost, "Cost of a person seen in overtime, above the ordinary cost", .share, 0.25, 0...5,
      "work beyond contracted hours and locums cost more; not measured"),
    .marginFloor: Meaning(
      "margin-floor", .cost, "Margin below which, `loss-years` running, the provider hands the contract back", .share,
      -0.06, -1...1,
      "no provider runs at a growing loss for long"),
    .partnerSize: Meaning(
      "partner-size", .cost,
      "Size of the partners outside that a unit takes in, beside the whole case's, where scale, bidders and lead teams are concerned",
      .share, 0, 0...10,
      "partners bring people and money of their own; none are counted unless a scenario says how many"),
    .lossYears: Meaning(
      "loss-years", .cost,
      "Years running below `margin-floor` after which the provider hands the contract back", .years, 2, 1...50,
      "one bad year is borne"),
    .handBackNotice: Meaning(
      "hand-back-notice", .cost, "Months of notice with which a provider hands a contract back", .months, 12,
      0...120,
      "a year is a usual notice of a contract for services"),
  ]
}
