/// Whether a proposal will pass, and what that means for each member.
public struct PassageForecast: Sendable, Hashable {
  /// The chance that it passes.
  public let pass: Double
  /// Each member's chance of being decisive: the others' votes leave the result to it.
  public let decisive: [Double]
  /// Each member's chance of ending on the losing side.
  public let outvoted: [Double]
}

extension PassageForecast {
  init(values: [Double], memberCount: Int) {
    pass = values[0]
    decisive = Array(values[1...memberCount])
    outvoted = Array(values[(memberCount + 1)...])
  }
}
