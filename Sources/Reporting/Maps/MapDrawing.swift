import Commissioning
import Documents
import Simulation

/// Maps of a scenario drawn as tiles, every place at the same spot on each of them.
public struct MapDrawing {
  private let layout: MapLayout

  /// Lays the places of a scenario out once.
  public init(_ scenario: Scenario) { layout = MapLayout(scenario) }

  /// Whether there is anything to draw: somebody's residents are counted.
  public var isEmpty: Bool { layout.places.isEmpty }

  /// A map.
  ///
  /// - Parameter id: once on its page.
  public func chart(of map: CommissioningMap, id: String, title: String) -> MapChart {
    layout.chart(of: map, id: id, title: title)
  }
}
