import Coalitions
import Commissioning
import OptionKit
import Simulation

extension Appraiser {
  /// Futures over which the costs of groups are expected here.
  static let examinedFutures = 16
  /// The most commissioners whose groups are costed here.
  static let examinedMembers = 12
  /// The most maps that are run in full here.
  static let examinedMaps: UInt64 = 5000
  /// Years of one commissioner in one stage that may be run here, whatever the size of the sweep.
  static let freeWork = 200_000

  /// Looks at the footprint beside the ranking.
  ///
  /// Bounded by the sweep: as many runs as cost a twentieth of it, or ``freeWork`` in any case, so that a short sweep
  /// stays short. Everything but the map is as in the bundle given. Where a group or a map cannot be run, or programs of
  /// others would have to answer for every map, nothing is looked at and that is said.
  ///
  /// - Parameters:
  ///   - bundle: the choices that stand on every map.
  ///   - futures: those that the sweep met.
  func examination(
    like bundle: Choices, futures: Int, isPartial: Bool, threads: Int
  ) async -> MapExamination? {
    let named = scenario.options[.footprint] ?? []
    guard named.count > 1 else { return nil }
    var choices: [DecisionDimension: String] = [:]
    for dimension in scenario.dimensions where dimension != .footprint { choices[dimension] = bundle[dimension] }
    var found = MapExamination(choices)
    if isPartial {
      (found.stabilityLeft, found.mapsLeft) = (.sweepStopped, .sweepStopped)
      return found
    }
    let one = max(1, prepared.years) * max(1, prepared.count) * max(1, scenario.stages.count)
    let allowed = UInt64(max(Self.freeWork / one, longlist.lawful.count * futures / 20))
    if isAnsweredElsewhere(choices) {
      (found.stabilityLeft, found.mapsLeft) = (.answeredElsewhere, .answeredElsewhere)
      return found
    }
    do { try examineGroups(&found, futures: futures, allowed: allowed) } catch {
      found.stabilityLeft = .refused(RequestFault(error))
    }
    do { try await examineMaps(&found, allowed: allowed, threads: threads) } catch {
      found.mapsLeft = .refused(RequestFault(error))
    }
    return found
  }

  /// Whether an option in force, or a criterion, is somebody else's program: one type stands for many of these.
  private func isAnsweredElsewhere(_ choices: [DecisionDimension: String]) -> Bool {
    let options = choices.compactMap { scenario.option($0, $1) } + plan.criteria.map(\.option)
    return options.contains { $0.option.knownAs != type(of: $0.option).about.id }
  }

  private func examineGroups(_ found: inout MapExamination, futures: Int, allowed: UInt64) throws {
    guard scenario.service.current().contains(where: { $0 > .zero }) else {
      found.stabilityLeft = .noMoney
      return
    }
    guard prepared.count <= Self.examinedMembers, UInt64(1) << UInt64(min(62, prepared.count)) <= allowed else {
      found.stabilityLeft = .tooMany(prepared.count)
      return
    }
    var choices = found.choices
    let split = choices.removeValue(forKey: .funding)
    let stability = try stability(choices: choices, split: split, futures: min(futures, Self.examinedFutures))
    found.stability = stability
    found.wishes = try wishes(choices: choices, split: stability)
  }

  private func examineMaps(_ found: inout MapExamination, allowed: UInt64, threads: Int) async throws {
    var request = FootprintRequest()
    request.choices = found.choices
    request.runsEveryMap = true
    (request.top, request.weightings) = (5, 200)
    if !scenario.neighbours.isEmpty {
      request.neighbours = scenario.neighbours.map { ($0.first, $0.second) }
      found.isContiguous = true
    }
    let movers = MapUnits(scenario.service, isFree: false)
    let most = min(allowed, Self.examinedMaps)
    let isFew = { (request: FootprintRequest) throws -> Bool in
      guard movers.movers.count <= Self.examinedMembers else { return false }
      return try self.countOfMaps(request) <= most
    }
    if try !isFew(request) {
      // As many units as the maps on the table have, today's left out.
      request.units = try unitsOnTheTable(movers)
      found.units = request.units
    }
    guard try isFew(request) else {
      found.mapsLeft = .tooMany(movers.movers.count)
      return
    }
    found.maps = try await footprints(request, threads: threads)
  }

  private func unitsOnTheTable(_ movers: MapUnits) throws -> ClosedRange<Int>? {
    let today = scenario.businessAsUsual[.footprint]
    let counts = try (scenario.options[.footprint] ?? []).compactMap { named -> Int? in
      guard named.id != today, let option = named.option as? any FootprintOption else { return nil }
      return movers.partition(of: try option.map(of: scenario.service))?.units.count
    }
    guard let least = counts.min(), let most = counts.max() else { return nil }
    return least...most
  }
}
