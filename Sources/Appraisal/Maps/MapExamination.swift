import OptionKit

/// What an appraisal says of its footprint beside the ranking: whether everybody together holds, and where the maps that
/// have a name stand among all maps.
///
/// It is found after the sweep, at a cost that is small beside it (``Appraiser/examination(like:futures:isPartial:threads:)``);
/// what was too much for that is left out, with the reason.
public struct MapExamination: Sendable {
  /// What every group would pay by itself, and who has reason to go; nil where it was not worked out.
  public var stability: StabilityFinding?
  /// Which maps hold where each looks at its own unit only; nil where it was not worked out.
  public var wishes: HedonicFinding?
  /// Why there is no ``stability``, as a part of a sentence; empty where there is.
  public var stabilityLeft = ""
  /// All maps, scored; nil where they were not.
  public var maps: FootprintFinding?
  /// Why there are no ``maps``; empty where there are.
  public var mapsLeft = ""
  /// Whether only maps were looked at whose units hang together.
  public var isContiguous = false
  /// The numbers of units looked at; nil where any.
  public var units: ClosedRange<Int>?
  /// Everything but the footprint, by the scenario's names.
  public var choices: [DecisionDimension: String]

  /// Begins with nothing found.
  init(_ choices: [DecisionDimension: String]) { self.choices = choices }
}
