import OptionKit

/// A part of what two bundles do differently, by the stage that reads it.
///
/// Each option of a bundle is read by one stage or by several; a part is what one of them reads, so that a run can be
/// made in which this stage alone goes by the other bundle. The map stands for itself: it shapes every stage. The option
/// of a dimension that not every bundle has is a part of its own.
public struct StagePart: Sendable, Hashable, Identifiable {
  /// As written in tables.
  public let id: String
  /// As printed.
  public let title: String
  /// The dimension, where the part is a whole option of one that not every bundle has.
  let dimension: DecisionDimension?

  private init(_ id: String, _ title: String, _ dimension: DecisionDimension? = nil) {
    (self.id, self.title, self.dimension) = (id, title, dimension)
  }

  /// Who stands together: the footprint, and with it units, sizes, boundaries and electorates.
  public static let map = StagePart("map", "map")
  /// How the formula divides the pot.
  public static let funding = StagePart("funding", "funding")
  /// The rule and the lead's delegated share.
  public static let decisions = StagePart("decisions", "decisions")
  /// The lots put to the market and the contracts that come of them.
  public static let procurement = StagePart("procurement", "procurement")
  /// Whether the bill follows activity: people seen above plan, and the provider's margin.
  public static let demand = StagePart("demand", "demand and payment")
  /// Lead teams and what they cost.
  public static let cost = StagePart("cost", "cost of leading")
  /// Pooling of variances and the risk share.
  public static let risk = StagePart("risk", "risk")
  /// The option of a dimension that not every bundle has.
  package static func option(of dimension: DecisionDimension) -> StagePart {
    StagePart(dimension.id, dimension.title.lowercased(), dimension)
  }
}
