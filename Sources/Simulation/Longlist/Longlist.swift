import Coalitions
import Commissioning
import OptionKit

/// Every combination of the options on the table: those that can be run, and those ruled out with their reasons.
public struct Longlist: Sendable {
  /// Bundles that can be run, in the order of the options in the scenario, the first dimension slowest.
  public private(set) var lawful: [PreparedBundle] = []
  /// Bundles ruled out.
  public private(set) var ruledOut: [RuledOut] = []
  /// Combinations that were not tried, because a dimension is varied around other bundles only.
  public private(set) var notTried = 0
  /// Position of business as usual in `lawful`.
  public private(set) var businessAsUsual = 0

  /// Combines everything a scenario puts on the table.
  ///
  /// - Throws: ``Problems`` where an option cannot do its part at all, a map does not hold together, or business as
  ///   usual is itself ruled out.
  public init(_ prepared: PreparedScenario) throws(Problems) {
    let scenario = prepared.scenario
    var problems: [Problem] = []
    let dimensions = scenario.dimensions
    let table = dimensions.map { scenario.options[$0] ?? [] }
    for (dimension, options) in zip(dimensions, table) where options.isEmpty {
      problems.append(Problem("the scenario has no option for \(dimension.title.lowercased())", remedy: "name one"))
    }
    if !problems.isEmpty { throw Problems(problems) }
    let maps = try Self.maps(of: scenario)
    var gaps: [String: [Double]] = [:]
    var known: [String: CompiledUnit] = [:]
    let normal = Choices(dimensions.map { scenario.businessAsUsual[$0] ?? "" }, of: dimensions)
    for options in Combinations(of: table) {
      let chosen = ChosenOptions(options, of: dimensions)
      guard scenario.tries(chosen.choices) else {
        notTried += 1
        continue
      }
      let (footprint, rule) = (chosen.choices[.footprint] ?? "", chosen.choices[.rule] ?? "")
      guard let (map, boundaries) = maps[footprint] else { continue }
      do {
        var bundle = try Self.prepare(chosen, map, boundaries, prepared, sharing: &known)
        let key = footprint + "+" + rule
        let gap = try gaps[key] ?? bundle.powerAgainstPayment(in: prepared)
        gaps[key] = gap
        bundle.powerGap = gap
        let objections = try Self.objections(to: bundle.view, chosen, scenario)
        if objections.isEmpty {
          bundle.approvals = try Self.approvals(of: bundle.view, scenario)
          if bundle.choices == normal { businessAsUsual = lawful.count }
          lawful.append(bundle)
        } else {
          ruledOut.append(RuledOut(id: bundle.id, choices: bundle.choices, objections: objections))
        }
      } catch { problems.append(Self.problem(error, chosen[.arrangement] ?? options[0])) }
    }
    if !problems.isEmpty { throw Problems(problems) }
    guard lawful.indices.contains(businessAsUsual), lawful[businessAsUsual].choices == normal else {
      let why = ruledOut.first { $0.choices == normal }?.objections.map(\.reason).joined(separator: "; ")
      throw Problems(
        Problem(
          "business as usual (\(normal.id)) is not among the bundles that can be run" + (why.map { ": \($0)" } ?? ""),
          remedy: "name options of this scenario that can lawfully go on"))
    }
    guard prepared.runs(.adoption) else { return }
    let today = lawful[businessAsUsual]
    do {
      for place in lawful.indices {
        lawful[place].prospects = try Prospects(of: lawful[place], beside: today, prepared)
      }
    } catch { throw Problems((error as? Problem) ?? Problem("what a bundle does to its members: \(error)")) }
  }

  /// The map of each footprint with the boundaries that it adds, by the scenario's name.
  private static func maps(
    of scenario: Scenario
  ) throws(Problems) -> [String: (map: CommissioningMap, boundaries: [Double])] {
    var problems: [Problem] = []
    var maps: [String: (map: CommissioningMap, boundaries: [Double])] = [:]
    for named in scenario.options[.footprint] ?? [] {
      do {
        guard let footprint = named.option as? any FootprintOption else { continue }
        let map = try footprint.map(of: scenario.service)
        let faults = map.faults(commissioners: scenario.service.count)
        for fault in faults { problems.append(Problem("footprint \(named.id): \(fault)", at: named.location)) }
        if faults.isEmpty { maps[named.id] = (map, PreparedBundle.boundaries(of: map, in: scenario)) }
      } catch { problems.append(Self.problem(error, named)) }
    }
    if !problems.isEmpty { throw Problems(problems) }
    return maps
  }

  private static func problem(_ error: any Error, _ named: NamedOption) -> Problem {
    if let problem = error as? Problem {
      return problem.placed(at: named.location)
    }
    return Problem("\(named.id): \(error)", at: named.location)
  }

