import OptionKit

/// The numbers that the stage of decisions reads.
extension ModelParameter {
  static let decisions: [ModelParameter: Meaning] = [
    .support: Meaning(
      "support", .decisions, "Chance that a member supports a proposal that is good for it, as first presented", .share,
      0.85,
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
    .supportOfPoor: Meaning(
      "support-of-poor", .decisions, "Chance that a member supports a proposal that is bad for it, as first presented",
      .share, 0.35, 0.01...0.99,
      "papers argue for what they propose, and half the commissioners of one review call their quality variable"),
    .goodShare: Meaning(
      "good-share", .decisions, "Share of matters that are worth more than they cost to every member", .share, 0.5,
      0...1,
      "as likely as not; nobody has counted"),
    .mixedShare: Meaning(
      "mixed-share", .decisions, "Share of matters that are good for most members and bad for some", .share, 0.25,
      0...1,
      "half of the rest; nobody has counted"),
    .mixedAgainst: Meaning(
      "mixed-against", .decisions, "Chance that a member is one of those for whom a mixed matter is bad", .share, 0.3,
      0...1,
      "a minority, and not a small one"),
    .worthOfGood: Meaning(
      "worth-of-good", .decisions,
      "Net worth of a good matter for each pound of a year's value, beyond what the money ordinarily buys", .number,
      0.5, 0...20,
      "half again what it costs; no document values a case"),
    .lossOfPoor: Meaning(
      "loss-of-poor", .decisions, "Net loss of a poor matter for each pound of a year's value", .number, 0.5, 0...20,
      "as large as the gain, so that neither error weighs more by assumption"),
    .worthSpread: Meaning(
      "worth-spread", .decisions, "How far worth differs from member to member, up or down from its mean", .share, 0.5,
      0...1,
      "local needs differ"),
    .worthLost: Meaning(
      "worth-lost", .decisions, "Share of a decision's worth lost for each month until it is made", .share, 0.03, 0...1,
      "a decision that holds about three years loses a thirtieth each month"),
    .matrixClarity: Meaning(
      "matrix-clarity", .decisions,
      "How much more clearly members see what an investment case is worth where it is scored on a matrix", .share, 0,
      0...5,
      "none unless cases are scored"),
    .sharedError: Meaning(
      "shared-error", .decisions, "Part of members' error that all have from the same paper", .share, 0.2, 0...1,
      "all read one paper, and not only that"),
    .meetingRoom: Meaning(
      "meeting-room", .decisions, "Matters that one meeting has time to decide", .times, 8, 0.1...1000,
      "agendas are full, and two hours hold some eight items"),
    .scaleLost: Meaning(
      "scale-lost", .decisions, "Share of a decision's worth lost where only those who agree go ahead", .share, 0.2,
      0...1,
      "a smaller scheme costs more a head"),
    .leadMonths: Meaning(
      "lead-months", .decisions, "Months for the lead to settle a matter alone", .months, 0.5, 0...24,
      "a paper and a signature"),
    .operationalMonths: Meaning(
      "operational-months", .decisions, "Months for a routine matter to be settled in an operational meeting", .months,
      1, 0...24,
      "those who manage a contract meet monthly"),
    .delayCounted: Meaning(
      "delay-counted", .decisions,
      "Months of delay that count at most towards the cost of delay, and those of a matter that lapses", .months, 12,
      0...120,
      "a year, after which it comes up anew"),
  ]
}
