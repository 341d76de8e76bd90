import MultiCriteria
import OptionKit
import Simulation

/// Which belief moves the leader's margin over its first real rival, read off the futures that a sweep met.
///
/// The margin is the leader's score less the rival's in one future, in points of 100. What it goes with is a regression on
/// those futures (``SampleEffects``), so every margin at an end, and every turn, is an estimate; `quorate sensitivity` puts
/// each number at its ends in the same futures and runs what it claims. Not claimed: that a number the regression says
/// nothing of does nothing; among few futures chance hides much.
public struct SweepBeliefs: Sendable {
  /// One uncertain number.
  public struct Row: Sendable, Hashable {
    /// The name by which it is set, what it is, and its unit.
    public var name, title, unit: String
    /// The value below which lie 5%, half and 95% of the futures.
    public var low, middle, high: Double
    /// The mean margin with it at each of those.
    public var marginLow, marginMiddle, marginHigh: Estimate
    /// The share of the margin's variance that it explains alone.
    public var first: Estimate
    /// Where the regression turns the mean margin, between its ends; nil where it does not.
    public var turn: Double?

    /// How far the margin goes from one end to the other.
    public var swing: Double { marginHigh.value - marginLow.value }
  }

  /// One value of a number that takes few.
  public struct Level: Sendable, Hashable {
    /// The number's name, what it is, and its unit.
    public var name, title, unit: String
    /// The value, and the futures that have it.
    public var value: Double
    /// Futures with it.
    public var futures: Int
    /// The mean margin in those.
    public var margin: Estimate
    /// Share of those in which the rival is ahead.
    public var shareBehind: Double
  }

  /// An uncertain number with nothing more told of it.
  public struct Name: Sendable, Hashable {
    /// The name by which it is set, and what it is.
    public var name, title: String
  }

  /// The leader and its first real rival, by position.
  public var leader, rival: Int
  /// The margin over the futures in which both ran.
  public var margin: PairedSample
  /// Numbers whose effect stands out from chance, the one that moves the margin most first.
  public var rows: [Row]
  /// Numbers that reach a criterion but whose effect on the margin does not stand out.
  public var quiet: [Name]
  /// Numbers that moved no criterion of the two in the runs that looked for it.
  public var unreached: [Name]
  /// The levels of numbers that take few values, side by side, in the order of the numbers and values.
  public var levels: [Level]
  /// Share of the margin's variance that no number explains.
  public var unexplained: Double
}
