import Commissioning
import OptionKit

/// Whether a map has a unit in which anything could differ from place to place.
enum LocalPlaces {
  /// Objects where every unit serves one place: its offer is local as it is.
  static func objections(to bundle: BundleView) -> [Objection] {
    let places = Set(bundle.service.places)
    let several = bundle.map.units.contains { unit in
      unit.members.count { places.contains($0.commissioner) } > 1
    }
    // Where nobody counts people, a unit of several commissioners may still differ inside.
    let isCounted = bundle.map.units.contains { $0.members.contains { places.contains($0.commissioner) } }
    if several || (!isCounted && bundle.map.units.contains { $0.members.count > 1 }) { return [] }
    return [Objection("every unit serves a single place, so nothing can vary within one")]
  }
}
