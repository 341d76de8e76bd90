import Commissioning
import OptionKit

/// Somebody outside orders one of the maps on criteria that it has published: the Secretary of State for councils, NHS
/// England for integrated care boards.
///
/// In every future each map that may be ordered has
///
///     score = sum(w_k x p_k) / sum(w_k) + s z
///
/// p_k its points on criterion k, 0 to 100, w_k the weight that the decider gives it in this future, s how far its
/// judgement departs from points (``judgement``) and z a standard normal draw of the map's own. The map with the highest
/// score is ordered, the first of those alike.
///
/// Sources: Local Government and Public Involvement in Health Act 2007, sections 2 to 7; NHS Act 2006, section 14Z25.
///
/// Not claimed: how a minister's mind works. It says which map the published criteria lead to, and how surely.
public struct MapOrder: Sendable {
  /// One of the criteria.
  public struct Test: Sendable {
    /// How a map's points come about.
    public enum Points: Sendable {
      /// The same in every future: by the scenario's name of the footprint.
      case known([String: Double])
      /// On a straight line from what is spent once on the map.
      case cost(zero: Double, hundred: Double)
      /// On a straight line from what is saved in the last year run, less what the new bodies cost to run.
      case saving(zero: Double, hundred: Double)
      /// 100 times the share of those who back a map, once those without hope have moved.
      case backing
    }

    /// The scenario's name for it.
    public var id: String
    /// As printed.
    public var title: String
    /// How its points come about.
    public var points: Points
    /// What is believed of its weight for the decider.
    public var weight: ModelInput

    /// States a criterion.
    public init(id: String, title: String, points: Points, weight: ModelInput) {
      (self.id, self.title, self.points, self.weight) = (id, title, points, weight)
    }
  }

  /// Somebody who is heard, with the maps that it would have, the best from 1.
  public struct Backer: Sendable, Hashable {
    /// Its name: it need not be a body of the map.
    public var name: String
    /// Ranks by footprint; a map that is not ranked is liked less than any that is.
    public var ranks: [String: Int]

    /// States who is heard.
    public init(_ name: String, ranks: [String: Int]) { (self.name, self.ranks) = (name, ranks) }
  }

  /// Who orders it, as printed.
  public var decider: String
  /// The footprints that may be ordered, in the scenario's order.
  public var open: [String]
  /// The published criteria.
  public var tests: [Test]
  /// Who is heard.
  public var backers: [Backer] = []
  /// The chance that one whose first choice is not among the two most backed moves to the one of those two that it
  /// prefers.
  public var tactical: ModelInput?
  /// The standard deviation, in points, by which the decider's judgement of a map departs from its points.
  public var judgement: ModelInput?

  /// States who orders which maps on what.
  public init(decider: String, open: [String], tests: [Test]) {
    (self.decider, self.open, self.tests) = (decider, open, tests)
  }

  /// What is drawn.
  public var inputs: [ModelInput] {
    tests.map(\.weight) + (tactical.map { [$0] } ?? []) + (judgement.map { [$0] } ?? [])
  }

  /// What came of it in a future.
  public struct Outcome: Sendable, Hashable {
    /// The map ordered, by position among those that may be.
    public var ordered = 0
    /// By map: the score, judgement included.
    public var scores: [Double] = []
    /// By map and criterion: points.
    public var points: [[Double]] = []
    /// By map: the share of those heard whose first choice it is, and that back it in the end.
    public var first: [Double] = []
    /// See ``first``.
    public var backing: [Double] = []
  }
}
