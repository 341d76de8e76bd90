import Coalitions
import Commissioning
import OptionKit

/// What a search of maps has found: the best, where the named ones stand, and how firm that is.
public struct FootprintFinding: Sendable {
  /// How a map's criteria were worked out.
  public enum Way: String, Sendable, Hashable {
    /// From what each unit adds, found by a run for each group of movers and checked against full runs of whole maps; and
    /// from the map itself where a criterion is told by it.
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
    /// Whether no other map is as good on each of ``FootprintFinding/frontCriteria`` and better on one.
    public internal(set) var isOnFront = false
    /// Share of weightings in which it leads all maps.
    public internal(set) var leadsWeightings = 0.0
    /// Share of futures in which it leads the maps shown; nil where one future was run.
    public internal(set) var leadsFutures: Double?
  }

  /// A map that leads under some weightings.
  public struct Leader: Sendable {
    /// The map.
    public let map: CommissioningMap
    /// The scenario's names for it.
    public let names: [String]
    /// The share of weightings in which it leads.
    public let share: Double
  }

  /// The commissioners that move, by position.
  public let movers: [Int]
  /// Whether every commissioner moves by itself.
  public let isFree: Bool
  /// All ways to divide them; nil where the number has more than 64 bits.
  public let counted: UInt64?
  /// Those that keep the rules; nil where they were sampled.
  public let kept: UInt64?
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
  /// Titles of the criteria of the front: the four heaviest at most.
  public let frontCriteria: [String]
  /// Maps on the front, those that are not among ``front`` too.
  public let frontSize: Int
  /// The first of the maps on the front, best first.
  public let front: [Row]
  /// Whether front and leaders are known: not where the maps were too many to list.
  public let isFrontComplete: Bool
  /// Weightings drawn.
  public let weightings: Int
  /// The maps that lead under some weightings, the most often first.
  public let leaders: [Leader]
}
