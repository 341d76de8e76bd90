import OptionKit

/// The numbers that the stage of decisions reads.
extension ModelParameter {
  static let decisions: [ModelParameter: Meaning] = [
    .support: Meaning(
      "support", .decisions, "Chance that a typical member supports a proposal as first presented", .share, 0.85,
      0.01...0.99,
      "decisions slip from meeting to meeting although aims are shared"),
    .distanceDislike: Meaning(
      "distance-dislike", .decisions,
      "Fall of a member's support with the distance of its need from the unit's, in standard deviations", .number, 0.25,
      0...5,
      "local issues differ from place to place"),
    .wavering: Meaning(
      "wavering", .decisions, "How much a member's view moves between meetings, in standard deviations", .number, 0.3,
      0...5,
      "positions soften and harden"),
    .holdOut: Meaning(
      "hold-out", .decisions, "What a member with a veto asks beyond its need, in standard deviations", .number, 0.3,
      0...5,
      "a veto is worth holding out with (Buchanan and Tullock, The Calculus of Consent, 1962, ch. 8)"),
    .modification: Meaning(
      "modification", .decisions, "Share of the gap to agreement closed each time a proposal is changed", .share, 0.3,
      0...1,
      "proposals come back changed"),
    .unmandated: Meaning(
      "unmandated", .decisions,
      "Chance that a member whose own governance takes longer than the notice cannot vote at the first meeting", .share,
      0.5, 0...1,
      "seven of ten said there was too little time; some lack authority"),
    .ratification: Meaning(
      "ratification", .decisions, "Months for a member to ratify a recommendation", .months, 2, 0...24,
      "governing bodies meet monthly or every other month"),
  ]
}
