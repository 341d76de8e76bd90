import Commissioning
import MultiCriteria
import OptionKit
import Simulation

/// How a scenario is judged: criteria with fixed value scales and weights, and how the sweep is made.
public struct AppraisalDesign: Sendable {
  /// One criterion as this appraisal uses it.
  public struct Judged: Sendable {
    /// The criterion, under the scenario's name for it.
    public var option: NamedOption
    /// The criterion itself.
    public var criterion: any Criterion
    /// The heading it stands under: a branch of the tree of criteria.
    public var branch: String
    /// From measure to value between 0 and 100, with anchors fixed beforehand.
    public var scale: ValueScale
    /// Why the anchors stand where they do.
    public var anchorReason: String
    /// The weight as given; weights are normalised over the criteria that can be assessed.
    public var weight: Double
    /// Why the weight is what it is.
    public var weightProvenance: Provenance
    /// The weights that could be defended, in the same units as ``weight``; nil where none are stated.
    public var weightRange: ClosedRange<Double>?
    /// The dimension whose options a panel scored, where the criterion is judged and not measured.
    public var panel: DecisionDimension?

    /// Takes a criterion into the appraisal.
    public init(
      option: NamedOption, criterion: any Criterion, branch: String, scale: ValueScale, anchorReason: String,
      weight: Double, weightProvenance: Provenance, weightRange: ClosedRange<Double>? = nil,
      panel: DecisionDimension? = nil
    ) {
      (self.weightRange, self.panel) = (weightRange, panel)
      (self.option, self.criterion, self.branch) = (option, criterion, branch)
      (self.scale, self.anchorReason) = (scale, anchorReason)
      (self.weight, self.weightProvenance) = (weight, weightProvenance)
    }
  }

  /// The criteria in the scenario's order.
  public var criteria: [Judged]
  /// How the weights were arrived at.
  public var weighing = Weighing.given
  /// The scores behind criteria that are judged by a panel; nil where none is.
  public var panel: Panel?
  /// Futures met unless the command says otherwise.
  public var futures: Int
  /// The seed unless the command says otherwise.
  public var seed: UInt64
  /// How futures are spread.
  public var sampling: FuturesDesign.Sampling
  /// Parameters whose levels are all combined.
  public var factors: [FuturesDesign.Factor] = []
  /// The user's own futures; nil where all are drawn.
  public var futuresTable: FuturesTable?
  /// What the sweep is run until; nil where every bundle meets every future.
  public var until: SpendingTarget?
  /// Whether bundles may meet different numbers of futures, so that the sweep can neither be cut into parts by futures nor
  /// be given its futures as a table.
  public var isSpentUnevenly: Bool { until != nil }
  /// Bundles on the shortlist, beside business as usual.
  public var shortlist: Int
  /// Weightings drawn for rank acceptabilities.
  public var weightings = 10_000
  /// The discount schedules used, by id: money and health effects.
  public var moneySchedule: String
  /// The schedule for effects on health.
  public var healthSchedule: String
  /// The package that the workbook holds against business as usual, by id; the first of those shown unless given.
  public var chosenOption: String?
  /// The largest share of runs that may fail.
  public var failureLimit: Double
  /// The least chance of adoption that a recommendation must have; nil where adoption is no constraint.
  public var adoptionAtLeast: Double?
  /// The numbers by which results are told apart, where they are given.
  public var judging: [JudgingNumber: Double] = [:]
  /// What is recorded of advice and decision; nil where nothing is.
  public var record: DecisionRecord?

  /// The design of the futures met.
  public var design: FuturesDesign {
    FuturesDesign(seed: seed, count: futures, sampling: sampling, factors: factors, table: futuresTable)
  }

  /// A plan with the given criteria, 256 futures by Latin hypercube from seed 1, and a shortlist of five.
  public init(criteria: [Judged] = []) {
    self.criteria = criteria
    futures = 256
    seed = 1
    sampling = .latinHypercube
    shortlist = 5
    moneySchedule = "green-book-standard"
    healthSchedule = "green-book-health"
    failureLimit = 0.01
  }
}
