import Commissioning
import OptionKit

/// One choice of everything but the footprint, made ready to run on any map.
///
/// What does not change from map to map is worked out once: a unit with the same members decides alike wherever it
/// stands, so its forums and its members' power are kept.
public struct MapBundles {
  private let prepared: PreparedScenario
  private let template: PreparedBundle
  /// Business as usual, beside which members weigh a map before they sign.
  private let today: PreparedBundle
  private let arrangement: any CommissioningArrangement
  private let arrangementID: String
  private var units: [UnitKey: CompiledUnit] = [:]
  private var forums: [CommissioningMap.Unit: CompiledUnit] = [:]
  private var power: [ObjectIdentifier: [Double]] = [:]
  private let areas: BoundaryAreas

  private struct UnitKey: Hashable {
    var forum: ObjectIdentifier
    var lots, teams: Int
    var boundaries: Double
  }

  /// Takes everything but the map from a bundle of the scenario.
  ///
  /// - Throws: ``Problem`` where the scenario has no such arrangement, or business as usual cannot be made ready.
  package init(like template: PreparedBundle, in prepared: PreparedScenario) throws {
    (self.template, self.prepared) = (template, prepared)
    var today = try Longlist.examined([:], in: prepared).bundle
    today.powerGap = try today.powerAgainstPayment(in: prepared)
    self.today = today
    arrangementID = template.arrangementName
    guard
      let arrangement = prepared.scenario.option(.arrangement, arrangementID)?.option as? any CommissioningArrangement
    else { throw Problem("the scenario has no arrangement option \(arrangementID)") }
    self.arrangement = arrangement
    areas = BoundaryAreas(prepared.scenario)
  }

  /// The bundle on a map.
  ///
  /// - Parameter id: what the map is called in the bundle's id.
  /// - Throws: what the arrangement or the rule cannot do on this map.
  package mutating func bundle(on map: CommissioningMap, id: String) throws -> PreparedBundle {
    let terms = try arrangement.terms(on: map, in: prepared.scenario.service)
    try OptionOutputChecks.check(terms, of: arrangementID)
    let boundaries = areas.boundaries(of: map)
    let timing = template.option(.timing, as: (any PurchaseTiming).self)
    let schedule = try timing?.schedule(on: map, in: prepared.scenario.service) ?? .atOnce(on: map)
    try OptionOutputChecks.check(schedule, units: map.units.count, of: template.choices[.timing] ?? "")
    var compiled: [CompiledUnit] = []
    for (place, unit) in map.units.enumerated() {
      let lots = place < terms.lots.count ? terms.lots[place] : 1
      let teams = place < terms.leadTeams.count ? terms.leadTeams[place] : 1
      compiled.append(try self.unit(unit, lots, teams, boundaries[place]))
    }
    var view = template.view
    (view.map, view.terms) = (map, terms)
    view.procedures = compiled.map(\.procedure)
    view.forums = compiled.enumerated().flatMap { place, unit in
      unit.forums.map { UnitForum(unit: place, matter: $0.matter, procedure: $0.procedure, outvotes: $0.outvotes) }
    }
    var gap = [Double](repeating: 0, count: prepared.count)
    let total = prepared.basePrice.pounds
    if total > 0 {
      for unit in compiled {
        let held = try power(of: unit)
        for (member, commissioner) in unit.members.enumerated() { gap[commissioner] += held[member] }
      }
      for (commissioner, paid) in prepared.scenario.service.current().enumerated() {
        gap[commissioner] -= paid.pounds / total
      }
    }
    var bundle = template.on(view, called: id, units: compiled, schedule: schedule, powerGap: gap)
    if prepared.runs(.adoption) { bundle.prospects = try Prospects(of: bundle, beside: today, prepared) }
    return bundle
  }

  private mutating func unit(
    _ unit: CommissioningMap.Unit, _ lots: Int, _ teams: Int, _ boundaries: Double
  ) throws -> CompiledUnit {
    if let twin = forums[unit] {
      let key = UnitKey(forum: twin.forumKey, lots: lots, teams: teams, boundaries: boundaries)
      if let known = units[key] { return known }
      let made = try CompiledUnit(
        unit, prepared: prepared, rule: template.rule, lots: lots, leadTeams: teams, boundaries: boundaries,
        scope: template.scope, own: template.view.terms.ownDecisions, like: twin)
      units[key] = made
      return made
    }
    let made = try CompiledUnit(
      unit, prepared: prepared, rule: template.rule, lots: lots, leadTeams: teams, boundaries: boundaries,
      scope: template.scope, own: template.view.terms.ownDecisions)
    forums[unit] = made
    units[UnitKey(forum: made.forumKey, lots: lots, teams: teams, boundaries: boundaries)] = made
    return made
  }

  /// Each member's power in a unit, in units of the whole case's money.
  private mutating func power(of unit: CompiledUnit) throws -> [Double] {
    if let known = power[unit.forumKey] { return known }
    let made = try PreparedBundle.power(of: unit, under: template.rule, in: prepared)
    power[unit.forumKey] = made
    return made
  }
}

/// The areas whose boundaries a map can cut, by members, so that many maps can be asked in no time.
struct BoundaryAreas {
  private let areas: [(members: Set<Int>, hasPartners: Bool)]

  init(_ scenario: Scenario) {
    let people = scenario.service.commissioners
    areas = scenario.boundaryGroupings.flatMap { grouping in
      Set(people.compactMap { $0.groups[grouping] }).sorted().map { group in
        let members = people.indices.filter { people[$0].groups[grouping] == group }
        return (Set(members), scenario.outsidePartners[group] != nil)
      }
    }
  }

  /// As `PreparedBundle.boundaries(of:in:)`.
  func boundaries(of map: CommissioningMap) -> [Double] {
    var counts = map.units.map { _ in 0.0 }
    for area in areas {
      let units = map.units.indices.filter { place in
        map.units[place].members.contains { area.members.contains($0.commissioner) }
      }
      for unit in units where units.count > 1 { counts[unit] += Double(units.count - 1) / Double(units.count) }
      if area.hasPartners {
        for unit in units where map.units[unit].outsidePartners.isEmpty { counts[unit] += 1 / Double(units.count) }
      }
    }
    return counts
  }
}
