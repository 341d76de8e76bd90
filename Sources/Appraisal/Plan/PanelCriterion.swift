import Commissioning
import OptionKit

/// A criterion that people judged: its scores come from the plan's panel, not from the measures of a run.
///
/// It stands in the plan beside measured criteria. Every option of one dimension is scored on it, 0 to 100, and a bundle
/// has the panel's mean score of its option of that dimension in every future.
public struct PanelCriterion: Criterion {
  /// What it is called unless the scenario says otherwise.
  public static let about = About(
    id: "panel", title: "Judged by a panel",
    summary: "Scores from 0 to 100 that named people gave each option of a dimension, with their reasons.",
    source: Source("Multi-criteria analysis: a manual (DCLG 2009)", section: "6.2.8"))

  /// Makes it.
  public init() {}

  /// Points.
  public var unit: MeasureUnit { .points }
  /// More is better.
  public var preference: Preference { .more }
  /// Nothing of a run.
  public var needs: [Measure] { [] }
  /// Not a number: no run tells it.
  public func value(of run: borrowing Measures) -> Double { .nan }
}
