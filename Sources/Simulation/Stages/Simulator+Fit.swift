import OptionKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Fit: how far a unit's common offer lies from each member's local need.
///
/// The offer stands at the mean need of the places served, weighted by residents; a share v of it varies locally, so
/// fit = exp(-|n - n'| (1 - v)). A council's distance is the mean over the places its residents live in.
extension Simulator {
  /// Works out how far each member of a unit is from the common offer; done when a unit is formed.
  mutating func measureFit(_ unit: Int, _ world: borrowing World) {
    let dislike = world[.distanceDislike] * (1 - world[.localVariation]) / max(1e-9, world[.needSpread])
    let members = state.units[unit].compiled.members
    for member in members.indices {
      let distance = needDistance(members[member], unit, world)
      state.units[unit].distance[member] = distance
      state.units[unit].fit[member] = fit(distance, world)
      state.units[unit].drag[member] = distance * dislike
    }
  }

  /// The mean need of the places a unit serves.
  func meanNeed(_ unit: Int, _ world: borrowing World) -> Double {
    var (sum, weight) = (0.0, 0.0)
    for place in state.units[unit].compiled.places {
      sum += world.need[place] * frame.residents[place]
      weight += frame.residents[place]
    }
    return weight > 0 ? sum / weight : 0
  }

  /// How far a commissioner's need is from its unit's.
  func needDistance(_ commissioner: Int, _ unit: Int, _ world: borrowing World) -> Double {
    let mean = meanNeed(unit, world)
    var (sum, weight) = (0.0, 0.0)
    for home in frame.homes[commissioner] {
      sum += abs(world.need[home.place] - mean) * home.share
      weight += home.share
    }
    return weight > 0 ? sum / weight : 0
  }

  /// The fit of a distance.
  func fit(_ distance: Double, _ world: borrowing World) -> Double { exp(-distance * (1 - world[.localVariation])) }

  /// Size to the power of minus the elasticity: how dear a person is in a unit beside the whole county's one contract.
  func scaleFactor(_ size: Double, _ world: borrowing World) -> Double {
    pow(max(1e-6, size), -world[.scaleElasticity])
  }
}
