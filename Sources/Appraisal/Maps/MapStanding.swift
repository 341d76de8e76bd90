import Coalitions

/// Which maps nobody beats, and which lead under which weightings.
struct MapStanding {
  /// The most criteria of a front.
  static let mostCriteria = ParetoPartitions.mostCriteria

  /// The criteria of the front: the heaviest, in their order.
  let criteria: [Int]
  /// Places of the maps on the front, best score first; of equal maps the first stands for all.
  let front: [Int]
  /// By place, the share of weightings in which a map leads; those that never do are left out.
  let leads: [(place: Int, share: Double)]

  init(_ table: ScoredMaps, _ used: MapCriteria, weightings: [[Double]]) {
    let order = table.best(table.partitions.count, by: used)
    let all = Array(used.used.indices)
    let heaviest = all.sorted { (used.used[$1].weight, $0) < (used.used[$0].weight, $1) }
    criteria = heaviest.prefix(Self.mostCriteria).sorted()
    front = Self.unbeaten(order, table, on: criteria)
    // Whoever leads under some weighting of all criteria is unbeaten on all of them, or level with one that is.
    let candidates = criteria.count == all.count ? front : Self.unbeaten(order, table, on: all)
    let shares = WeightShares(scores: candidates.map { table.values[$0] }, weightings: weightings)
    leads = zip(candidates, shares.leads).filter { $0.1 > 0 }.map { (place: $0.0, share: $0.1) }
      .sorted { ($1.share, $0.place) < ($0.share, $1.place) }
  }

  /// The places that no other place beats or equals before them.
  private static func unbeaten(_ order: [Int], _ table: ScoredMaps, on criteria: [Int]) -> [Int] {
    let width = criteria.count
    var found: [Int] = []
    var points: [Double] = []
    for place in order {
      let values = criteria.map { table.values[place][$0] }
      guard values.allSatisfy({ !$0.isNaN }) else { continue }
      let isBeaten = points.withUnsafeBufferPointer { points in
        var first = 0
        while first < points.count {
          var at = 0
          while at < width, points[first + at] >= values[at] { at += 1 }
          if at == width { return true }
          first += width
        }
        return false
      }
      if isBeaten { continue }
      // One on fewer criteria than the score counts may be beaten by a later one.
      for kept in stride(from: found.count - 1, through: 0, by: -1)
      where (0..<width).allSatisfy({ values[$0] >= points[kept * width + $0] }) {
        found.remove(at: kept)
        points.removeSubrange(kept * width..<(kept + 1) * width)
      }
      found.append(place)
      points += values
    }
    return found
  }
}
