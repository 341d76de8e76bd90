import OptionKit

/// What an appraisal says of its footprint beside the ranking: whether everybody together holds, and where the maps that
/// have a name stand among all maps.
///
/// It is found after the sweep, at a cost that is small beside it (``Appraiser/examination(like:futures:isPartial:threads:)``);
/// what was too much for that is left out, with the reason.
public struct MapExamination: Sendable {
  /// Why something was left out.
  public enum Omission: Sendable, Hashable {
    /// The sweep was stopped.
    case sweepStopped
    /// Programs outside this one would have to answer for every group, or for every map.
    case answeredElsewhere
    /// The scenario holds no money.
    case noMoney
    /// So many commissioners have too many groups, or so many bodies too many maps, for a run of this size.
    case tooMany(Int)
    /// It could not be worked out, for what is said by whoever refused.
    case refused(RequestFault)
  }

  /// What every group would pay by itself, and who has reason to go; nil where it was not worked out.
  public var stability: StabilityFinding?
  /// Which maps hold where each looks at its own unit only; nil where it was not worked out.
  public var wishes: HedonicFinding?
  /// Why there is no ``stability``; nil where there is.
  public var stabilityLeft: Omission?
  /// All maps, scored; nil where they were not.
  public var maps: FootprintFinding?
  /// Why there are no ``maps``; nil where there are.
  public var mapsLeft: Omission?
  /// Whether only maps were looked at whose units hang together.
  public var isContiguous = false
  /// The numbers of units looked at; nil where any.
  public var units: ClosedRange<Int>?
  /// Everything but the footprint, by the scenario's names.
  public var choices: [DecisionDimension: String]

  /// Begins with nothing found.
  init(_ choices: [DecisionDimension: String]) { self.choices = choices }
}
