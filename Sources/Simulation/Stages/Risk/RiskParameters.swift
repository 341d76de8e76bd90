import OptionKit

/// The numbers that the stage of risk reads.
extension ModelParameter {
  static let risk: [ModelParameter: Meaning] = [
    .costNoise: Meaning(
      "cost-noise", .risk,
      "Standard deviation of a commissioner's spending outside the plan, as a share of its contribution", .share, 0.03,
      0...2,
      "spot purchase and placements outside the contract"),
    .baseOutcome: Meaning(
      "base-outcome", .risk, "Share of the indicators other than waits that the provider meets", .share, 0.8, 0...1,
      "waits are amber or red; the others are not said to be"),
    .breachTolerance: Meaning(
      "breach-tolerance", .risk, "Overspend that breaches the year's rule, as a share of resource", .share, 0.005,
      0...1,
      "a commissioner must hold 0.5% contingency"),
    .setAside: Meaning(
      "set-aside", .risk, "Money that commissioners plan to hold back each year, as a share of what they spend today",
      .share, 0, 0...1,
      "today's payments are taken to be all that they have"),
    .spendingShockChance: Meaning(
      "spending-shock-chance", .risk, "Chance each year that one commissioner's spending meets a shock", .share, 0,
      0...1,
      "none unless a scenario says so"),
    .spendingShockSize: Meaning(
      "spending-shock-size", .risk, "Size of such a shock, as a share of its contribution", .share, 0.02, 0...5,
      "of no effect while the chance is 0"),
    .outcomeIndicators: Meaning(
      "outcome-indicators", .risk, "Indicators on which outcome-linked money rides, alike in weight", .number, 3,
      1...1000,
      "a few indicators; of no effect but by the part of them that are waits"),
    .waitIndicators: Meaning(
      "wait-indicators", .risk, "Those of the indicators that are waits", .number, 1, 0...1000,
      "one in three: waits are seldom left out and seldom all that is asked"),
    .outcomeNoise: Meaning(
      "outcome-noise", .risk,
      "Standard deviation of the share of the other indicators met, from year to year", .share, 0.05, 0...1,
      "indicators move by some points from year to year; not published"),
  ]
}
