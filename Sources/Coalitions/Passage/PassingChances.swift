/// The chance that a proposal passes, and of each member mattering to it.
public struct PassingChances: Sendable, Hashable {
  /// The chance of passing.
  public let pass: Double
  /// For each member, P(pass | it says yes) - P(pass | it says no), the others voting as they do.
  public let decisive: [Double]

  init(pass: Double, decisive: [Double]) {
    self.pass = min(1, max(0, pass))
    self.decisive = decisive
  }

  /// The chance that each member ends on the losing side: it says yes and the proposal fails, or no and it passes.
  ///
  /// With P(pass | yes) = pass + (1 - p) d and P(pass | no) = pass - p d, independent votes only.
  func outvoted(_ yes: [Double]) -> [Double] {
    zip(yes, decisive).map { chance, decisive in
      let ifYes = pass + (1 - chance) * decisive
      let ifNo = pass - chance * decisive
      return min(1, max(0, chance * (1 - ifYes) + (1 - chance) * ifNo))
    }
  }

  static func check(_ yes: [Double], memberCount: Int) throws(VotingError) {
    guard yes.count == memberCount else {
      throw .wrongLength("the list of yes-probabilities", yes.count, memberCount)
    }
    for chance in yes where !(chance >= 0 && chance <= 1) { throw .badProbability(chance) }
  }
}
