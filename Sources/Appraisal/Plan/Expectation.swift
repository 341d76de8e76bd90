import Coalitions
import Commissioning
import OptionKit
import Simulation

/// A figure that the documents publish, or that follows from them by hand, beside what the options of a scenario give.
///
/// A scenario works only if it reproduces what was published about it. An expectation becomes a
/// ``ReconciliationCheck`` between the published figure and the figure worked out, and is shown with the others.
public struct Expectation: Sendable {
  /// What is worked out.
  public enum Subject: Sendable, Hashable {
    /// What some commissioners together pay of the components that formulas divide, pounds a year.
    case contributions(funding: String, footprint: String, of: [String])
    /// What some commissioners together pay of the lead team, pounds a year, under today's arrangement.
    case leadTeam(of: [String])
    /// The part of today's price that rides on the outcome indicators, pounds a year.
    case outcomeLinked
    /// Whether these members alone carry a matter, on the map of business as usual: 1 where they do, else 0.
    case carries(rule: String, matter: MatterClass, members: [String])
    /// How many units a footprint draws.
    case units(footprint: String)
    /// The share of a commissioner that is with another in a unit of a footprint.
    case sharedUnit(footprint: String, of: String, with: String)
    /// How many commissioners a unit of a footprint has.
    case members(footprint: String, unit: String)
    /// How many people of a size are in a unit of a footprint, each member by its share in it.
    case unitSize(footprint: String, unit: String, size: String)
    /// A figure of how a rule decides, on the first unit of business as usual.
    case procedure(rule: String, matter: MatterClass, figure: ProcedureFigure)
    /// A figure of what an arrangement sets up on the map of business as usual; only what one commissioner hosts or
    /// leads, where one is named.
    case terms(arrangement: String, figure: TermsFigure, of: String?)
    /// Whether a bundle may be run, 1 or 0; business as usual in the dimensions not named.
    case lawful([DecisionDimension: String])
    /// Months until the approvals that a bundle needs are there, one after another.
    case approvalMonths([DecisionDimension: String])
    /// A figure of the financial plan by name, in the plan's unit.
    case planned(figure: String)
    /// What some commissioners together hold after a first year without any over- or underspend, pounds, on the map of
    /// business as usual and today's contributions.
    case held(risk: String, of: [String])
  }

  /// Its id.
  public var id: String
  /// As printed.
  public var title: String
  /// What is worked out.
  public var subject: Subject
  /// The figure published.
  public var published: Statement
  /// The largest difference that counts as reproduced.
  public var tolerance: Double
  /// Why a difference remains, where it is known.
  public var explained: ReconciliationCheck.Adopted?

  /// Expects a figure.
  public init(
    id: String, title: String, _ subject: Subject, published: Statement, tolerance: Double,
    explained: ReconciliationCheck.Adopted? = nil
  ) {
    (self.id, self.title, self.subject, self.published) = (id, title, subject, published)
    (self.tolerance, self.explained) = (tolerance, explained)
  }

  /// The published figure beside the one worked out.
  ///
  /// - Throws: where an option cannot work it out.
  public func check(in scenario: Scenario) throws -> ReconciliationCheck {
    let worked = Statement("worked out", try value(in: scenario), source: published.source)
    return ReconciliationCheck(
      id: id, title: title, form: .restated([published, worked]), tolerance: tolerance, adopted: explained)
  }

