import Appraisal
import Commissioning
import MultiCriteria
import OptionKit
import Simulation

extension ScenarioReading {
  /// The section `order`: who orders one of the maps, and on which of the appraisal's criteria.
  ///
  ///     order:
  ///       decider: the Secretary of State
  ///       criteria:
  ///         - {id: like-sizes, weight: {value: 1, low: 0.5, high: 2, assumption: published without weights}}
  ///       backing: {table: backing.csv, weight: {…}, tactical: {value: 25%, low: 0, high: 50%, assumption: …}}
  ///       judgement: {value: 10, low: 0, high: 20, assumption: …}
  ///       maps: [two-unitaries, three-unitaries]
  ///
  /// A criterion that the map, a panel or the section `transition` tells is known beforehand; one that only a run tells is
  /// refused.
  func readOrder(into scenario: inout Scenario, _ plan: AppraisalDesign) {
    guard let fields = root.fields("order") else { return }
    let decider = fields.text("decider", required: true)
    let maps = fields.has("maps") ? fields.some(of: scenario.footprintIDs, "maps", what: "footprint option") : nil
    var tests: [MapOrder.Test] = []
    for own in fields.records("criteria") {
      if let test = readTest(own, scenario, plan) { tests.append(test) }
    }
    var (backers, tactical): ([MapOrder.Backer], ModelInput?) = ([], nil)
    if let own = fields.fields("backing") {
      let weight = orderNumber("weight", own, "order.weight.backing", "Weight of who backs a map", "weight", 0...1e6)
      tactical = orderNumber(
        "tactical", own, "order.tactical",
        "Chance that one whose first choice has no hope moves to one of the two most backed", "share", 0...1)
      backers = readBackers(own)
      if let weight {
        tests.append(.init(id: "backing", title: "Backed by those who are heard", points: .backing, weight: weight))
      }
      own.finish()
    }
    let judgement = orderNumber(
      "judgement", fields, "order.judgement", "Points by which the decider's judgement departs, standard deviation",
      "points", 0...100)
    fields.finish()
    let open = scenario.footprintIDs.filter {
      maps?.contains($0) ?? ($0 != scenario.businessAsUsual[.footprint])
    }
    if tests.isEmpty, findings.probe == nil {
      findings.report("the order has no criteria", "name one of the appraisal's under `criteria`", at: fields.location)
    }
    if open.isEmpty, findings.probe == nil {
      findings.report(
        "no map may be ordered", "put one beside today's on the table, or name those that may be under `maps`",
        at: fields.location)
    }
    guard let decider, findings.probe == nil else { return }
    var order = MapOrder(decider: decider, open: open, tests: tests)
    (order.backers, order.tactical, order.judgement) = (backers, tactical, judgement)
    scenario.order = order
  }

  /// A number of the order: drawn like a parameter, under a name of its own.
  private func orderNumber(
    _ key: String, _ fields: Fields, _ name: String, _ title: String, _ unit: String, _ bounds: ClosedRange<Double>
  ) -> ModelInput? {
    guard let quantity = fields.quantity(key, required: key == "weight") else { return nil }
    let ends = [quantity.distribution.quantile(0.001), quantity.distribution.quantile(0.999)]
    if let outside = ends.first(where: { !bounds.contains($0) }) {
      findings.report(
        "\(fields.path(key)) may be \(outside.written); it must lie between \(bounds.lowerBound.written) and"
          + " \(bounds.upperBound.written)", at: quantity.location)
      return nil
    }
    if quantity.persistence != nil {
      findings.report(
        "\(fields.path(key)) moves over the years, which only parameters do", "leave out over-years",
        at: quantity.location)
      return nil
    }
    return ModelInput(quantity, named: name, title: title, unit: unit)
  }

  /// One criterion of the appraisal that the decider uses, with its weight there.
  private func readTest(_ own: Fields, _ scenario: Scenario, _ plan: AppraisalDesign) -> MapOrder.Test? {
    let known = plan.criteria.map(\.option.id)
    let id = own.one(of: known, "id", what: "criterion", required: true)
    let weight = orderNumber(
      "weight", own, "order.weight.\(id ?? "")",
      "Weight for who orders the map: \(plan.criteria.first { $0.option.id == id }?.option.title ?? "")", "weight",
      0...1e6)
    own.finish()
    guard let id, let weight, let judged = plan.criteria.first(where: { $0.option.id == id }) else { return nil }
    guard let points = points(of: judged, scenario, plan) else {
      findings.report(
        "\(judged.option.title) is told by a run, and who orders a map is shown none",
        "name a criterion that the map, a panel or the section transition tells", at: own.location)
      return nil
    }
    return MapOrder.Test(id: id, title: judged.option.title, points: points, weight: weight)
  }

  /// How a map's points on a criterion come about; nil where only a run tells them.
  private func points(
    of judged: AppraisalDesign.Judged, _ scenario: Scenario, _ plan: AppraisalDesign
  ) -> MapOrder.Test.Points? {
    var known: [String: Double] = [:]
    if let dimension = judged.panel {
      guard dimension == .footprint, let panel = plan.panel else { return nil }
      for option in scenario.options[.footprint] ?? [] {
        let mean = panel.cell(option: option.id, criterion: judged.option.id).mean
        if mean.isFinite { known[option.id] = judged.scale.clamped(mean) }
      }
      return .known(known)
    }
    if let criterion = judged.criterion as? any MapCriterion {
      for option in scenario.options[.footprint] ?? [] {
        guard let footprint = option.option as? any FootprintOption,
          let map = try? footprint.map(of: scenario.service)
        else { continue }
        let value = judged.scale.clamped(criterion.value(of: map, in: scenario.service))
        if value.isFinite { known[option.id] = value }
      }
      return .known(known)
    }
    guard scenario.transition != nil, case .linear(let zero, let hundred) = judged.scale else { return nil }
    return switch judged.option.about.id {
    case "cost-of-reorganising": .cost(zero: zero, hundred: hundred)
    case "saving-by-reorganising": .saving(zero: zero, hundred: hundred)
    default: nil
    }
  }

  /// Who is heard: `name,map` and perhaps `rank`, 1 being the best.
  private func readBackers(_ fields: Fields) -> [MapOrder.Backer] {
    guard let name = fields.text("table", required: true), findings.probe == nil else { return [] }
    do {
      let file = try BackingFile(Sheet(try folder.table(name)), maps: (options[.footprint] ?? []).map(\.id))
      findings.note(file.notes)
      return file.backers
    } catch {
      let faults = (error as? Problems)?.all ?? [(error as? Problem) ?? Problem("\(error)")]
      findings.report(faults, at: fields.setting("table")?.location, of: "")
      return []
    }
  }
}

extension ModelInput {
  /// A quantity as a number that is drawn.
  init(_ quantity: Quantity, named name: String, title: String, unit: String) {
    self.init(
      Uncertainty(
        name, title: title, quantity.distribution, unit: unit, source: quantity.provenance.source?.description ?? "",
        note: quantity.provenance.text),
      quantity.provenance)
  }
}
