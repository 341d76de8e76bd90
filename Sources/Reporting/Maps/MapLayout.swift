import Commissioning
import Documents
import Simulation

/// Where the tiles of a map stand: the same place at the same spot on every map of a scenario.
///
/// Where the scenario says whose areas touch, places are put one by one beside those they touch on rows of bricks, the most
/// connected first, each where most of its borders are met; then pairs are exchanged while that meets more borders. It is
/// deterministic and not claimed to be the best arrangement. Where nothing is said, places stand in their order.
struct MapLayout {
  /// Positions of the places, and the spot of each.
  let places: [Int]
  let spots: [Spot]
  /// Pairs of places that touch, by their place in `places`.
  let borders: [(Int, Int)]
  private let service: ServiceCase

  /// A tile's column and row.
  struct Spot: Hashable { var column, row: Int }

  init(_ scenario: Scenario) {
    service = scenario.service
    let places = scenario.service.places
    let at = { (id: String) in scenario.service.position(of: id).flatMap { places.firstIndex(of: $0) } }
    var borders: [(Int, Int)] = []
    for border in scenario.neighbours {
      guard let a = at(border.first), let b = at(border.second), a != b else { continue }
      if !borders.contains(where: { $0 == (min(a, b), max(a, b)) }) { borders.append((min(a, b), max(a, b))) }
    }
    self.places = places
    self.borders = borders
    spots = borders.isEmpty ? Self.inOrder(places.count) : Self.laid(places.count, borders)
  }

  /// Borders whose two places stand side by side.
  var touching: Int { borders.count { Self.touch(spots[$0.0], spots[$0.1]) } }

  /// A map drawn on it.
  func chart(of map: CommissioningMap, id: String, title: String) -> MapChart {
    let tiles = places.enumerated().map { place, commissioner in
      let unit = map.units.firstIndex { $0.members.contains { $0.commissioner == commissioner } } ?? 0
      return MapChart.Tile(
        label: service.commissioners[commissioner].title, column: spots[place].column, row: spots[place].row,
        unit: unit + 1)
    }
    let units = map.units.map { unit in
      let members = unit.members.map { member in
        let name =
          service.commissioners.indices.contains(member.commissioner)
          ? service.commissioners[member.commissioner].title : "commissioner \(member.commissioner + 1)"
        return member.share == 1 ? name : "\(name) (\(NumberFormat.percent(member.share, places: 0)))"
      }
      return MapChart.Unit(title: unit.title, members: members + unit.outsidePartners.map { "\($0) (outside)" })
    }
    return MapChart(id: id, title: title, tiles: tiles, units: units, borders: borders.count, touching: touching)
  }

  private static func inOrder(_ count: Int) -> [Spot] {
    let wide = count <= 4 ? max(1, count) : count <= 9 ? 3 : 4
    return (0..<count).map { Spot(column: $0 % wide, row: $0 / wide) }
  }

  /// Whether two spots share a side on rows of bricks, odd rows half a tile to the right.
  static func touch(_ a: Spot, _ b: Spot) -> Bool {
    if a.row == b.row { return abs(a.column - b.column) == 1 }
    guard abs(a.row - b.row) == 1 else { return false }
    let step = b.column - a.column
    return a.row % 2 == 0 ? step == 0 || step == -1 : step == 0 || step == 1
  }

  private static func laid(_ count: Int, _ borders: [(Int, Int)]) -> [Spot] {
    var touching = [[Int]](repeating: [], count: count)
    for (a, b) in borders {
      touching[a].append(b)
      touching[b].append(a)
    }
    let side = Int(Double(count).squareRoot().rounded(.up)) + 1
    let grid = (0..<side).flatMap { row in (0..<side).map { Spot(column: $0, row: row) } }
    var spots = [Spot?](repeating: nil, count: count)
    var free = Set(grid)
    for _ in 0..<count {
      // Next: the place with most borders to those laid already, then with most borders at all, then the first.
      let next = (0..<count).filter { spots[$0] == nil }.max { a, b in
        let key = { (place: Int) in (touching[place].count { spots[$0] != nil }, touching[place].count, -place) }
        return key(a) < key(b)
      }
      guard let next else { break }
      let laid = touching[next].compactMap { spots[$0] }
      let middle = Spot(column: side / 2, row: side / 2)
      let spot = grid.filter(free.contains).max { a, b in
        let key = { (spot: Spot) in
          (
            laid.count { touch($0, spot) }, -(abs(spot.column - middle.column) + abs(spot.row - middle.row)), -spot.row,
            -spot.column
          )
        }
        return key(a) < key(b)
      }
      guard let spot else { break }
      spots[next] = spot
      free.remove(spot)
    }
    let laid = spots.map { $0 ?? Spot(column: 0, row: 0) }
    return trimmed(improved(laid, borders, free: grid.filter(free.contains)))
  }

  /// Moves and exchanges that meet more borders, until none does or a bound is reached.
  private static func improved(_ start: [Spot], _ borders: [(Int, Int)], free: [Spot]) -> [Spot] {
    var (spots, free) = (start, free)
    let met = { (spots: [Spot]) in borders.count { touch(spots[$0.0], spots[$0.1]) } }
    var best = met(spots)
    for _ in 0..<20 {
      let before = best
      for place in spots.indices {
        for other in spots.indices where other > place {
          spots.swapAt(place, other)
          let now = met(spots)
          if now > best { best = now } else { spots.swapAt(place, other) }
        }
        for hole in free.indices {
          (spots[place], free[hole]) = (free[hole], spots[place])
          let now = met(spots)
          if now > best { best = now } else { (spots[place], free[hole]) = (free[hole], spots[place]) }
        }
      }
      if best == before { break }
    }
    return spots
  }

  /// The same without empty columns and rows before the first; rows keep their odd and even places.
  private static func trimmed(_ spots: [Spot]) -> [Spot] {
    let column = spots.map(\.column).min() ?? 0
    let row = (spots.map(\.row).min() ?? 0) / 2 * 2
    return spots.map { Spot(column: $0.column - column, row: $0.row - row) }
  }
}
