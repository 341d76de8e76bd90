import Coalitions
import Commissioning
import OptionKit
import Simulation

extension Appraiser {
  /// Maps that are listed one by one at most; beyond it they are ranked by what units add.
  static let mostListedMaps: UInt64 = 2_000_000
  /// Maps that are each run in full where no criterion can be told unit by unit.
  static let mostRunMaps: UInt64 = 200_000
  /// Bodies that may move; above ``PartitionRules/mostMembers`` maps are sampled.
  static let mostMovers = 62
  /// Whole maps run in full to check what units add, beside the named ones.
  static let checkedMaps = 64

  /// Searches the maps of a scenario: by what units add, or by a full run of each where that is asked for or where no
  /// criterion can be told unit by unit.
  ///
  /// - Throws: ``RequestFaults`` with every fault of the request, a ``RequestFault`` or a `Problem`; `CancellationError` where the task is cancelled.
  public func footprints(
    _ request: FootprintRequest, threads: Int, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> FootprintFinding {
    var maps = MapUnits(scenario.service, isFree: request.isFree)
    let rules = try request.rules(for: maps.movers, in: scenario.service)
    var criteria = try MapCriteria(plan, scorer, asked: request.criteria)
    let runs = try mapRuns(request)
    guard maps.movers.count <= Self.mostMovers else {
      throw Problem(
        "\(maps.movers.count) bodies move, more than \(Self.mostMovers)",
        remedy: "let councils follow their residents, or give blocks of them as one")
    }
    guard maps.movers.count <= PartitionRules.mostMembers else {
      let named = try namedMaps()
      let movers = maps
      let sample = try await SampledMaps(
        rules, named: named.compactMap { maps.partition(of: $0.map) }, criteria: criteria, seed: plan.seed
      ) { partitions in
        var maps = movers
        return try await runs.means(
          of: partitions.map { maps.map(of: $0) }, by: criteria.used.map(\.criterion), threads: threads,
          progress: progress)
      }
      var run = request
      run.runsEveryMap = true
      let table = ScoredMaps(listed: sample.partitions, values: sample.values)
      return try await finding(
        run, rules, nil, table, criteria, named, maps, runs, threads, answer: .sampled(maps: sample.partitions.count))
    }
    let kept = try rules.count()
    guard kept > 0 else { throw request.impossible(for: maps.movers, in: scenario.service) }
    let isListed = kept <= Self.mostListedMaps
    guard isListed || !request.runsEveryMap else {
      throw RequestFault.tooManyToRun(kept)
    }
    let named = try namedMaps()
    if !request.runsEveryMap {
      let adds = try await UnitValues(
        of: &maps, runs, criteria.used.map(\.criterion), named: named.compactMap { maps.partition(of: $0.map) },
        threads: threads)
      // What a map itself tells needs no run and no sum, so long as maps are looked at one by one.
      let told = criteria.used.map { isListed ? $0.criterion as? any MapCriterion : nil }
      let isKept = zip(adds.holds, told).map { $0 || $1 != nil }
      if isKept.contains(true) || kept > Self.mostRunMaps {
        try criteria.keep(isKept)
        let groups = adds.values.map { values in zip(values, isKept).filter(\.1).map(\.0) }
        let readers = zip(zip(adds.holds, told), isKept).filter(\.1).map { $0.0.0 ? nil : $0.0.1 }
        let table = try ScoredMaps(rules, groups, criteria, isListed: isListed, top: request.top) { partition, values in
          guard readers.contains(where: { $0 != nil }) else { return }
          let map = maps.map(of: partition)
          for (place, criterion) in readers.enumerated() {
            if let criterion { values[place] = criterion.value(of: map, in: scenario.service) }
          }
        }
        return try await finding(request, rules, kept, table, criteria, named, maps, runs, threads)
      }
    }
    var partitions: [Partition] = []
    try rules.forEach { partitions.append($0) }
    let values = try await runs.means(
      of: partitions.map { maps.map(of: $0) }, by: criteria.used.map(\.criterion), threads: threads, progress: progress)
    let table = ScoredMaps(listed: partitions, values: values.map { criteria.values($0) })
    var run = request
    run.runsEveryMap = true
    return try await finding(run, rules, kept, table, criteria, named, maps, runs, threads)
  }

  /// How many maps a request leaves to be scored.
  ///
  /// - Throws: every fault of the request.
  public func countOfMaps(_ request: FootprintRequest) throws -> UInt64 {
    let maps = MapUnits(scenario.service, isFree: request.isFree)
    if maps.movers.count > PartitionRules.mostMembers {
      _ = try request.rules(for: maps.movers, in: scenario.service)
      return UInt64(SampledMaps.drawn + SampledMaps.rounds * SampledMaps.mostARound)
    }
    return try request.rules(for: maps.movers, in: scenario.service).count()
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
      discount: discounting)
  }
}
