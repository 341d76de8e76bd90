import Commissioning
import OptionKit

extension Longlist {
  /// One combination by itself: made ready, with everything that speaks against it.
  ///
  /// - Parameter choices: the scenario's names by dimension; business as usual where a dimension is not named.
  /// - Throws: ``Problem`` where a name is unknown or the map does not hold together.
  public static func examined(
    _ choices: [DecisionDimension: String], in prepared: PreparedScenario
  ) throws -> (bundle: PreparedBundle, objections: [Objection]) {
    let scenario = prepared.scenario
    let options = try scenario.dimensions.map { dimension in
      let id = choices[dimension] ?? scenario.businessAsUsual[dimension] ?? ""
      guard let option = scenario.option(dimension, id) else {
        throw Problem("the scenario has no \(dimension.rawValue) option \(id)")
      }
      return option
    }
    let chosen = ChosenOptions(options, of: scenario.dimensions)
    let name = chosen.choices[.footprint] ?? ""
    guard let footprint = chosen.option(.footprint, as: (any FootprintOption).self) else {
      throw Problem("\(name) is no footprint")
    }
    let map = try footprint.map(of: scenario.service)
    if let fault = map.faults(commissioners: prepared.count).first {
      throw Problem("footprint \(name): \(fault)")
    }
    var units: [String: CompiledUnit] = [:]
    let boundaries = PreparedBundle.boundaries(of: map, in: scenario)
    var bundle = try prepare(chosen, map, boundaries, prepared, sharing: &units)
    bundle.approvals = try approvals(of: bundle.view, scenario)
    return (bundle, try objections(to: bundle.view, chosen, scenario))
  }
}
