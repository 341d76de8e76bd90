import OptionKit
import Simulation

/// Where one commissioner stands on the leader, and what would win it.
public struct SupportFinding: Sendable {
  /// Whether a commissioner would be expected to support.
  public enum Position: String, Sendable, Hashable, CaseIterable {
    /// It would.
    case supports
    /// It has told no view and would lose nothing against today's shares.
    case leansTowards = "leans towards"
    /// It may or may not.
    case undecided
    /// It would not.
    case against
  }

  /// What would win a commissioner, or what its support rests on.
  public enum Need: String, Sendable, Hashable, CaseIterable {
    /// It has refused the map, and would have to change its mind.
    case changeOfMind = "change-of-mind"
    /// It has asked for more scope for local variation.
    case localVariation = "local-variation"
    /// It is still considering something, and waits for an answer.
    case answer
    /// Its loss lies beyond its red line.
    case lossWithinRedLine = "loss-within-red-line"
    /// A partner outside the county has a part in the map, and it wants its money to stay.
    case moneyInside = "money-inside"
    /// It loses, and nothing else stands in the way.
    case smallerLoss = "smaller-loss"
  }

  /// Position of the commissioner.
  public var commissioner: Int
  /// Its stated view of the leader's map.
  public var view: Stance.View
  /// Mean yearly gain (positive) or loss against today's shares at each year's cost, £: 0 under today's shares.
  public var gain: Double
  /// What it pays a year beyond business as usual, £, for whatever reason: other shares, more cases approved, tenders.
  public var beyondUsual: Double
  /// Whether it would be expected to support.
  public var position: Position
  /// The yearly sum that would bring it to no loss, £; 0 where it loses nothing.
  public var toWin: Double
  /// What would win it, or what its support rests on.
  public var needs: [Need]

  /// Records a finding.
  package init(
    commissioner: Int, view: Stance.View, gain: Double, beyondUsual: Double, position: Position, toWin: Double,
    needs: [Need]
  ) {
    (self.commissioner, self.view, self.gain, self.beyondUsual) = (commissioner, view, gain, beyondUsual)
    (self.position, self.toWin, self.needs) = (position, toWin, needs)
  }
}
