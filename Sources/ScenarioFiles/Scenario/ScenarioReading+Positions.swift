import Commissioning
import OptionKit
import Simulation

extension ScenarioReading {
  /// The section `positions`: how many commissioners hold which view of a map, where a document counts without naming.
  ///
  ///     positions:
  ///       source: review 5.1
  ///       county-wide: {prefers: 4, supports-if-local: 3, undecided: 3}
  ///       stp: {considers: {count: 2, within: {county-wide: supports-if-local}, not: [essex-cc]}}
  func readPositions(into scenario: inout Scenario) {
    guard let fields = root.fields("positions") else { return }
    let provenance = fields.provenance(required: true)
    let footprints = (options[.footprint] ?? []).map(\.id)
    for (key, location) in fields.keys where !["source", "assumption", "how"].contains(key) {
      guard fields.check(key, among: footprints, what: "footprint option", at: location) else {
        _ = fields.has(key)
        continue
      }
      guard let own = fields.fields(key) else { continue }
      var counts: [Positions.Count] = []
      for (word, place) in own.keys {
        guard let view = findings.probe == nil ? Stance.View(rawValue: word) : .prefers, view != .none else {
          _ = own.has(word)
          let known = Stance.View.allCases.filter { $0 != .none }.map(\.rawValue)
          findings.report(
            NotFound("view", own.path(word), among: known, .refused("no view"), comparing: word), at: place)
          continue
        }
        guard let count = readCount(own, word, view, footprints) else { continue }
        counts.append(count)
        findings.remark(own.path(word), "How many hold this view of \(key): \(word)", "\(count.count)", provenance)
      }
      own.finish()
      let most = counts.reduce(0) { $0 + $1.count }
      if most > scenario.service.count {
        findings.report(
          "\(own.title) counts \(most) of \(scenario.service.count) commissioners", "correct the counts",
          at: own.location)
      }
      for count in counts {
        let given = scenario.stances.count { $0.views[key] == count.view }
        let free = scenario.service.commissioners.indices.filter {
          scenario.stances[$0].views[key] == nil && count.among?.contains($0) ?? true && !count.not.contains($0)
        }
        if given > count.count || given + free.count < count.count {
          findings.report(
            "\(own.title) counts \(count.count) that hold \(count.view.rawValue), where \(given) are named and"
              + " \(free.count) more may be", "correct the count or who may be among them", at: own.location)
        }
      }
      if let provenance { scenario.positions.append(Positions(key, counts, provenance)) }
    }
    fields.finish()
  }

  private func readCount(
    _ own: Fields, _ word: String, _ view: Stance.View, _ footprints: [String]
  ) -> Positions.Count? {
    if own.setting(word)?.word != nil {
      return own.value(word, as: Int.self, in: 0...1000).map { Positions.Count(view, $0) }
    }
    guard let inner = own.fields(word) else { return nil }
    let count = inner.value("count", as: Int.self, in: 0...1000, required: true)
    let among = inner.has("among") ? inner.some(of: ids, "among", what: "commissioner") : nil
    let not = inner.some(of: ids, "not", what: "commissioner")
    var within: Positions.Held?
    if let held = inner.fields("within") {
      for (map, place) in held.keys {
        _ = held.check(map, among: footprints, what: "footprint option", at: place)
        if let view = held.value(map, as: Stance.View.self) { within = Positions.Held(map, view) }
      }
      held.finish()
    }
    inner.finish()
    let place = { (id: String) in self.ids.firstIndex(of: id) }
    return count.map {
      Positions.Count(view, $0, among: among?.compactMap(place), not: not.compactMap(place), within: within)
    }
  }
}
