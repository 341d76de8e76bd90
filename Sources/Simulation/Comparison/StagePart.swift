import OptionKit

/// A part of what two bundles do differently, by the stage that reads it.
///
/// Each option of a bundle is read by one stage or by several; a part is what one of them reads, so that a run can be
/// made in which this stage alone goes by the other bundle. The map stands for itself: it shapes every stage.
public enum StagePart: String, Sendable, Hashable, CaseIterable {
  /// Who stands together: the footprint, and with it units, sizes, boundaries and electorates.
  case map
  /// How the formula divides the pot.
  case funding
  /// The rule and the lead's delegated share.
  case decisions
  /// The lots put to the market and the contracts that come of them.
  case procurement
  /// Whether the bill follows activity: people seen above plan, and the provider's margin.
  case demand
  /// Lead teams and what they cost.
  case cost
  /// Pooling of variances and the risk share.
  case risk

  /// As printed.
  public var title: String {
    switch self {
    case .map: "map"
    case .funding: "funding"
    case .decisions: "decisions"
    case .procurement: "procurement"
    case .demand: "demand and payment"
    case .cost: "cost of leading"
    case .risk: "risk"
    }
  }
}
