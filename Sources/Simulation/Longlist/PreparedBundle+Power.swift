import Coalitions
import Commissioning
import OptionKit

extension PreparedBundle {
  /// Voting power less share of payment, by commissioner.
  ///
  /// Power is the normalised Banzhaf index on ordinary matters in each unit, units weighted by the money they hold
  /// today; payment is the share of all contributions today. Zero for all where nothing is paid.
  func powerAgainstPayment(in prepared: PreparedScenario) throws -> [Double] {
    var power = [Double](repeating: 0, count: prepared.count)
    let paid = prepared.scenario.service.current()
    let total = prepared.basePrice.pounds
    guard total > 0 else { return power }
    for unit in units {
      let held = try Self.power(of: unit, under: rule, in: prepared)
      for (member, commissioner) in unit.members.enumerated() { power[commissioner] += held[member] }
    }
    return power.indices.map { power[$0] - paid[$0].pounds / total }
  }
}

extension PreparedBundle {
  /// Each member's normalised Banzhaf index on ordinary matters in a unit, times the share of all money today that the
  /// unit holds.
  static func power(
    of unit: CompiledUnit, under rule: any VotingRule, in prepared: PreparedScenario
  ) throws -> [Double] {
    let paid = prepared.scenario.service.current()
    let total = prepared.basePrice.pounds
    guard total > 0 else { return unit.members.map { _ in 0 } }
    let electorate = Electorate(
      of: .init(id: unit.id, title: unit.title, members: zip(unit.members, unit.shares).map { .init($0, share: $1) }),
      in: prepared.scenario.service)
    let money = zip(unit.members, unit.shares).reduce(0) { $0 + paid[$1.0].pounds * $1.1 } / total
    let game = try rule.game(for: electorate, matter: .ordinary)
    if game.memberCount <= SwingCount.mostMembers {
      return try PowerProfile(game).members.map { $0.banzhafNormalised.value * money }
    }
    let swings = try game.banzhaf()
    let all = swings.reduce(0, +)
    return swings.map { $0 / all * money }
  }

  /// The same choices on another map.
  func on(
    _ view: BundleView, called id: String, units: [CompiledUnit], schedule: PurchaseSchedule, powerGap: [Double]
  ) -> PreparedBundle {
    let names = self.choices.dimensions.map { $0 == .footprint ? id : self.choices[$0] ?? "" }
    let choices = Choices(names, of: self.choices.dimensions)
    return PreparedBundle(
      choices: choices, view: view, approvals: [], rule: rule, formula: formula, formulaKey: formulaKey, risk: risk,
      further: further, units: units, scope: scope, schedule: schedule, powerGap: powerGap)
  }

  /// The scenario's name of the arrangement.
  var arrangementName: String { choices[.arrangement] ?? "" }

  /// The funding formula.
  public var fundingFormula: any FundingFormula { formula }
}
