import Commissioning
import OptionKit

/// Full runs of one choice of everything but the footprint on many maps, and what criteria make of them.
///
/// Every map meets the same futures. A value is a function of the map and the futures alone, whatever the number of
/// threads and the other maps.
public struct MapRuns: Sendable {
  private let template: PreparedBundle
  private let prepared: PreparedScenario
  private let sampler: WorldSampler
  private let seed: UInt64
  private let discount: Discounting

  /// Maps made ready at a time, so that memory stays bounded.
  static let batch = 2048

  /// - Parameters:
  ///   - template: the bundle whose choices stand on every map.
  ///   - sampler: draws the futures; a factorial design without factors has one, everything at its mean.
  package init(
    like template: PreparedBundle, in prepared: PreparedScenario, futures sampler: WorldSampler, seed: UInt64,
    discount: Discounting = .none
  ) {
    (self.template, self.prepared, self.sampler, self.seed) = (template, prepared, sampler, seed)
    self.discount = discount
  }

  /// Futures that every map meets.
  public var futures: Int { sampler.count }

  /// The mean of each criterion over the futures, by map; not a number where a run failed.
  ///
  /// - Parameter progress: is told how many maps have been run.
  /// - Throws: ``Problem`` where a map cannot be made ready; cancelling the task stops it with `CancellationError`.
  package func means(
    of maps: [CommissioningMap], by criteria: [any Criterion], threads: Int,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> [[Double]] {
    let (width, futures) = (criteria.count, Double(max(1, sampler.count)))
    let sums = try await inParts(maps, threads, progress) { part, told in
      var sums = [Double](repeating: 0, count: part.count * width)
      try run(part, by: criteria, progress: told) { map, _, values in
        for place in values.indices { sums[map * width + place] += values[place] }
      }
      return sums
    }
    return maps.indices.map { map in (0..<width).map { sums[map * width + $0] / futures } }
  }

  /// Each criterion in each future, by map.
  ///
  /// - Throws: as ``means(of:by:threads:progress:)``.
  package func values(
    of maps: [CommissioningMap], by criteria: [any Criterion], threads: Int
  ) async throws -> [[[Double]]] {
    let (width, futures) = (criteria.count, sampler.count)
    let all = try await inParts(maps, threads, { _ in }) { part, told in
      var all = [Double](repeating: .nan, count: part.count * futures * width)
      try run(part, by: criteria, progress: told) { map, future, values in
        for place in values.indices { all[(map * futures + future) * width + place] = values[place] }
      }
      return all
    }
    return maps.indices.map { map in
      (0..<futures).map { future in (0..<width).map { all[(map * futures + future) * width + $0] } }
    }
  }

  /// The maps in as many parts as threads, their results one behind the other. What is kept from map to map is a function
  /// of what it is kept for, so the parts move no result.
  private func inParts(
    _ maps: [CommissioningMap], _ threads: Int, _ progress: @escaping @Sendable (Int) -> Void,
    _ body: @escaping @Sendable (ArraySlice<CommissioningMap>, (Int) -> Void) throws -> [Double]
  ) async throws -> [Double] {
    let parts = min(max(1, threads), max(1, maps.count))
    return try await withThrowingTaskGroup(of: (Int, [Double]).self) { group in
      for part in 0..<parts {
        let range = maps.count * part / parts..<maps.count * (part + 1) / parts
        group.addTask { (part, try body(maps[range]) { progress($0 * parts) }) }
      }
      var found = [[Double]](repeating: [], count: parts)
      for try await (part, values) in group { found[part] = values }
      return found.flatMap { $0 }
    }
  }

  /// Runs a part on the caller's thread.
  private func run(
    _ maps: ArraySlice<CommissioningMap>, by criteria: [any Criterion], progress: (Int) -> Void,
    each: (Int, Int, [Double]) -> Void
  ) throws {
    var bundles = try MapBundles(like: template, in: prepared)
    var simulator = Simulator(prepared, seed: seed, discount: discount)
    var measures = simulator.makeMeasures()
    var world = sampler.makeWorld()
    var silent = Recorder(on: false)
    var values = [Double](repeating: 0, count: criteria.count)
    // What the map alone tells is the same in every future.
    let onMaps = criteria.map { $0 as? any MapCriterion }
    for first in stride(from: 0, to: maps.count, by: Self.batch) {
      try Task.checkCancellation()
      let range = first..<min(maps.count, first + Self.batch)
      let variants = try range.map { place in
        RiskVariants(try bundles.bundle(on: maps[maps.startIndex + place], id: "map"))
      }
      let told = range.map { place in
        onMaps.map { $0?.value(of: maps[maps.startIndex + place], in: prepared.scenario.service) }
      }
      for future in 0..<sampler.count {
        sampler.draw(future, into: &world)
        for (place, map) in zip(range, variants) {
          let told = told[place - range.lowerBound]
          simulator.run(map, in: world, into: &measures, recorder: &silent) { _, run, failure in
            for criterion in criteria.indices {
              values[criterion] = told[criterion] ?? (failure == nil ? criteria[criterion].value(of: run) : .nan)
            }
          }
          each(place, future, values)
        }
      }
      progress(range.upperBound)
    }
  }
}
