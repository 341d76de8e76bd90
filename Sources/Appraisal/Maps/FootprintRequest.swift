import Coalitions
import Commissioning
import OptionKit
import Simulation

/// What is asked of a search of maps.
public struct FootprintRequest: Sendable {
  /// A size that every unit must have.
  public struct Floor: Sendable, Hashable {
    /// The name of the size: `population`.
    public var size: String
    /// The least of it.
    public var least: Double

    /// Asks for a floor.
    public init(_ size: String, least: Double) { (self.size, self.least) = (size, least) }
  }

  /// Whether every commissioner moves by itself; else councils follow their residents.
  public var isFree = false
  /// Whether every map is run in full.
  public var runsEveryMap = false
  /// Criteria by the scenario's names; those with a weight where empty.
  public var criteria: [String] = []
  /// What every unit must have.
  public var floors: [Floor] = []
  /// Ids of those that stay together.
  public var together: [[String]] = []
  /// Ids of which no two are in one unit.
  public var apart: [[String]] = []
  /// How many units there may be; any number where nil.
  public var units: ClosedRange<Int>?
  /// Pairs that touch, where every unit must hang together.
  public var neighbours: [(String, String)]?
  /// Everything but the footprint, by the scenario's names; business as usual where a dimension is not named.
  public var choices: [DecisionDimension: String] = [:]
  /// How many maps to show.
  public var top = 20
  /// Futures that every map meets; nil for one with everything at its mean.
  public var futures: Int?
  /// Weightings drawn.
  public var weightings = 1000

  /// Asks for the usual.
  public init() {}

  /// The rules on partitions of the movers.
  ///
  /// - Throws: every name that the case or the movers do not have.
  func rules(for movers: [Int], in service: ServiceCase) throws(RequestFaults) -> PartitionRules {
    var faults: [RequestFault] = []
    let ids = movers.map { service.ids[$0] }
    let place = { (id: String, rule: MapRule) -> Int? in
      if let found = ids.firstIndex(of: id) { return found }
      faults.append(
        service.ids.contains(id)
          ? .followsResidents(rule, id) : .member(rule, NotFound("commissioner", id, among: ids)))
      return nil
    }
    var rules = PartitionRules(memberCount: movers.count)
    rules.together = together.map { Coalition($0.compactMap { place($0, .together) }) }
    rules.apart = apart.map { Coalition($0.compactMap { place($0, .apart) }) }
    let names = Set(movers.flatMap { service.commissioners[$0].sizes.keys }).sorted()
    for floor in floors {
      guard names.contains(floor.size) else {
        faults.append(.size(NotFound("size", floor.size, among: names, .between("nobody has a size ", ""))))
        continue
      }
      rules.floors.append(
        .init(sizes: movers.map { service.commissioners[$0].sizes[floor.size] ?? 0 }, least: floor.least))
    }
    if let units { rules.units = units }
    if let neighbours {
      let pairs = neighbours.compactMap { a, b in
        ids.firstIndex(of: a).flatMap { first in ids.firstIndex(of: b).map { (first, $0) } }
      }
      do { rules.neighbours = try Neighbours(memberCount: movers.count, pairs: pairs) } catch {
        faults.append(.other(error))
      }
    }
    guard faults.isEmpty else { throw RequestFaults(faults) }
    return rules
  }
}

extension FootprintRequest {
  /// Which rule no map can keep, where none keeps them all: each is tried by itself.
  func impossible(for movers: [Int], in service: ServiceCase) -> RequestFaults {
    var faults: [RequestFault] = []
    func check(_ kept: RequestFault.KeptByNone, _ change: (inout FootprintRequest) -> Void) {
      var alone = FootprintRequest()
      change(&alone)
      guard let count = try? alone.rules(for: movers, in: service).count(), count == 0 else { return }
      faults.append(.ruleKeptByNone(kept))
    }
    for floor in floors {
      let all = movers.reduce(0) { $0 + (service.commissioners[$1].sizes[floor.size] ?? 0) }
      check(.floor(size: floor.size, all: all)) { $0.floors = [floor] }
    }
    if !apart.isEmpty { check(.apart) { $0.apart = apart } }
    if let units { check(.units(movers: movers.count)) { $0.units = units } }
    if let neighbours { check(.contiguous) { $0.neighbours = neighbours } }
    if faults.isEmpty {
      let rules: [MapRule?] = [
        floors.isEmpty ? nil : .floor, together.isEmpty ? nil : .together, apart.isEmpty ? nil : .apart,
        units == nil ? nil : .units, neighbours == nil ? nil : .contiguous,
      ]
      faults.append(.rulesKeptByNone(rules.compactMap { $0 }))
    }
    return RequestFaults(faults)
  }
}
