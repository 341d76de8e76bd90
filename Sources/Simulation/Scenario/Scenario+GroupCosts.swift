import Coalitions
import Commissioning
import OptionKit

extension Scenario {
  /// The scenario with what every group would pay by itself, where one of its formulas divides by it.
  ///
  /// - Throws: what an arrangement cannot do.
  func withGroupCosts() throws -> Scenario {
    let formulas = (options[.funding] ?? []).compactMap { $0.option as? any FundingFormula }
    return formulas.contains { $0.readsGroupCosts } ? try pricedByGroup() : self
  }

  /// The scenario with what every group would pay by itself, for a formula that is not among its own.
  ///
  /// - Throws: what an arrangement cannot do.
  package func withGroupCosts(for formula: any FundingFormula) throws -> Scenario {
    formula.readsGroupCosts ? try pricedByGroup() : self
  }

  /// Every group's cost a year, discounted to nothing, under the arrangement of business as usual with every uncertain
  /// number at its mean; as it is where there are too many commissioners or nobody pays.
  private func pricedByGroup() throws -> Scenario {
    guard service.groupCosts == nil, service.count <= StandAloneCosts.mostMembers,
      service.current().contains(where: { $0 > .zero })
    else { return self }
    var plain = self
    // Stands for costs that are known, so that making the scenario ready does not ask for them again.
    plain.service.groupCosts = GroupCosts(ids: [], pence: [0])
    let prepared = try PreparedScenario(plain)
    let costs = try StandAloneCosts(like: Longlist.examined([:], in: prepared).bundle, in: prepared)
    let design = FuturesDesign(seed: 1, count: 1, sampling: .factorial)
    let sampler = try WorldSampler(prepared, design: design)
    let game = try costs.expectedGame(over: 1, from: sampler)
    var priced = self
    priced.service.groupCosts = GroupCosts(ids: service.ids, pence: game.values)
    return priced
  }
}
