import OptionKit
import Simulation

/// Two bundles over all futures, paired: what sets them apart, criterion by criterion, measure by measure, commissioner
/// by commissioner, and stage by stage. Every difference is the first less the second.
public struct BundleComparison: Sendable {
  /// One criterion. Points are weight x (value of the first - value of the second), values from 0 to 100; over the
  /// criteria they add up to the difference of the two scores.
  public struct CriterionRow: Sendable {
    /// Its place in the plan.
    public var criterion: Int
    /// The scenario's name for it, and its title.
    public var id, title: String
    /// The unit of the measure.
    public var unit: MeasureUnit
    /// The weight it carries, a share of 1.
    public var weight: Double
    /// Mean measures and values between 0 and 100.
    public var measure, value: PairedSample
    /// The points by which the first is ahead on it.
    public var points: Double { weight * value.difference }
  }

  /// One measure: added up over the years where years can be added, else their mean.
  public struct MeasureRow: Sendable {
    /// The measure.
    public var measure: Measure
    /// Both, paired.
    public var sample: PairedSample
    /// Share of futures in which the first is ahead: lower where less is better, higher where more is; nil where neither
    /// is better.
    public var shareAhead: Double? {
      measure.better.map { $0 == .more ? sample.shareAbove : sample.shareBelow }
    }
  }

  /// One measure of one commissioner.
  public struct CommissionerRow: Sendable {
    /// Position of the commissioner.
    public var commissioner: Int
    /// The measure.
    public var measure: Measure
    /// Both, paired.
    public var sample: PairedSample
  }

  /// What one stage adds: the score of the second bundle with this part of the first, less the second's own.
  public struct StageRow: Sendable {
    /// The part; nil for the interaction: what the parts do together beyond what each does alone.
    public var part: StagePart?
    /// Points.
    public var sample: PairedSample
  }

  /// Positions of the two among the lawful bundles, and their ids.
  public var first, second: Int
  /// Their ids.
  public var ids: (first: String, second: String)
  /// Futures in which every run succeeded, and futures left out because one did not.
  public var futures, lost: Int
  /// The two scores, 0 to 100.
  public var score: PairedSample
  /// Criteria that are assessed, in the plan's order.
  public var criteria: [CriterionRow]
  /// Measures that the scenario produces.
  public var measures: [MeasureRow]
  /// Measures told by commissioner, commissioner by commissioner.
  public var commissioners: [CommissionerRow]
  /// The parts that differ, then the interaction; their differences add up to that of the scores.
  public var stages: [StageRow]
}

extension Appraiser {
  /// Sets two lawful bundles against each other over the plan's futures.
  ///
  /// The stages are those of ``Comparison``: for a part s, the second bundle is run with the first's part s alone, in
  /// every future. Criteria that a panel judged are no matter of a stage: in a hybrid they keep the second's scores, and
  /// what they make of the difference is in the interaction.
  ///
  /// - Throws: a ``Problem`` where a hybrid cannot be made.
  public func compare(
    _ first: Int, _ second: Int, threads: Int, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> BundleComparison {
    try await compare(first, second, futures: plan.futures, threads: threads, progress: progress)
  }

  /// The same over the first so many futures.
  func compare(
    _ first: Int, _ second: Int, futures: Int, threads: Int, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> BundleComparison {
    let (a, b) = (longlist.lawful[first], longlist.lawful[second])
    let today = longlist.lawful[longlist.businessAsUsual]
    let hybrids = try Comparison.hybrids(b, a, beside: today, in: prepared)
    let bundles = [b, a] + hybrids.map(\.bundle)
    let produced = Measure.allCases.filter(prepared.produced.contains)
    let judged = scorer.scoring([b, a] + hybrids.map { _ in b })
    let outcome = await sweep(bundles).run(
      futures: futures, threads: threads,
      from: ComparisonTally(judged, produced: produced, commissioners: prepared.count, hybrids: hybrids.count),
      progress: progress)
    let tally = outcome.tally
    let assessed = scorer.criteria.indices.filter { scorer.isAssessed[$0] }
    return BundleComparison(
      first: first, second: second, ids: (a.id, b.id), futures: tally.score.count, lost: tally.lost, score: tally.score,
      criteria: assessed.map { place in
        let judged = scorer.criteria[place]
        return BundleComparison.CriterionRow(
          criterion: place, id: judged.option.id, title: judged.option.title, unit: judged.criterion.unit,
          weight: scorer.weights[place], measure: tally.measures[place], value: tally.values[place])
      },
      measures: produced.enumerated().map { .init(measure: $1, sample: tally.whole[$0]) },
      commissioners: (0..<prepared.count).flatMap { commissioner in
        produced.enumerated().filter { $1.whole != .caseOnly }.map { place, measure in
          BundleComparison.CommissionerRow(
            commissioner: commissioner, measure: measure, sample: tally.each[place * prepared.count + commissioner])
        }
      },
      stages: zip(hybrids, tally.steps).map { .init(part: $0.part, sample: $1) }
        + [.init(part: nil, sample: tally.interaction)])
  }
}
