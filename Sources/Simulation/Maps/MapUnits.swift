import Coalitions
import Commissioning
import OptionKit

/// Who is moved when maps are drawn anew, and the map of any way to divide them.
///
/// Usually those whose residents are counted move and the councils follow their residents, each a member of every unit
/// where they live; or every commissioner moves by itself.
public struct MapUnits: Sendable {
  /// The commissioners that move, in the scenario's order.
  public let movers: [Int]
  /// Whether everybody is one of them.
  public let isFree: Bool
  private let service: ServiceCase
  /// Councils without residents among the movers: each a unit of its own on every map.
  private let alone: [CommissioningMap.Unit]
  private var units: [Coalition: CommissioningMap.Unit] = [:]

  /// - Parameter isFree: whether every commissioner moves by itself.
  package init(_ service: ServiceCase, isFree: Bool) {
    self.service = service
    self.isFree = isFree
    let movers = isFree ? Array(service.commissioners.indices) : service.places
    self.movers = movers
    let whole =
      isFree ? nil : service.map(of: [(id: "all", title: "all", places: movers, outside: [])])
    alone = whole.map { Array($0.units.dropFirst()) } ?? []
  }

  /// The map whose units hold these groups of movers.
  package mutating func map(of partition: Partition) -> CommissioningMap {
    CommissioningMap(units: partition.units.map { unit(of: $0) } + alone)
  }

  /// The unit that a group of movers makes, councils included, the same on every map.
  package mutating func unit(of group: Coalition) -> CommissioningMap.Unit {
    if let known = units[group] { return known }
    let places = group.members.filter { movers.indices.contains($0) }.map { movers[$0] }
    let ids = places.map { service.ids[$0] }.joined(separator: "+")
    let title = places.map { service.commissioners[$0].title }.joined(separator: ", ")
    let made: CommissioningMap.Unit
    if isFree {
      made = CommissioningMap.Unit(id: ids, title: title, members: places.map { .init($0) })
    } else {
      let rest = movers.filter { !places.contains($0) }
      let map = service.map(of: [
        (id: ids, title: title, places: places, outside: []), (id: "rest", title: "rest", places: rest, outside: []),
      ])
      made = map.units.first ?? CommissioningMap.Unit(id: ids, title: title, members: [])
    }
    units[group] = made
    return made
  }

  /// How a map divides the movers; nil where one of them is in several units, or, with everybody moving, a map has a
  /// council in several.
  package func partition(of map: CommissioningMap) -> Partition? {
    var numbers = [Int](repeating: -1, count: movers.count)
    for (unit, held) in map.units.enumerated() {
      for member in held.members {
        guard let mover = movers.firstIndex(of: member.commissioner) else { continue }
        guard numbers[mover] < 0, member.share == 1 else { return nil }
        numbers[mover] = unit
      }
    }
    return numbers.contains(-1) ? nil : Partition(numbered: numbers)
  }
}