  /// Makes one combination ready.
  static func prepare(
    _ chosen: ChosenOptions, _ map: CommissioningMap, _ boundaries: [Double], _ prepared: PreparedScenario,
    sharing known: inout [String: CompiledUnit]
  ) throws -> PreparedBundle {
    let scenario = prepared.scenario
    guard let formula = chosen.option(.funding, as: (any FundingFormula).self),
      let rule = chosen.option(.rule, as: (any VotingRule).self),
      let arrangement = chosen.option(.arrangement, as: (any CommissioningArrangement).self),
      let risk = chosen.option(.risk, as: (any RiskShare).self)
    else { throw Problem("an option stands under a dimension that is not its own") }
    let choices = chosen.choices
    let name = { (dimension: DecisionDimension) in choices[dimension] ?? "" }
    let terms = try arrangement.terms(on: map, in: scenario.service)
    try OptionOutputChecks.check(terms, of: name(.arrangement))
    let (scope, schedule) = try Self.purchase(chosen, map, scenario.service)
    var units: [CompiledUnit] = []
    for (place, unit) in map.units.enumerated() {
      let lots = place < terms.lots.count ? terms.lots[place] : 1
      let teams = place < terms.leadTeams.count ? terms.leadTeams[place] : 1
      // What varies locally moves fit and leanings, so that units which differ in it share no forum.
      let own = unit.members.count > 1 ? terms.ownDecisions : .nothing
      let forum = "\(name(.footprint)) \(name(.rule)) \(scope.modules) \(scope.rest) \(own.rawValue) \(place)"
      let key = "\(forum) \(lots) \(teams)"
      // Reuse the forums of the same unit with other lots or teams.
      let compiled =
        try known[key]
        ?? CompiledUnit(
          unit, prepared: prepared, rule: rule, lots: lots, leadTeams: teams, boundaries: boundaries[place],
          scope: scope, own: own, like: known[forum])
      known[key] = compiled
      if known[forum] == nil { known[forum] = compiled }
      units.append(compiled)
    }
    let view = BundleView(
      service: scenario.service, chosen: chosen.ownIDs, map: map, terms: terms, procedures: units.map(\.procedure),
      forums: Self.forums(of: units), payment: formula.payment,
      years: scenario.firstYear.start...(scenario.firstYear.start + max(0, scenario.years - 1)))
    return PreparedBundle(
      choices: choices, view: view, approvals: [], rule: rule, formula: formula,
      formulaKey: scenario.options[.funding]?.firstIndex { $0.id == choices[.funding] } ?? -1, risk: risk,
      further: chosen.further, units: units, scope: scope, schedule: schedule, powerGap: [],
      transition: prepared.transition[name(.footprint)])
  }

  /// What may vary locally, and when and for how long each unit of a map buys: as the options of these dimensions say where
  /// the scenario has them.
  static func purchase(
    _ chosen: ChosenOptions, _ map: CommissioningMap, _ service: ServiceCase
  ) throws -> (scope: LocalScope, schedule: PurchaseSchedule) {
    var (scope, schedule) = (LocalScope.modulesOnly, PurchaseSchedule.atOnce(on: map))
    if let variation = chosen.option(.variation, as: (any LocalVariation).self) {
      scope = try variation.scope(on: map, in: service)
      try OptionOutputChecks.check(scope, of: chosen.choices[.variation] ?? "")
    }
    if let timing = chosen.option(.timing, as: (any PurchaseTiming).self) {
      schedule = try timing.schedule(on: map, in: service)
      try OptionOutputChecks.check(schedule, units: map.units.count, of: chosen.choices[.timing] ?? "")
    }
    return (scope, schedule)
  }

  /// What has to be approved before a bundle can start; asked only of those that can be run.
  static func approvals(of view: BundleView, _ scenario: Scenario) throws -> [Approval] {
    var approvals: [Approval] = []
    for test in scenario.legalTests { approvals += try (test.option as? any LegalTest)?.approvals(for: view) ?? [] }
    return approvals
  }

  private static func forums(of units: [CompiledUnit]) -> [UnitForum] {
    units.enumerated().flatMap { place, unit in
      unit.forums.map { UnitForum(unit: place, matter: $0.matter, procedure: $0.procedure, outvotes: $0.outvotes) }
    }
  }

  static func objections(
    to view: BundleView, _ chosen: ChosenOptions, _ scenario: Scenario
  ) throws -> [Objection] {
    var found: [Objection] = []
    for named in chosen.options + scenario.legalTests { found += try named.option.objections(to: view) }
    for exclusion in scenario.exclusions {
      let matches = exclusion.when.allSatisfy { dimension, ids in
        chosen.choices[dimension].map(ids.contains) ?? false
      }
      if matches { found.append(exclusion.objection) }
    }
    var seen = Set<Objection>()
    return found.filter { seen.insert($0).inserted }
  }
}
