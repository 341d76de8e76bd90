import Coalitions
import Commissioning
import OptionKit
import Simulation

extension Appraiser {
  /// Maps that are listed one by one at most; beyond it they are ranked by what units add.
  static let mostListedMaps: UInt64 = 2_000_000
  /// Whole maps run in full to check what units add, beside the named ones.
  static let checkedMaps = 64

  /// Searches the maps of a scenario.
  ///
  /// - Throws: every problem of the request; `CancellationError` where the task is cancelled.
  public func footprints(
    _ request: FootprintRequest, threads: Int, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> FootprintFinding {
    var maps = MapUnits(scenario.service, isFree: request.isFree)
    let rules = try request.rules(for: maps.movers, in: scenario.service)
    var criteria = try MapCriteria(plan, scorer, asked: request.criteria)
    let runs = try mapRuns(request)
    let kept = try rules.count()
    let isListed = kept <= Self.mostListedMaps
    guard isListed || !request.runsEveryMap else {
      throw Problem(
        "\(kept) maps are too many for a full run each", remedy: "score unit by unit, without --runs, or add a rule",
        at: .init("--runs"))
    }
    let named = try namedMaps()
    let table: ScoredMaps
    if request.runsEveryMap {
      var partitions: [Partition] = []
      try rules.forEach { partitions.append($0) }
      let values = try await runs.means(
        of: partitions.map { maps.map(of: $0) }, by: criteria.used.map(\.criterion), threads: threads,
        progress: progress)
      table = ScoredMaps(listed: partitions, values: values.map { criteria.values($0) })
    } else {
      let adds = try await UnitValues(
        of: &maps, runs, criteria.used.map(\.criterion), named: named.compactMap { maps.partition(of: $0.map) },
        threads: threads)
      try criteria.keep(adds.holds)
      let groups = adds.values.map { values in zip(values, adds.holds).filter(\.1).map(\.0) }
      table = try ScoredMaps(rules, groups, criteria, isListed: isListed, top: request.top)
    }
    return try await finding(request, rules, kept, table, criteria, named, maps, runs, threads)
  }

  /// The scenario's footprints with their names.
  private func namedMaps() throws -> [(id: String, map: CommissioningMap)] {
    try (scenario.options[.footprint] ?? []).compactMap { named in
      try (named.option as? any FootprintOption).map { (named.id, try $0.map(of: scenario.service)) }
    }
  }

  private func mapRuns(_ request: FootprintRequest) throws -> MapRuns {
    let template = try Longlist.examined(request.choices, in: prepared).bundle
    var design = plan.design
    if let futures = request.futures {
      design.count = futures
    } else {
      design = FuturesDesign(seed: plan.seed, count: 1, sampling: .factorial)
    }
    return MapRuns(
      like: template, in: prepared, futures: try WorldSampler(prepared, design: design), seed: plan.seed,
      discount: factors(plan.moneySchedule), healthDiscount: factors(plan.healthSchedule))
  }

  private func finding(
    _ request: FootprintRequest, _ rules: PartitionRules, _ kept: UInt64, _ table: ScoredMaps, _ criteria: MapCriteria,
    _ named: [(id: String, map: CommissioningMap)], _ movers: MapUnits, _ runs: MapRuns, _ threads: Int
  ) async throws -> FootprintFinding {
    var maps = movers
    let own = try await runs.means(of: named.map(\.map), by: criteria.used.map(\.criterion), threads: threads)
    let weightings = criteria.weightings(max(0, request.weightings), seed: plan.seed)
    let standing = MapStanding(table, criteria, weightings: weightings)
    var rows = table.best(request.top, by: criteria).map { place in
      FootprintFinding.Row(
        rank: table.above(criteria.score(table.values[place]), by: criteria) + 1,
        map: maps.map(of: table.partitions[place]),
        score: criteria.score(table.values[place]), values: table.values[place], names: [], keepsRules: true,
        isOnFront: standing.front.contains(place), leadsWeightings: standing.leads[place] ?? 0)
    }
    for (place, entry) in named.enumerated() {
      let partition = maps.partition(of: entry.map)
      let isPlain = entry.map.units.allSatisfy(\.outsidePartners.isEmpty)
      let values = criteria.values(own[place])
      let row = rows.firstIndex { shown in isPlain && partition != nil && maps.partition(of: shown.map) == partition }
      if let row {
        rows[row].names.append(entry.id)
        continue
      }
      let listed = isPlain ? partition.flatMap { table.partitions.firstIndex(of: $0) } : nil
      let score = criteria.score(values)
      rows.append(
        FootprintFinding.Row(
          rank: table.above(score, by: criteria) + 1, map: entry.map, score: score, values: values, names: [entry.id],
          keepsRules: partition.map(rules.allow) ?? false, isOnFront: listed.map(standing.front.contains) ?? false,
          leadsWeightings: listed.flatMap { standing.leads[$0] } ?? 0))
    }
    rows.sort { ($0.rank, $1.score, $0.names.first ?? "~") < ($1.rank, $0.score, $1.names.first ?? "~") }
    if runs.futures > 1 {
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
    return FootprintFinding(
      movers: maps.movers, isFree: maps.isFree, counted: Partition.count(of: maps.movers.count) ?? .max, kept: kept,
      answer: .exact, way: request.runsEveryMap ? .fullRuns : .unitByUnit, criteria: criteria, futures: runs.futures,
      rows: rows, frontSize: standing.front.count, weightings: weightings.count)
  }
}
