import OptionKit

/// What a team of those who lead, or of everybody who commissions alone, costs beside a single lead team.
struct TeamSettings: SharedSettings {
  @Parameter var teamSize: Double

  /// - Parameters:
  ///   - teamSize: the default; no document says, so it is an assumption.
  ///   - whose: whose team it is, as the text has it.
  ///   - most: the largest that may be set.
  init(_ teamSize: Double, of whose: String = "each", upTo most: Double = 1) {
    _teamSize = Parameter(
      wrappedValue: teamSize, "Cost of \(whose) team as a share of a single lead team's; an assumption.", in: 0...most,
      unit: .share)
  }
}