  /// The figure worked out.
  public func value(in scenario: Scenario) throws -> Double {
    let service = scenario.service
    switch subject {
    case .contributions(let funding, let footprint, let ids):
      let formula = try option(.funding, funding, as: (any FundingFormula).self, in: scenario)
      let paid = try BaseYear.redivided(
        formula, on: try map(footprint, in: scenario), in: service, year: scenario.firstYear, yearsSinceStart: 0)
      return sum(paid, of: ids, in: service)
    case .leadTeam(let ids):
      guard let team = service.leadTeam else { throw Problem("the scenario has no lead team") }
      return sum(try team.split(team.annualCost, byContract: service.current()), of: ids, in: service)
    case .outcomeLinked:
      guard let contract = service.contract else { throw Problem("the scenario has no contract") }
      return contract.outcomeLinked(of: service.current().reduce(.zero, +)).pounds
    case .carries(let id, let matter, let members):
      let rule = try option(.rule, id, as: (any VotingRule).self, in: scenario)
      let footprint = scenario.businessAsUsual[.footprint] ?? ""
      guard let unit = try map(footprint, in: scenario).units.first else { return 0 }
      let electorate = Electorate(of: unit, in: service)
      let yes = electorate.ids.indices.filter { members.contains(electorate.ids[$0]) }
      let game = try rule.game(for: electorate, matter: matter)
      return game.wins(MemberSet(yes, among: electorate.count)) ? 1 : 0
    case .units(let footprint): return Double(try map(footprint, in: scenario).units.count)
    case .sharedUnit(let footprint, let one, let other):
      let (a, b) = (service.position(of: one), service.position(of: other))
      let unit = try map(footprint, in: scenario).units.first { $0.members.contains { $0.commissioner == b } }
      return unit?.members.first { $0.commissioner == a }?.share ?? 0
    case .members(let footprint, let id): return Double(try unit(id, of: footprint, in: scenario).members.count)
    case .unitSize(let footprint, let id, let size):
      return try unit(id, of: footprint, in: scenario).members.reduce(0) {
        $0 + $1.share * (service.commissioners[$1.commissioner].sizes[size] ?? 0)
      }
    case .procedure(let id, let matter, let figure):
      let rule = try option(.rule, id, as: (any VotingRule).self, in: scenario)
      let footprint = scenario.businessAsUsual[.footprint] ?? ""
      guard let unit = try map(footprint, in: scenario).units.first else { return 0 }
      let electorate = Electorate(of: unit, in: service)
      return figure.value(of: try rule.procedure(for: electorate, matter: matter), among: electorate.count)
    case .terms(let id, let figure, let commissioner):
      let arrangement = try option(.arrangement, id, as: (any CommissioningArrangement).self, in: scenario)
      let drawn = try map(scenario.businessAsUsual[.footprint] ?? "", in: scenario)
      return figure.value(
        of: try arrangement.terms(on: drawn, in: service), for: commissioner.flatMap(service.position(of:)))
    case .lawful(let choices):
      return try Longlist.examined(choices, in: PreparedScenario(scenario)).objections.isEmpty ? 1 : 0
    case .approvalMonths(let choices):
      return try Longlist.examined(choices, in: PreparedScenario(scenario)).bundle.approvals.reduce(0) {
        $0 + $1.months
      }
    case .planned(let name):
      guard let plan = scenario.plan else { throw Problem("the scenario has no plan") }
      let figures = try plan.figures()
      guard let figure = figures.first(where: { $0.name == name }) else {
        throw Problem(NotFound("figure", name, among: figures.map(\.name), .lacking("the plan")))
      }
      return figure.value
    case .held(let risk, let ids): return try held(risk, of: ids, in: scenario)
    }
  }

  private func held(_ id: String, of ids: [String], in scenario: Scenario) throws -> Double {
    let risk = try option(.risk, id, as: (any RiskShare).self, in: scenario)
    let map = try map(scenario.businessAsUsual[.footprint] ?? "", in: scenario)
    let table = try RiskTable(of: risk, in: scenario.service, on: map, years: 1)
    return table.rows.reduce(Money.zero) { ids.contains($1.id) ? $0 + $1.reserve : $0 }.pounds
  }

  private func sum(_ amounts: [Money], of ids: [String], in service: ServiceCase) -> Double {
    ids.compactMap(service.position(of:)).reduce(Money.zero) { $0 + amounts[$1] }.pounds
  }

  private func map(_ id: String, in scenario: Scenario) throws -> CommissioningMap {
    try option(.footprint, id, as: (any FootprintOption).self, in: scenario).map(of: scenario.service)
  }

  private func unit(_ id: String, of footprint: String, in scenario: Scenario) throws -> CommissioningMap.Unit {
    let units = try map(footprint, in: scenario).units
    guard let unit = units.first(where: { $0.id == id }) else {
      throw Problem(NotFound("unit", id, among: units.map(\.id), .lacking(footprint)))
    }
    return unit
  }

  private func option<Kind>(
    _ dimension: DecisionDimension, _ id: String, as kind: Kind.Type, in scenario: Scenario
  ) throws -> Kind {
    guard let option = scenario.option(dimension, id)?.option as? Kind else {
      throw Problem("the scenario has no \(dimension.rawValue) option \(id)")
    }
    return option
  }
}
