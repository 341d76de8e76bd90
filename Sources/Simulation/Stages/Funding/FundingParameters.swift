import OptionKit

/// The numbers that the stage of funding reads.
extension ModelParameter {
  static let funding: [ModelParameter: Meaning] = [
    .fundingEnds: Meaning(
      "funding-ends", .funding, "Chance that the recurrent transformation money ends within the years run", .share,
      0.25, 0...1,
      "transformation money was granted for a time"),
    .fundingEndsShare: Meaning(
      "funding-ends-share", .funding, "Share of it lost when it ends", .share, 0.5, 0...1,
      "part is usually made recurrent"),
  ]
}
