import OptionKit

/// The numbers that the stage of membership reads.
extension ModelParameter {
  static let membership: [ModelParameter: Meaning] = [
    .exitCost: Meaning(
      "exit-cost", .standing, "Cost of leaving, as a share of the leaver's yearly contribution", .share, 0.1, 0...5,
      "the leaver is liable for the costs; no document gives a sum"),
    .patience: Meaning(
      "patience", .standing, "Years running beyond its red line before a member gives notice", .years, 2, 1...50,
      "organisations do not leave over one bad year"),
    .misfitDislike: Meaning(
      "misfit-dislike", .standing, "Weight of poor fit beside money when a member judges its standing", .share, 0.05,
      0...5,
      "local need and money are weighed together"),
    .outvotedDislike: Meaning(
      "outvoted-dislike", .standing, "Weight of each time outvoted beside money when a member judges its standing",
      .share, 0.01, 0...1,
      "being outvoted is borne for a time"),
    .reorganisation: Meaning(
      "reorganisation", .standing,
      "Chance that the commissioners are themselves reorganised in the year stated by the scenario", .share, 0, 0...1,
      "none unless the scenario says so"),
    .reorganisationPause: Meaning(
      "reorganisation-pause", .standing, "Months for which nothing is decided when commissioners are reorganised",
      .months, 6, 0...36,
      "people and powers move"),
    .viewWeight: Meaning(
      "view-weight", .standing, "Weight of a firm view of the map beside money when a member judges its standing",
      .share, 0.02, 0...5,
      "what was said at the start still counts"),
    .teamAlone: Meaning(
      "team-alone", .standing,
      "Lead team that a member or group by itself would need, as a share of today's when it judges its standing",
      .share, 0.5, 0...5,
      "smaller than the team that leads for all; half of it"),
    .leaverTerm: Meaning(
      "leaver-term", .standing, "Months that the contract of a member that leaves runs", .months, 60, 1...600,
      "five years, whatever the term of the contract that it leaves"),
    .halfView: Meaning(
      "half-view", .standing,
      "Weight of support in principle, or of a condition not met, as a share of a firm view's", .share, 0.5, 0...1,
      "less than a firm view and more than none"),
  ]
}
