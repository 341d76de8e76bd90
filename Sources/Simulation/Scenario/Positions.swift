import Commissioning
import OptionKit

/// How many commissioners hold which view of a map, where a document counts them without naming who.
///
/// In each future the views are drawn among those not named otherwise, within the counts and with what the document does
/// say: who must be among them, who cannot be. So the counts hold in every future and nobody is put down for a view that
/// is not his.
public struct Positions: Sendable, Hashable {
  /// So many that hold a view.
  public struct Count: Sendable, Hashable {
    /// The view.
    public var view: Stance.View
    /// How many hold it, those whose view is given included.
    public var count: Int
    /// Who may be among them; nil for anybody.
    public var among: [Int]?
    /// Who is not among them.
    public var not: [Int]
    /// A view of another map that they hold as well.
    public var within: Held?

    /// Counts those who hold a view.
    public init(
      _ view: Stance.View, _ count: Int, among: [Int]? = nil, not: [Int] = [], within: Held? = nil
    ) {
      (self.view, self.count, self.among, self.not, self.within) = (view, count, among, not, within)
    }
  }

  /// A view of a map.
  public struct Held: Sendable, Hashable {
    /// The map, as the scenario names it.
    public var footprint: String
    /// The view.
    public var view: Stance.View

    /// States a view.
    public init(_ footprint: String, _ view: Stance.View) { (self.footprint, self.view) = (footprint, view) }
  }

  /// The map, as the scenario names it.
  public var footprint: String
  /// The counts, in the order in which they are drawn.
  public var counts: [Count]
  /// Where they are written, or why they are assumed.
  public var provenance: Provenance

  /// States the positions on a map.
  public init(_ footprint: String, _ counts: [Count], _ provenance: Provenance) {
    (self.footprint, self.counts, self.provenance) = (footprint, counts, provenance)
  }
}

extension Scenario {
  /// The maps on the table, by name, in their order.
  public var footprintIDs: [String] { (options[.footprint] ?? []).map(\.id) }

  /// Whether it tells anybody's view of a map.
  public var tellsViews: Bool { !positions.isEmpty || stances.contains { !$0.views.isEmpty } }

  /// How a commissioner's view of a map comes to be known.
  public enum ViewOrigin: String, Sendable, Hashable {
    /// The document names who holds it.
    case given
    /// The scenario assigns it to the name for a reason.
    case assumed
    /// It is drawn in each future within what the document counts.
    case drawn
    /// Nothing is said.
    case unsaid
  }

  /// How a commissioner's view of a map comes to be known.
  public func originOfView(_ commissioner: Int, of footprint: String) -> ViewOrigin {
    if stances.indices.contains(commissioner), stances[commissioner].views[footprint] != nil {
      return stances[commissioner].viewsAreGiven ? .given : .assumed
    }
    return positions.contains { $0.footprint == footprint } ? .drawn : .unsaid
  }
}
