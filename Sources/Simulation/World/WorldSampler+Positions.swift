import OptionKit

/// Where members stand on each map in a future: as given, or drawn within what a document counts.
extension WorldSampler {
  /// Fills in every commissioner's view of every map, and the numbers held against its chance of signing.
  func drawPositions(_ future: Int, _ world: inout World) {
    let scenario = prepared.scenario
    let footprints = scenario.footprintIDs
    let count = prepared.count
    for commissioner in 0..<count {
      world.signing[commissioner] = adoptionStream.uniform(future: future, entity: keys[commissioner], month: 0)
      for (place, footprint) in footprints.enumerated() {
        world.standpoints[place * count + commissioner] = scenario.stances[commissioner].views[footprint] ?? .none
      }
    }
    for positions in scenario.positions {
      guard let place = footprints.firstIndex(of: positions.footprint) else { continue }
      let map = StableKey(positions.footprint)
      let order = (0..<count).map {
        positionStream.uniform(future: future, entity: keys[$0].with(map), month: 0)
      }
      let ranked = (0..<count).sorted { order[$0] == order[$1] ? $0 < $1 : order[$0] < order[$1] }
      let named = (0..<count).map { scenario.stances[$0].views[positions.footprint] != nil }
      for counted in positions.counts.filter({ $0.among != nil }) + positions.counts.filter({ $0.among == nil }) {
        let row = place * count
        var left = counted.count - (0..<count).count { named[$0] && world.standpoints[row + $0] == counted.view }
        for commissioner in ranked where left > 0 {
          guard !named[commissioner], world.standpoints[row + commissioner] == .none,
            counted.among?.contains(commissioner) ?? true, !counted.not.contains(commissioner),
            holds(counted.within, commissioner, world, footprints)
          else { continue }
          world.standpoints[row + commissioner] = counted.view
          left -= 1
        }
      }
    }
  }

  private func holds(
    _ held: Positions.Held?, _ commissioner: Int, _ world: World, _ footprints: [String]
  ) -> Bool {
    guard let held else { return true }
    guard let place = footprints.firstIndex(of: held.footprint) else { return false }
    return world.standpoints[place * prepared.count + commissioner] == held.view
  }
}
