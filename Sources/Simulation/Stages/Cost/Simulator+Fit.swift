import OptionKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Fit: how far a unit's common offer lies from each member's local need.
///
/// The offer stands at the mean need of the places served, weighted by residents; a share v of it varies locally and meets a
/// share m of what sets a place apart, so fit = exp(-|n - n'| (1 - m v)). A council's distance is the mean over the places
/// its residents live in. Many offers cost what one does not: a person is dearer, and the lead team and the tender have
/// more to do.
extension Simulator {
  /// Works out how far each member of a unit is from the common offer, and how dear its size makes it; done once for
  /// each future.
  func measureFit(_ futureState: UnitFutureState, _ world: borrowing World) {
    let met = met(futureState.scope, world)
    let dislike = world[.distanceDislike] * (1 - met) / max(1e-9, world[.needSpread])
    let mean = meanNeed(futureState, world)
    for member in futureState.members.indices {
      let distance = distance(of: futureState.members[member], from: mean, world)
      futureState.fit[member] = fit(distance, met)
      futureState.seats[member].distancePenalty = distance * dislike
    }
    futureState.scale =
      scaleFactor(futureState.size + (futureState.hasPartners ? world[.partnerSize] : 0), world)
      * (1 + variation(futureState.scope, places: futureState.places.count, world))
  }

  /// The mean need of the places a unit serves.
  private func meanNeed(_ futureState: UnitFutureState, _ world: borrowing World) -> Double {
    var (sum, weight) = (0.0, 0.0)
    for at in futureState.places.indices {
      let place = futureState.places[at]
      sum += world.need[place] * prepared.residents[place]
      weight += prepared.residents[place]
    }
    return weight > 0 ? sum / weight : 0
  }

  /// How far a commissioner's need is from the mean of those it stands with.
  func distance(of commissioner: Int, from mean: Double, _ world: borrowing World) -> Double {
    var (sum, weight) = (0.0, 0.0)
    for home in prepared.homes[commissioner] {
      sum += abs(world.need[home.place] - mean) * home.share
      weight += home.share
    }
    return weight > 0 ? sum / weight : 0
  }

  /// The fit of a distance of which a share is met.
  func fit(_ distance: Double, _ met: Double) -> Double { exp(-distance * (1 - met)) }

  /// The share of what sets a place apart that the offer meets.
  func met(_ scope: LocalScope, _ world: borrowing World) -> Double {
    world[.variationMeets] * scope.share(modulesMakeUp: world[.localVariation])
  }

  /// How much dearer a person is by what varies between so many places.
  func variation(_ scope: LocalScope, places: Int, _ world: borrowing World) -> Double {
    world[.variationCost] * scope.share(modulesMakeUp: world[.localVariation]) * (1 - 1 / Double(max(1, places)))
  }

  /// How much more a unit's lead team and its tender have to do than for one offer, as a factor.
  func effort(_ unit: Int, _ world: borrowing World) -> Double {
    let standing = state.units.base + unit
    let further = Double(max(1, standing.pointee.places.count) - 1)
    return 1 + world[.variationEffort] * standing.pointee.scope.share(modulesMakeUp: world[.localVariation]) * further
  }

  /// The size that scale, bidders and lead teams see: its own and that of partners outside.
  func fullSize(_ unit: Int, _ world: borrowing World) -> Double {
    let standing = state.units.base + unit
    return standing.pointee.size + (standing.pointee.hasPartners ? world[.partnerSize] : 0)
  }

  /// Size to the power of minus the elasticity: how dear a person is in a unit beside the whole county's one contract.
  func scaleFactor(_ size: Double, _ world: borrowing World) -> Double {
    pow(max(1e-6, size), -world[.scaleElasticity])
  }
}
