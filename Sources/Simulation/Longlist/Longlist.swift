import Coalitions
import Commissioning
import OptionKit

/// Every combination of the options on the table: those that can be run, and those ruled out with their reasons.
public struct Longlist: Sendable {
  /// Bundles that can be run, in the order of the options in the scenario, the first dimension slowest.
  public private(set) var lawful: [PreparedBundle] = []
  /// Bundles ruled out.
  public private(set) var ruledOut: [RuledOut] = []
  /// Position of business as usual in `lawful`.
  public private(set) var businessAsUsual = 0

  /// Combines everything a scenario puts on the table.
  ///
  /// - Throws: ``Problems`` where an option cannot do its part at all, a map does not hold together, or business as
  ///   usual is itself ruled out.
  public init(_ prepared: PreparedScenario) throws(Problems) {
    let scenario = prepared.scenario
    var problems: [Problem] = []
    let table = DecisionDimension.ofBundles.map { scenario.options[$0] ?? [] }
    for (dimension, options) in zip(DecisionDimension.ofBundles, table) where options.isEmpty {
      problems.append(Problem("the scenario has no option for \(dimension.title.lowercased())", remedy: "name one"))
    }
    if !problems.isEmpty { throw Problems(problems) }
    var maps: [String: CommissioningMap] = [:]
    for named in table[0] {
      do {
        guard let footprint = named.option as? any FootprintOption else { continue }
        let map = try footprint.map(of: scenario.service)
        let faults = map.faults(commissioners: prepared.count)
        for fault in faults { problems.append(Problem("footprint \(named.id): \(fault)", at: named.location)) }
        maps[named.id] = map
      } catch { problems.append(Self.problem(error, named)) }
    }
    if !problems.isEmpty { throw Problems(problems) }
    var gaps: [String: [Double]] = [:]
    var known: [String: CompiledUnit] = [:]
    let normal = DecisionDimension.ofBundles.map { scenario.businessAsUsual[$0] ?? "" }
    for footprint in table[0] {
      guard let map = maps[footprint.id] else { continue }
      let boundaries = PreparedBundle.boundaries(of: map, in: scenario)
      for funding in table[1] {
        for rule in table[2] {
          for arrangement in table[3] {
            for risk in table[4] {
              let chosen = [footprint, funding, rule, arrangement, risk]
              do {
                var bundle = try Self.prepare(chosen, map, boundaries, prepared, sharing: &known)
                let key = footprint.id + "+" + rule.id
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
              } catch { problems.append(Self.problem(error, arrangement)) }
            }
          }
        }
      }
    }
    if !problems.isEmpty { throw Problems(problems) }
    guard lawful.indices.contains(businessAsUsual), lawful[businessAsUsual].choices == normal else {
      let id = normal.joined(separator: "+")
      let why = ruledOut.first { $0.choices == normal }?.objections.map(\.reason).joined(separator: "; ")
      throw Problems(
        Problem(
          "business as usual (\(id)) is not among the bundles that can be run" + (why.map { ": \($0)" } ?? ""),
          remedy: "name options of this scenario that can lawfully go on"))
    }
  }

  private static func problem(_ error: any Error, _ named: NamedOption) -> Problem {
    if let problem = error as? Problem {
      return Problem(problem.message, remedy: problem.remedy, at: problem.location ?? named.location)
    }
    return Problem("\(named.id): \(error)", at: named.location)
  }

  /// Makes one combination ready.
  static func prepare(
    _ chosen: [NamedOption], _ map: CommissioningMap, _ boundaries: [Double], _ prepared: PreparedScenario,
    sharing known: inout [String: CompiledUnit]
  ) throws -> PreparedBundle {
    let scenario = prepared.scenario
    guard chosen.count == 5, let formula = chosen[1].option as? any FundingFormula,
      let rule = chosen[2].option as? any VotingRule,
      let arrangement = chosen[3].option as? any CommissioningArrangement, let risk = chosen[4].option as? any RiskShare
    else { throw Problem("an option stands under a dimension that is not its own") }
    let terms = try arrangement.terms(on: map, in: scenario.service)
    try OptionOutputChecks.check(terms, of: chosen[3].id)
    var units: [CompiledUnit] = []
    for (place, unit) in map.units.enumerated() {
      let lots = place < terms.lots.count ? terms.lots[place] : 1
      let teams = place < terms.leadTeams.count ? terms.leadTeams[place] : 1
      let forum = "\(chosen[0].id) \(chosen[2].id) \(place)"
      let key = "\(forum) \(lots) \(teams)"
      // The same unit with other lots or teams decides alike, so its forums are there already.
      let compiled =
        try known[key]
        ?? CompiledUnit(
          unit, prepared: prepared, rule: rule, lots: lots, leadTeams: teams, boundaries: boundaries[place],
          like: known[forum])
      known[key] = compiled
      if known[forum] == nil { known[forum] = compiled }
      units.append(compiled)
    }
    let choices = chosen.map(\.id)
    let view = BundleView(
      service: scenario.service,
      chosen: Dictionary(uniqueKeysWithValues: zip(DecisionDimension.ofBundles, chosen.map(\.about.id))), map: map,
      terms: terms, procedures: units.map(\.procedure), forums: Self.forums(of: units), payment: formula.payment,
      years: scenario.firstYear.start...(scenario.firstYear.start + max(0, scenario.years - 1)))
    return PreparedBundle(
      id: choices.joined(separator: "+"), choices: choices, view: view, approvals: [], rule: rule,
      formula: formula, formulaKey: scenario.options[.funding]?.firstIndex { $0.id == choices[1] } ?? -1, risk: risk,
      footprintID: choices[0], units: units, powerGap: [])
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
    to view: BundleView, _ chosen: [NamedOption], _ scenario: Scenario
  ) throws -> [Objection] {
    var found: [Objection] = []
    for named in chosen + scenario.legalTests { found += try named.option.objections(to: view) }
    for exclusion in scenario.exclusions {
      let matches = exclusion.when.allSatisfy { dimension, ids in
        DecisionDimension.ofBundles.firstIndex(of: dimension).map { ids.contains(chosen[$0].id) } ?? false
      }
      if matches { found.append(exclusion.objection) }
    }
    var seen = Set<Objection>()
    return found.filter { seen.insert($0).inserted }
  }
}
