import MultiCriteria
import OptionKit
import Simulation

/// Which belief matters: what every uncertain number does to the leader's margin over its first real rival.
///
/// The margin is the leader's score less the rival's in one future, in points of 100.
public struct BeliefFinding: Sendable {
  /// One uncertain number.
  public struct Row: Sendable {
    /// Its place among ``WorldSampler/uncertainties``.
    public var place: Int
    /// The name by which it is set, what it is, and its unit.
    public var name, title, unit: String
    /// The ends between which it is put: its 5% and 95% quantiles.
    public var low, high: Double
    /// The bundle that scores best of those compared with the number at each end, by position.
    public var leaderLow, leaderHigh: Int
    /// The mean margin with the number at each end.
    public var marginLow, marginHigh: Estimate
    /// Shares of the margin's variance.
    public var first, total, shapley: Estimate
    /// What it would be worth to know it before choosing, in points.
    public var evppi: Estimate
    /// A value that was run and turns the margin; nil where none was found.
    public var switchValue: Double?
    /// Whether that value lies between ``low`` and ``high``.
    public var isSwitchBelieved: Bool
    /// Whether any criterion of any bundle compared moved when it went from one end to the other.
    public var reaches: Bool
  }

  /// Some uncertain numbers together.
  public struct Group: Sendable {
    /// The stage that reads them, or the names that move together.
    public var id: String
    /// Places in ``rows``.
    public var members: [Int]
    /// What it would be worth to know them all.
    public var evppi: Estimate
  }

  /// One level of a factor, or one value of a number asked for.
  public struct Level: Sendable {
    /// The number's name and the value it is put at.
    public var name: String
    /// The value.
    public var value: Double
    /// Mean scores of the bundles compared, in their order.
    public var scores: [Double]
    /// The best of them, by position in the longlist.
    public var leader: Int
    /// The margin.
    public var margin: Estimate
    /// Share of futures in which the rival is ahead.
    public var shareBehind: Double
  }

  /// Bounds within which the rival is often ahead.
  public struct Box: Sendable {
    /// The box; its inputs are places in ``rows``.
    public var box: FailureBox
  }

  /// A number's elementary effects on the margin.
  public struct Screened: Sendable {
    /// Place in ``rows``.
    public var row: Int
    /// Mean size of the effect of going through the whole range, its mean, and its spread.
    public var meanSize: Estimate
    /// Mean and standard deviation.
    public var mean, spread: Double
  }

  /// The leader and its first real rival, by position in the longlist.
  public var leader, rival: Int
  /// Every bundle compared, by position; the leader and the rival first.
  public var compared: [Int]
  /// Ids of all of those.
  public var ids: [String]
  /// The margin over the sample.
  public var margin: PairedSample
  /// The value of knowing everything before choosing among those compared, in points.
  public var perfect: Estimate
  /// Points that a pound is worth on the scale of whole-life cost; nil where money is not scored on a straight line.
  public var pointsPerPound: Double?
  /// Share of the margin's variance that no number explains: chance inside the model, and what a regression does not show.
  public var unexplained: Double
  /// Whether effects come from Saltelli's design; otherwise from a regression on the sample.
  public var isDesigned: Bool
  /// Every number that differs from future to future.
  public var rows: [Row]
  /// Groups of them.
  public var groups: [Group]
  /// When the leader fails.
  public var boxes: [Box]
  /// Levels of the numbers asked for, side by side.
  public var levels: [Level]
  /// Screening, where it was asked for.
  public var screened: [Screened]
  /// Futures of the sample in which all runs succeeded, and those in which ends were compared.
  public var sample, paired: Int
  /// Runs made beyond the ranking's.
  public var runs: Int
}
