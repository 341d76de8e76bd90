import OptionKit

/// The numbers that the stage of demand reads.
extension ModelParameter {
  static let demand: [ModelParameter: Meaning] = [
    .referralRate: Meaning(
      "referral-rate", .demand, "Referrals a year per 1,000 people of the size by which residents are counted", .number,
      6.3, 0...1000,
      "no document gives referrals; about 3% of under-18s a year at 21% of the population being under 18"),
    .openingWait: Meaning(
      "opening-wait", .demand, "Weeks that those referred today wait", .weeks, 14, 0...520,
      "no document gives the wait; the waiting-time indicators are amber or red"),
    .capacityRatio: Meaning(
      "capacity-ratio", .demand, "People the base-year price pays for, per person referred", .share, 0.96, 0...5,
      "demand has risen under a fixed price, so a little less than 1"),
    .leaveRate: Meaning(
      "leave-rate", .demand, "Share of the waiting list that leaves unseen each month", .share, 0.02, 0...1,
      "not published for this service; small beside those seen"),
    .referralNoise: Meaning(
      "referral-noise", .demand, "Standard deviation of monthly referrals of one place, as a share", .share, 0.08,
      0...2,
      "month-to-month swings of small areas"),
    .waitStandard: Meaning(
      "wait-standard", .demand, "Weeks within which people should be seen", .weeks, 18, 0.1...520,
      "the referral-to-treatment standard of the NHS Constitution"),
    .demographicGrowth: Meaning(
      "demographic-growth", .demand, "Growth of referrals by population, a year", .share, 0.0043, -0.5...1,
      "Bexley's 2013/14 planning assumption, used as a dated proxy"),
    .otherGrowth: Meaning(
      "other-growth", .demand, "Growth of referrals beyond population, a year", .share, 0.02, -0.5...1,
      "Bexley's 2013/14 planning assumption, used as a dated proxy"),
    .shockChance: Meaning(
      "shock-chance", .demand, "Chance each year that one place meets a surge of demand", .share, 0.05, 0...1,
      "in-year shocks happen and no document counts them"),
    .shockSize: Meaning(
      "shock-size", .demand, "Size of a surge, as a share of the place's referrals that year", .share, 0.2, 0...5,
      "a surge that would be noticed"),
    .activityFlex: Meaning(
      "activity-flex", .demand, "People seen above plan that payment by activity or episode allows, as a share", .share,
      0.1, 0...5,
      "providers cannot grow at once whatever they are paid"),
    .responseMonths: Meaning(
      "response-months", .demand, "Months of waits above the standard before the provider works overtime", .months, 6,
      0...120,
      "an action plan is agreed some months after an indicator is missed"),
    .overtimeLimit: Meaning(
      "overtime-limit", .demand, "People seen in overtime at most, as a share of those the money pays for", .share, 0.1,
      0...5,
      "staff cannot work without end; not measured"),
    .leastWait: Meaning(
      "least-wait", .demand, "Weeks below which waits do not fall, because posts that are not needed are not filled",
      .weeks, 3, 0...520,
      "referral, assessment and booking take some weeks in any service"),
    .careWorth: Meaning(
      "care-worth", .demand, "Worth of seeing a person, over what it costs today", .number, 1, 0...100,
      "care is taken as worth what is paid for it; no document values it"),
    .sharing: Meaning(
      "sharing", .demand,
      "Share of a contract's capacity that sees people of any of its localities; the rest sees those of the locality whose money buys it",
      .share, 0.5, 0...1,
      "between teams of their own and one queue; no document says how far localities share"),
    .longestWait: Meaning(
      "longest-wait", .demand, "Months at which a wait is held where hardly anybody is seen", .months, 24, 0.1...600,
      "a list without an outflow has no wait by Little's law; two years is longer than any that is planned for"),
  ]
}
