import MultiCriteria
import OptionKit
import Simulation

extension Appraiser {
  /// What numbers explain of the margin's variance: by row, and what is left to none.
  struct BeliefEffects {
    var rows: [Int: (first: Estimate, total: Estimate, shapley: Estimate)] = [:]
    var unexplained = 0.0
  }

  /// Effects by Saltelli's design where it is asked for, else by a regression on the sample.
  func effects(
    _ rows: [BeliefFinding.Row], _ reaching: [Int], _ drawn: BeliefSample, _ sampler: WorldSampler,
    _ request: BeliefRequest, _ run: inout BeliefRun
  ) async throws(Problems) -> BeliefEffects {
    var found = BeliefEffects()
    guard !reaching.isEmpty else { return found }
    if let count = request.saltelli {
      return try await designed(rows, reaching, max(2, count), &run)
    }
    let margin = (0..<drawn.count).map { drawn.scores[0][$0] - drawn.scores[1][$0] }
    let effects = try SampleEffects(inputs: reaching.map { drawn.inputs[rows[$0].place] }, output: margin)
    for (place, row) in reaching.enumerated() {
      found.rows[row] = (effects.first[place], effects.total[place], effects.shapley[place])
    }
    found.unexplained = effects.unexplained
    return found
  }

  /// What is moved as one: members of a correlated group together, every other number by itself; as places in `rows`.
  private func units(_ rows: [BeliefFinding.Row], _ reaching: [Int]) -> [[Int]] {
    var units: [[Int]] = []
    var taken = Set<Int>()
    for row in reaching where !taken.contains(row) {
      let group = scenario.correlations.first { $0.names.contains(rows[row].name) }?.names ?? [rows[row].name]
      let members = reaching.filter { group.contains(rows[$0].name) }
      units.append(members)
      taken.formUnion(members)
    }
    return units
  }

  /// Saltelli's design and Shapley's random orders: rows A and B are futures of their own, noise included, and in a mixed
  /// row the numbers of a unit come from B while everything else, noise included, stays A's.
  private func designed(
    _ rows: [BeliefFinding.Row], _ reaching: [Int], _ count: Int, _ run: inout BeliefRun
  ) async throws(Problems) -> BeliefEffects {
    let sampler = try run.sampler(2 * count)
    let units = units(rows, reaching)
    let second = (0..<count).map { sampler.values(of: count + $0) }
    let change = { (unit: [Int], row: Int) in
      unit.map { FutureVariant.Change(rows[$0].place, second[row][rows[$0].place]) }
    }
    let plain = (0..<2 * count).map { FutureVariant(of: $0) }
    let mixed = units.flatMap { unit in (0..<count).map { FutureVariant(of: $0, change(unit, $0)) } }
    let orders = (0..<count).map { ShapleyEffects.order(of: units.count, row: $0, seed: plan.seed) }
    // The first step of an order is a mixed row that is run already.
    let steps = (0..<count).flatMap { row in
      (1...max(1, units.count)).dropFirst().map { taken in
        FutureVariant(of: row, orders[row].prefix(taken).flatMap { change(units[$0], row) })
      }
    }
    let tally = await run.scores(sampler, plain + mixed + steps, bundles: 2)
    let margin = tally.marks.indices.map { tally.scores[0][$0] - tally.scores[1][$0] }
    let blocks = units.count
    let stepsFrom = (2 + blocks) * count
    let isWhole = (0..<count).filter { row in
      margin[row].isFinite && margin[count + row].isFinite
        && (0..<blocks).allSatisfy { margin[(2 + $0) * count + row].isFinite }
        && (0..<max(0, blocks - 1)).allSatisfy { margin[stepsFrom + row * (blocks - 1) + $0].isFinite }
    }
    let indices = try SobolIndices(
      a: isWhole.map { margin[$0] }, b: isWhole.map { margin[count + $0] },
      mixed: (0..<blocks).map { block in isWhole.map { margin[(2 + block) * count + $0] } })
    let shapley = try ShapleyEffects(
      a: isWhole.map { margin[$0] },
      steps: isWhole.map { row in
        [margin[(2 + orders[row][0]) * count + row]]
          + (0..<max(0, blocks - 1)).map { margin[stepsFrom + row * (blocks - 1) + $0] }
      }, orders: isWhole.map { orders[$0] })
    // Shapley's parts are of the variance that the numbers make with the noise held.
    let share = indices.variance > 0 ? min(1, shapley.variance / indices.variance) : 0
    var found = BeliefEffects()
    found.unexplained = 1 - share
    for (block, unit) in units.enumerated() {
      let part = shapley.effects[block]
      for row in unit {
        found.rows[row] = (
          indices.first[block], indices.total[block], Estimate(part.value * share, error: part.error * share)
        )
      }
    }
    return found
  }

  /// What it is worth to know all numbers that a stage reads, and all of a correlated group.
  func groups(
    _ rows: [BeliefFinding.Row], _ reaching: [Int], _ drawn: BeliefSample, _ known: PartialInformation
  ) throws(Problems) -> [BeliefFinding.Group] {
    var named: [(id: String, members: [Int])] = []
    for stage in Stage.allCases {
      named.append((stage.rawValue, reaching.filter { ModelParameter(id: rows[$0].name)?.meaning.stage == stage }))
    }
    named.append(
      ("agenda, stances and options", reaching.filter { ModelParameter(id: rows[$0].name) == nil }))
    for group in scenario.correlations {
      named.append((group.names.joined(separator: "+"), reaching.filter { group.names.contains(rows[$0].name) }))
    }
    var groups: [BeliefFinding.Group] = []
    for (id, members) in named where members.count > 1 {
      let value = try known.value(of: members.map { drawn.inputs[rows[$0].place] }, degree: 3)
      groups.append(.init(id: id, members: members, evppi: value))
    }
    return groups
  }

  /// Morris's screening over the quantiles of what is believed.
  func screened(
    _ rows: [BeliefFinding.Row], _ reaching: [Int], _ sampler: WorldSampler, _ request: BeliefRequest,
    _ run: inout BeliefRun
  ) async -> [BeliefFinding.Screened] {
    guard let count = request.screening, count > 0, !reaching.isEmpty else { return [] }
    let ways = ElementaryEffects.trajectories(inputs: reaching.count, count: count, seed: plan.seed)
    let beliefs = reaching.map { sampler.uncertainties[rows[$0].place].distribution }
    let variants = ways.enumerated().flatMap { number, way in
      way.points.map { point in
        FutureVariant(
          of: number % sampler.count,
          zip(reaching, zip(beliefs, point)).map { row, entry in
            // The grid's ends stand for the 5% and 95% quantiles.
            .init(rows[row].place, entry.0.quantile(0.05 + 0.9 * min(1, max(0, entry.1))))
          })
      }
    }
    let tally = await run.scores(sampler, variants, bundles: 2)
    var from = 0
    let outputs = ways.map { way -> [Double] in
      defer { from += way.points.count }
      return (from..<from + way.points.count).map { tally.scores[0][$0] - tally.scores[1][$0] }
    }
    let found = ElementaryEffects(ways, outputs: outputs)
    return reaching.enumerated().map { place, row in
      .init(row: row, meanSize: found.meanSize[place], mean: found.mean[place], spread: found.spread[place])
    }
  }
}
