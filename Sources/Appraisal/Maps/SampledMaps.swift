import Coalitions
import Commissioning
import OptionKit
import Simulation

/// Maps of more bodies than all ways to divide can be looked at: some drawn at random, the named ones, everybody alone and
/// together, and what small changes make of the best; each run in full.
///
/// Deterministic: the draws follow from the seed. Not claimed: that the best map is among them, nor how far off it is.
struct SampledMaps {
  /// Maps drawn, rounds of improvement, how many of the best are changed in a round, and maps run in one.
  static let (drawn, rounds, changed, mostARound) = (1000, 4, 3, 600)

  private let rules: PartitionRules
  private(set) var partitions: [Partition] = []
  private(set) var values: [[Double]] = []
  private var known = Set<Partition>()

  init(
    _ rules: PartitionRules, named: [Partition], criteria: MapCriteria, seed: UInt64,
    run: ([Partition]) async throws -> [[Double]]
  ) async throws {
    self.rules = rules
    var random = SeededOrders(seed: seed)
    let members = Coalition.everyone(of: rules.memberCount)
    var next = named + [Partition([members]), Partition(members.members.map { Coalition([$0]) })]
    for draw in 0..<40 * Self.drawn where next.count < Self.drawn {
      let units = 1 + draw % rules.memberCount
      let numbers = (0..<rules.memberCount).map { _ in Int.random(in: 0..<units, using: &random) }
      next.append(Partition(numbered: numbers))
    }
    try await add(next, criteria, run)
    for _ in 0..<Self.rounds {
      let scores = values.map { criteria.score($0) }
      let best = partitions.indices.sorted { scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1] }
      try await add(best.prefix(Self.changed).flatMap { changes(of: partitions[$0]) }, criteria, run)
    }
    guard !partitions.isEmpty else {
      throw RequestFault.noneDrawnKeeps(bodies: rules.memberCount)
    }
  }

  private mutating func add(
    _ maps: [Partition], _ criteria: MapCriteria, _ run: ([Partition]) async throws -> [[Double]]
  ) async throws {
    var fresh: [Partition] = []
    for map in maps where fresh.count < max(Self.mostARound, Self.drawn) && rules.allow(map) {
      if known.insert(map).inserted { fresh.append(map) }
    }
    guard !fresh.isEmpty else { return }
    partitions += fresh
    values += try await run(fresh).map { criteria.values($0) }
  }

  /// Every map that one member's move or the joining of two units makes.
  private func changes(of map: Partition) -> [Partition] {
    var found: [Partition] = []
    for (place, unit) in map.units.enumerated() {
      for member in unit.members {
        let bit = UInt64(1) << UInt64(member)
        for other in map.units.indices where other != place {
          var units = map.units
          units[place] = Coalition(bits: unit.bits & ~bit)
          units[other] = Coalition(bits: units[other].bits | bit)
          found.append(Partition(units))
        }
        if unit.count > 1 {
          var units = map.units
          units[place] = Coalition(bits: unit.bits & ~bit)
          found.append(Partition(units + [Coalition(bits: bit)]))
        }
      }
      for other in map.units.indices where other > place {
        var units = map.units
        units[place] = Coalition(bits: unit.bits | units[other].bits)
        units.remove(at: other)
        found.append(Partition(units))
      }
    }
    return found
  }
}
