/// What a meeting is likely to decide.
public struct MeetingForecast: Sendable, Hashable {
  /// The chance that the proposal passes.
  public let pass: Double
  /// The chance that too few are present to decide anything.
  public let inquorate: Double
  /// Each member's P(pass | it says yes) - P(pass | it says no). Where everybody votes yes or no or abstains with a chance
  /// of a third each, this is the ternary Banzhaf measure: swings / 3^(n - 1).
  public let decisive: [Double]
  /// Each member's P(pass | it says yes) - P(pass | it abstains). May be below zero where staying away would deny the
  /// quorum only for one that stays away, never here.
  public let yesOverAbstention: [Double]
}
