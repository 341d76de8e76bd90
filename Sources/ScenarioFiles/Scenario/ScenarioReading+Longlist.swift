import OptionKit
import Simulation

extension ScenarioReading {
  /// The section `longlist`: which dimensions are varied around some bundles only.
  func readLonglist(into scenario: inout Scenario) {
    guard let fields = root.fields("longlist") else { return }
    for record in fields.list("varied", required: true).enumerated().map({ place, item in
      Fields(item, title: "longlist.varied.\(place + 1)", findings: findings)
    }) {
      if let line = readVaried(record) { scenario.varied.append(line) }
      record.finish()
    }
    fields.finish()
  }

  private func readVaried(_ record: Fields) -> VariedDimension? {
    let known = catalogue.dimensions.filter { !(options[$0] ?? []).isEmpty }
    let id = record.one(of: known.map(\.rawValue), "dimension", what: "dimension with options", required: true)
    var around: [DecisionDimension: [String]] = [:]
    if let inner = record.fields("around", required: true) {
      for dimension in catalogue.dimensions where inner.has(dimension.rawValue) {
        if dimension.rawValue == id {
          findings.report(
            "\(record.title) varies \(dimension.rawValue) around a choice of its own",
            "name options of other dimensions", at: inner.setting(dimension.rawValue)?.location)
        }
        let ids = (options[dimension] ?? []).map(\.id)
        around[dimension] = inner.some(of: ids, dimension.rawValue, what: "\(dimension.rawValue) option")
      }
      inner.finish()
    }
    let reason = record.text("reason", required: true)
    guard let dimension = known.first(where: { $0.rawValue == id }), let reason, !around.isEmpty else { return nil }
    return VariedDimension(dimension, around: around, reason: reason)
  }
}
