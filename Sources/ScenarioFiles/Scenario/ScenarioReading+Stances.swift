import Commissioning
import OptionKit
import Simulation

extension ScenarioReading {
  /// The section `stances`: where each commissioner stands, what all have in common first.
  func readStances(into scenario: inout Scenario) {
    scenario.stancesByDefault = Set(Stance.Number.allCases)
    guard let fields = root.fields("stances") else { return }
    let footprints = (options[.footprint] ?? []).map(\.id)
    var common = Stance()
    var shared: [Stance.Number: Quantity] = [:]
    if let everyone = fields.fields("everyone") { shared = readStance(everyone, &common, footprints) }
    scenario.stances = scenario.service.commissioners.map { _ in common }
    var own: [Stance.Number: Set<Int>] = [:]
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
          add(
            quantity, key, of: [place], "\(id)-\(key.rawValue)", scenario.service.commissioners[place].title,
            to: &scenario)
        }
      }
      each.finish()
    }
    for (key, quantity) in shared {
      let others = ids.indices.filter { own[key]?.contains($0) != true }
      add(quantity, key, of: others, "everyone-\(key.rawValue)", "Everyone else", to: &scenario)
    }
    scenario.stancesByDefault = scenario.stancesByDefault.filter { shared[$0] == nil && own[$0]?.count != ids.count }
    // The order of the file's own keys must not decide which number is drawn first.
    scenario.forumNumbers.sort { $0.input.uncertainty.name < $1.input.uncertainty.name }
    fields.finish()
  }

  private func add(
    _ quantity: Quantity, _ key: Stance.Number, of places: [Int], _ name: String, _ who: String,
    to scenario: inout Scenario
  ) {
    let subject: ForumNumber.Subject
    switch key {
    case .redLine: subject = .redLine(places)
    case .attendance: subject = .attendance(places)
    case .governanceDays: subject = .governanceDays(places)
    }
    add(quantity, subject, name, "\(who): \(key.meaning.title)", key.meaning.unit.rawValue, to: &scenario)
  }

  /// Reads what is said over what stands; returns the numbers given.
  private func readStance(_ fields: Fields, _ stance: inout Stance, _ footprints: [String]) -> [Stance.Number: Quantity]
  {
    let covering = fields.provenance(required: true)
    if case .assumption = covering { stance.viewsAreGiven = false } else { stance.viewsAreGiven = true }
    if let views = fields.fields("views") {
      for (key, location) in views.keys {
        _ = views.check(key, among: footprints, what: "footprint option", at: location)
        if let view = views.value(key, as: Stance.View.self) { stance.views[key] = view }
      }
      views.finish()
    }
    var given: [Stance.Number: Quantity] = [:]
    for key in Stance.Number.allCases {
      let meaning = key.meaning
      guard
        let quantity = belief(
          key.rawValue, fields, in: meaning.bounds, unit: meaning.unit.rawValue, covering)
      else { continue }
      given[key] = quantity
      switch key {
      case .redLine: stance.redLine = quantity.central
      case .attendance: stance.attendance = quantity.central
      case .governanceDays: stance.governanceDays = quantity.central
      }
    }
    if let inside = fields.value("keeps-money-inside", as: Bool.self) { stance.keepsMoneyInside = inside }
    fields.finish()
    return given
  }
}
