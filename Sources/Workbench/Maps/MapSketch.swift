import Coalitions
import Commissioning
import OptionKit
import Simulation

/// A map as somebody draws it: each body that moves in a unit by number; councils follow their residents.
struct MapSketch: Sendable {
  let scenario: Scenario
  /// The bodies that move, by position among the commissioners.
  let movers: [Int]
  /// The unit of each of them, from 0.
  var numbers: [Int]
  /// The formula by which money is divided.
  var formula: String
  /// The rule by which each unit decides.
  var rule: String

  /// What a form says; a footprint that it names, or today's, where it says nothing.
  init(_ scenario: Scenario, _ form: Form) throws {
    self.scenario = scenario
    let units = MapUnits(scenario.service, isFree: false)
    let movers = units.movers
    self.movers = movers
    formula = form.text("funding") ?? scenario.businessAsUsual[.funding] ?? ""
    rule = form.text("rule") ?? scenario.businessAsUsual[.rule] ?? ""
    let named = form.text("footprint") ?? scenario.businessAsUsual[.footprint] ?? ""
    let footprint = scenario.option(.footprint, named)?.option as? any FootprintOption
    let map = try footprint?.map(of: scenario.service)
    let start = movers.map { mover in
      map?.units.firstIndex { $0.members.contains { $0.commissioner == mover } } ?? 0
    }
    numbers = movers.indices.map { place in
      let most = movers.count
      let told = form.text("u.\(scenario.service.ids[movers[place]])").flatMap(Int.init).map { $0 - 1 }
      return told.flatMap { (0..<most).contains($0) ? $0 : nil } ?? start[place]
    }
  }

  /// The map, with the number of each unit as drawn beside it.
  var map: (map: CommissioningMap, numbers: [Int]) {
    var units = MapUnits(scenario.service, isFree: false)
    let partition = Partition(numbered: numbers)
    let order = partition.units.map { group in group.members.first.map { numbers[$0] } ?? 0 }
    return (units.map(of: partition), order)
  }
}
