import Coalitions
import Commissioning
import OptionKit
import Simulation

extension Appraiser {
  /// Maps of the front that are shown.
  static let shownFront = 100
  /// Maps that lead under some weightings that are named.
  static let shownLeaders = 20

  /// What the scored maps come to: rows of the best and the named, the front, and who leads when.
  func finding(
    _ request: FootprintRequest, _ rules: PartitionRules, _ kept: UInt64?, _ table: ScoredMaps, _ criteria: MapCriteria,
    _ named: [(id: String, map: CommissioningMap)], _ movers: MapUnits, _ runs: MapRuns, _ threads: Int,
    answer: FootprintFinding.Answer = .exact
  ) async throws -> FootprintFinding {
    var maps = movers
    let own = try await runs.means(of: named.map(\.map), by: criteria.used.map(\.criterion), threads: threads)
    let weightings = criteria.weightings(max(0, request.weightings), seed: plan.seed)
    let standing = MapStanding(table, criteria, weightings: weightings)
    let (front, leads) = (Set(standing.front), Dictionary(uniqueKeysWithValues: standing.leads.map { ($0, $1) }))
    var names: [Partition: [String]] = [:]
    for (id, map) in named where map.units.allSatisfy(\.outsidePartners.isEmpty) {
      if let partition = maps.partition(of: map) { names[partition, default: []].append(id) }
    }
    func row(_ place: Int) -> FootprintFinding.Row {
      let score = criteria.score(table.values[place])
      return FootprintFinding.Row(
        rank: table.above(score, by: criteria) + 1, map: maps.map(of: table.partitions[place]), score: score,
        values: table.values[place], names: names[table.partitions[place]] ?? [], keepsRules: true,
        isOnFront: front.contains(place), leadsWeightings: leads[place] ?? 0)
    }
    let best = table.best(request.top, by: criteria)
    var rows = best.map(row)
    let shown = Set(best.map { table.partitions[$0] })
    for (place, entry) in named.enumerated() {
      let partition = maps.partition(of: entry.map)
      let isPlain = entry.map.units.allSatisfy(\.outsidePartners.isEmpty)
      if isPlain, let partition {
        if shown.contains(partition) { continue }
        // Two names of one map share its row.
        if let first = names[partition]?.first, first != entry.id { continue }
      }
      let values = criteria.values(own[place])
      let listed = isPlain ? partition.flatMap { table.partitions.firstIndex(of: $0) } : nil
      let score = criteria.score(values)
      rows.append(
        FootprintFinding.Row(
          rank: table.above(score, by: criteria) + 1, map: entry.map, score: score, values: values,
          names: isPlain ? partition.flatMap { names[$0] } ?? [entry.id] : [entry.id],
          keepsRules: partition.map(rules.allow) ?? false, isOnFront: listed.map(front.contains) ?? false,
          leadsWeightings: listed.flatMap { leads[$0] } ?? 0))
    }
    rows.sort { ($0.rank, $1.score, $0.names.first ?? "~") < ($1.rank, $0.score, $1.names.first ?? "~") }
    if runs.futures > 1 { try await tellFutures(&rows, criteria, runs, threads) }
    return FootprintFinding(
      movers: maps.movers, isFree: maps.isFree, counted: Partition.count(of: maps.movers.count), kept: kept,
      answer: answer, way: request.runsEveryMap ? .fullRuns : .unitByUnit, criteria: criteria, futures: runs.futures,
      rows: rows, frontCriteria: standing.criteria.map { criteria.used[$0].title }, frontSize: standing.front.count,
      front: standing.front.prefix(Self.shownFront).map(row), isFrontComplete: table.isComplete,
      weightings: weightings.count,
      leaders: standing.leads.prefix(Self.shownLeaders).map { place, share in
        .init(
          map: maps.map(of: table.partitions[place]), names: names[table.partitions[place]] ?? [], share: share)
      })
  }

  /// In which share of the futures each of some maps leads the others.
  private func tellFutures(
    _ rows: inout [FootprintFinding.Row], _ criteria: MapCriteria, _ runs: MapRuns, _ threads: Int
  ) async throws {
    let each = try await runs.values(of: rows.map(\.map), by: criteria.used.map(\.criterion), threads: threads)
    let scores = each.map { $0.map { criteria.score(criteria.values($0)) } }
    for row in rows.indices { rows[row].leadsFutures = 0 }
    for future in 0..<runs.futures {
      let now = scores.map { $0[future] }
      let top = now.max() ?? 0
      let first = now.indices.filter { now[$0] == top }
      for row in first { rows[row].leadsFutures? += 1 / Double(first.count * runs.futures) }
    }
  }
}
