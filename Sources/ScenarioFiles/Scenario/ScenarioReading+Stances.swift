import Commissioning
import OptionKit
import Simulation

extension ScenarioReading {
  /// Numbers of a stance that may differ from future to future, with their bounds and units.
  private static let numbers: [(key: String, bounds: ClosedRange<Double>, unit: String, title: String)] = [
    ("red-line", 0...10, "share", "red line"), ("attendance", 0...1, "share", "chance of attending"),
    ("governance-days", 0...365, "days", "days of its own governance"),
  ]

  /// The section `stances`: where each commissioner stands, what all have in common first.
  func readStances(into scenario: inout Scenario) {
    guard let fields = root.fields("stances") else { return }
    let footprints = (options[.footprint] ?? []).map(\.id)
    var common = Stance()
    var shared: [String: Quantity] = [:]
    if let everyone = fields.fields("everyone") { shared = readStance(everyone, &common, footprints) }
    scenario.stances = scenario.service.commissioners.map { _ in common }
    var own: [String: Set<Int>] = [:]
    if let each = fields.fields("commissioners") {
      for (id, location) in each.keys {
        guard let place = ids.firstIndex(of: id) else {
          _ = each.has(id)
          _ = each.check(id, among: ids, what: "commissioner", at: location)
          continue
        }
        guard let fields = each.fields(id) else { continue }
        for (key, quantity) in readStance(fields, &scenario.stances[place], footprints) {
          own[key, default: []].insert(place)
          add(quantity, key, of: [place], "\(id)-\(key)", scenario.service.commissioners[place].title, to: &scenario)
        }
      }
      each.finish()
    }
    for (key, quantity) in shared {
      let others = ids.indices.filter { own[key]?.contains($0) != true }
      add(quantity, key, of: others, "everyone-\(key)", "Everyone else", to: &scenario)
    }
    // The order of the file's own keys must not decide which number is drawn first.
    scenario.forumNumbers.sort { $0.input.uncertainty.name < $1.input.uncertainty.name }
    fields.finish()
  }

  private func add(
    _ quantity: Quantity, _ key: String, of places: [Int], _ name: String, _ who: String, to scenario: inout Scenario
  ) {
    guard let number = Self.numbers.first(where: { $0.key == key }) else { return }
    let subject: ForumNumber.Subject
    switch key {
    case "red-line": subject = .redLine(places)
    case "attendance": subject = .attendance(places)
    default: subject = .governanceDays(places)
    }
    add(quantity, subject, name, "\(who): \(number.title)", number.unit, to: &scenario)
  }

  /// Reads what is said over what stands; returns the numbers given.
  private func readStance(_ fields: Fields, _ stance: inout Stance, _ footprints: [String]) -> [String: Quantity] {
    let covering = fields.provenance(required: true)
    if case .assumption = covering { stance.viewsAreGiven = false } else { stance.viewsAreGiven = true }
    if let views = fields.fields("views") {
      for (key, location) in views.keys {
        _ = views.check(key, among: footprints, what: "footprint option", at: location)
        if let view = views.value(key, as: Stance.View.self) { stance.views[key] = view }
      }
      views.finish()
    }
    var given: [String: Quantity] = [:]
    for (key, bounds, unit, _) in Self.numbers {
      guard let quantity = belief(key, fields, in: bounds, unit: unit, covering) else { continue }
      given[key] = quantity
      switch key {
      case "red-line": stance.redLine = quantity.central
      case "attendance": stance.attendance = quantity.central
      default: stance.governanceDays = quantity.central
      }
    }
    if let inside = fields.value("keeps-money-inside", as: Bool.self) { stance.keepsMoneyInside = inside }
    fields.finish()
    return given
  }
}
