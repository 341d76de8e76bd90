import OptionKit

/// The numbers that the stage of procurement reads.
extension ModelParameter {
  static let procurement: [ModelParameter: Meaning] = [
    .bidders: Meaning(
      "bidders", .procurement, "Expected bidders for the whole service offered alone as one lot", .number, 3, 0...50,
      "the market is said to be thin"),
    .bidderSize: Meaning(
      "bidder-size", .procurement, "How bidders grow with a lot's value: to the power of this", .number, 0.35, 0...3,
      "providers are said to pick the most lucrative areas"),
    .bidderCrowding: Meaning(
      "bidder-crowding", .procurement, "Loss of bidders for each further lot on the market at once", .share, 0.25,
      0...10,
      "the market is unlikely to have capacity for several tenders at once"),
    .competition: Meaning(
      "competition", .procurement, "Price above full competition with one bidder; with n bidders this over n", .share,
      0.06, 0...1,
      "fewer bidders, higher price; not measured here"),
    .procurementCost: Meaning(
      "procurement-cost", .procurement, "Cost of putting one lot to the market", .pounds, 120000, 0...1000000000.0,
      "staff, legal and evaluation; no document prices it"),
    .procurementMonths: Meaning(
      "procurement-months", .procurement, "Months from approval to award, standstill included", .months, 12, 0...60,
      "Apr 19 to Mar 20 in the timetable"),
    .mobilisationMonths: Meaning(
      "mobilisation-months", .procurement, "Months from award to start", .months, 6, 0...36,
      "Apr to Sep 20 in the timetable"),
    .approvalLead: Meaning(
      "approval-lead", .procurement,
      "Months allowed for the members' decision to go to the market, beyond tender and mobilisation", .months, 6,
      0...60,
      "a paper, a meeting, each body's own governance and a second meeting; a quarter or half a year, not measured"),
    .rerunMonths: Meaning(
      "rerun-months", .procurement, "Months that a failed lot costs", .months, 6, 0...36,
      "a second tender in short form"),
    .extensionPremium: Meaning(
      "extension-premium", .procurement, "Price of the old contract while it is extended, above its price", .share,
      0.03, 0...1,
      "extending is said to bring increased cost"),
    .incumbentWins: Meaning(
      "incumbent-wins", .procurement, "Chance that the provider in place wins a lot", .share, 0.6, 0...1,
      "incumbents win more often than not"),
    .transferCost: Meaning(
      "transfer-cost", .procurement,
      "One-off cost when staff transfer to another provider, as a share of the lot's yearly price", .share, 0.03, 0...2,
      "TUPE and mobilisation; no document prices it"),
    .splitCost: Meaning(
      "split-cost", .procurement,
      "One-off cost of splitting shared management for each contract beyond the first, as a share of the yearly price of the contract",
      .share, 0.02, 0...2,
      "splitting shared management staff is said to be hard"),
    .priceFollows: Meaning(
      "price-follows", .procurement,
      "Part of the gap between demand and price that the price of a block contract newly let or reviewed closes",
      .share,
      0.5,
      0...2,
      "bidders price the demand they see and commissioners can pay only part of it; half of the gap"),
    .reviewMonths: Meaning(
      "review-months", .procurement,
      "Months of waits above the standard after which settling the year's price raises it as a new contract's would be",
      .months, 12, 0...1200,
      "a balance of demand and capacity is reviewed once an action plan has not mended waits; not measured"
    ),
    .modificationChance: Meaning(
      "modification-chance", .procurement,
      "Chance that a contract without a right to extend runs on by modification when its successor is late", .share,
      0.5, 0...1,
      "it needs the provider's consent and a legal ground of its own; as likely as not"),
    .modificationMonths: Meaning(
      "modification-months", .procurement, "Most months for which a modification carries a contract on", .months, 6,
      0...60,
      "the ground for small changes stops at a tenth of the contract's value, half a year of five"),
    .challengeChance: Meaning(
      "challenge-chance", .procurement, "Chance that a modification is challenged and falls", .share, 0.1, 0...1,
      "challenges happen and are rare; not counted here"),
    .challengeCost: Meaning(
      "challenge-cost", .procurement, "Cost of a challenge to those who pay for the contract", .pounds, 100000,
      0...1000000000.0,
      "legal advice and staff; no document prices it"),
    .bridgingChance: Meaning(
      "bridging-chance", .procurement,
      "Chance that a bridging contract serves where neither a right nor a modification does", .share, 0.8, 0...1,
      "the provider in place usually goes on, at its price"),
    .bridgingPremium: Meaning(
      "bridging-premium", .procurement, "Price of a bridging contract, above the old contract's price", .share, 0.1,
      0...2,
      "let without competition and for a short time; not measured"),
    .gapService: Meaning(
      "gap-service", .procurement,
      "People whom the money sees where no contract serves, as a share of those it would see under one", .share, 0.4,
      0...1,
      "places bought one by one cost more and are fewer; no document says how many"),
    .askings: Meaning(
      "askings", .procurement, "Times that going to the market is asked for before a refusal stands", .times, 3, 1...12,
      "asked again, and not for ever"),
    .askingMonths: Meaning(
      "asking-months", .procurement,
      "Months after which going to the market is not asked for again before a refusal stands",
      .months, 24, 0...240,
      "two years, by which any contract has an end in sight"),
    .lotOffers: Meaning(
      "lot-offers", .procurement, "Times that a lot is put to the market before it is awarded directly", .times, 3,
      1...8,
      "tried again, and not for ever"),
    .directAward: Meaning(
      "direct-award", .procurement,
      "Price above full competition of a lot awarded directly, as a multiple of that of a lone bid", .number, 2, 0...20,
      "a provider that nobody challenges asks more than one that fears a rival; twice as much"),
    .newTerm: Meaning(
      "new-term", .procurement, "Years of a new contract where the scenario names no contract", .years, 5, 1...50,
      "of no effect on a run, in which nothing then ends; what groups of a map would cost alone reads it"),
  ]
}
