import Coalitions
import Commissioning
import OptionKit

/// What a search of maps has found: the best, where the named ones stand, and how firm that is.
public struct FootprintFinding: Sendable {
  /// How a map's criteria were worked out.
  public enum Way: String, Sendable, Hashable {
    /// From what each unit adds, found by a run for each group of movers and checked against full runs of whole maps.
    case unitByUnit = "unit by unit"
    /// From a full run of every map.
    case fullRuns = "full runs"
  }

  /// How much of the truth the answer is.
  public enum Answer: Sendable, Hashable {
    /// Every map that keeps the rules was scored.
    case exact
    /// The best found may be behind the best there is by so many points at most.
    case bounded(gap: Double)
    /// So many maps were scored.
    case sampled(maps: Int)
  }

  /// A map with its scores.
  public struct Row: Sendable {
    /// Its place among all maps, from 1; equals share the first place.
    public let rank: UInt64
    /// The map.
    public let map: CommissioningMap
    /// Weighted points, 0 to 100.
    public let score: Double
    /// Points by criterion.
    public let values: [Double]
    /// The scenario's names for it.
    public internal(set) var names: [String]
    /// Whether it keeps the rules that were asked for.
    public let keepsRules: Bool
    /// Whether no other map beats it on every criterion.
    public internal(set) var isOnFront = false
    /// Share of weightings in which it leads all maps.
    public internal(set) var leadsWeightings = 0.0
    /// Share of futures in which it leads the maps shown; nil where one future was run.
    public internal(set) var leadsFutures: Double?
  }

  /// The commissioners that move, by position.
  public let movers: [Int]
  /// Whether every commissioner moves by itself.
  public let isFree: Bool
  /// All ways to divide them.
  public let counted: UInt64
  /// Those that keep the rules.
  public let kept: UInt64
  /// How much of the truth this is.
  public let answer: Answer
  /// How the criteria were worked out.
  public let way: Way
  /// The criteria used.
  public let criteria: MapCriteria
  /// Futures that every map met; 1 with everything at its mean.
  public let futures: Int
  /// The best and the named, best first.
  public internal(set) var rows: [Row]
  /// Maps on the front that are not among the rows are counted here too.
  public let frontSize: Int
  /// Weightings drawn.
  public let weightings: Int
}
