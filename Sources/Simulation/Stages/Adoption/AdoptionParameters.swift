import OptionKit

/// The numbers that the stage of adoption reads.
extension ModelParameter {
  static let adoption: [ModelParameter: Meaning] = [
    .signPrefers: Meaning(
      "sign-prefers", .adoption, "Chance that a member signs the map it prefers", .share, 0.97, 0.001...0.999,
      "it wants this"),
    .signSupports: Meaning(
      "sign-supports", .adoption, "Chance that a member signs a map it supports", .share, 0.9, 0.001...0.999,
      "support in principle meets boards, elections and budgets"),
    .signConsiders: Meaning(
      "sign-considers", .adoption, "Chance that a member signs a map it is considering", .share, 0.6, 0.001...0.999,
      "rather than not"),
    .signUndecided: Meaning(
      "sign-undecided", .adoption, "Chance that a member signs a map on which it is undecided", .share, 0.5,
      0.001...0.999,
      "as likely as not"),
    .signSilent: Meaning(
      "sign-silent", .adoption, "Chance that a member signs another map than today's of which it has said nothing",
      .share, 0.4, 0.001...0.999,
      "rather not: nobody asked for it"),
    .scopeAsked: Meaning(
      "scope-asked", .adoption,
      "Share of the offer that must be free to vary locally for those who support a map on that condition", .share,
      0.15, 0...1,
      "no document says how much"),
    .interest: Meaning(
      "interest", .adoption,
      "How far a burden as large as its red line moves a member's readiness to sign, in standard deviations", .number,
      1, 0...10,
      "interest counts beside the view taken"),
    .waitDislike: Meaning(
      "wait-dislike", .adoption,
      "Weight of longer waits of its own residents beside money: a wait longer by the whole standard counts like this share of what it pays",
      .share, 0.05, 0...5,
      "waits and money are weighed together"),
    .sayDislike: Meaning(
      "say-dislike", .adoption,
      "Weight of a lower say beside money: power short of payment by everything counts like this share of what it pays",
      .share, 0.05, 0...5,
      "autonomy is prized, and not above money"),
    .partnerSigns: Meaning(
      "partner-signs", .adoption, "Chance that an outside partner of a map signs", .share, 0.5, 0...1,
      "no partner outside has been asked"),
  ]
}
