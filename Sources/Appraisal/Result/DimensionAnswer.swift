import OptionKit
import Simulation

/// The answer to one of the questions: which option of a dimension does best.
public struct DimensionAnswer: Sendable {
  /// One option of the dimension.
  public struct Row: Sendable, Hashable {
    /// The scenario's name for it.
    public var id: String
    /// As printed.
    public var title: String
    /// Score of the best bundle that has it; nil where every such bundle was ruled out.
    public var best: Double?
    /// The id of that bundle; nil where every such bundle was ruled out. Where dimensions are varied beside some bundles only,
    /// it is the best of those by which the options are compared.
    public var bestBundle: String?
    /// Mean score of all lawful bundles that have it.
    public var mean: Double?
    /// Share of futures whose best bundle has it.
    public var probabilityBest: Double
    /// Lawful bundles that have it.
    public var lawful: Int
    /// Why it was discounted, where it was.
    public var reason: String

    /// Records a row.
    package init(
      id: String, title: String, best: Double?, mean: Double?, probabilityBest: Double, lawful: Int, reason: String,
      bestBundle: String? = nil
    ) {
      (self.id, self.title, self.best, self.mean, self.bestBundle) = (id, title, best, mean, bestBundle)
      (self.probabilityBest, self.lawful, self.reason) = (probabilityBest, lawful, reason)
    }
  }

  /// How the answer stands beside what the documents concluded.
  public enum Standing: String, Sendable, Hashable {
    /// They name no option of this dimension.
    case open
    /// One of the options they name does best.
    case same
    /// One of them is within half a point of the best.
    case notSeparated = "not-separated"
    /// Another option does better by more than that.
    case differs
    /// What they name could not be run.
    case ruledOut = "ruled-out"
  }

  /// The dimension.
  public var dimension: DecisionDimension
  /// The question as the documents set it, or a plain one.
  public var question: String
  /// The options, best first.
  public var rows: [Row]
  /// What the documents concluded; nil where they did not say.
  public var conclusion: ReviewConclusion?
  /// The criteria on which the best option here is most ahead of what the documents concluded, by weighted points, at most
  /// three; empty unless ``standing`` is ``Standing/differs``.
  public var drivers: [CriterionGain]
  /// How the two stand.
  public var standing: Standing

  /// Records an answer.
  package init(
    dimension: DecisionDimension, question: String, rows: [Row], conclusion: ReviewConclusion? = nil,
    drivers: [CriterionGain] = [], standing: Standing = .open
  ) {
    (self.dimension, self.question, self.rows) = (dimension, question, rows)
    (self.conclusion, self.drivers, self.standing) = (conclusion, drivers, standing)
  }
}
