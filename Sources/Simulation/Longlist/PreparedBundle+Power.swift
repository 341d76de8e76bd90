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
      let electorate = Electorate(
        of: .init(id: unit.id, title: unit.title, members: zip(unit.members, unit.shares).map { .init($0, share: $1) }),
        in: prepared.scenario.service)
      let money = zip(unit.members, unit.shares).reduce(0) { $0 + paid[$1.0].pounds * $1.1 } / total
      let game = try rule.game(for: electorate, matter: .ordinary)
      let held: [Double]
      if game.memberCount <= SwingCount.mostMembers {
        held = try PowerProfile(game).members.map(\.banzhafNormalised.value)
      } else {
        let swings = try game.banzhaf()
        let all = swings.reduce(0, +)
        held = swings.map { $0 / all }
      }
      for (member, commissioner) in unit.members.enumerated() { power[commissioner] += held[member] * money }
    }
    return power.indices.map { power[$0] - paid[$0].pounds / total }
  }
}

extension PreparedBundle {
  /// The funding formula.
  public var fundingFormula: any FundingFormula { formula }
}
