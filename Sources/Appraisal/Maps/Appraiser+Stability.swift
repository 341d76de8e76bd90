import Coalitions
import Commissioning
import OptionKit
import Simulation

extension Appraiser {
  /// Whether everybody together is stable, the costs expected over futures or met in one of them.
  ///
  /// - Parameters:
  ///   - choices: everything but the footprint, by the scenario's names; business as usual where not named.
  ///   - split: the division looked at: a funding formula, or `today`; business as usual's formula where nil.
  ///   - futures: over how many futures costs are expected; 0 for one with everything at its mean.
  ///   - future: one future instead.
  /// - Throws: a problem where there are too many commissioners, or a name is unknown.
  public func stability(
    choices: [DecisionDimension: String] = [:], split: String? = nil, futures: Int, future: Int? = nil
  ) throws -> StabilityFinding {
    let template = try Longlist.examined(choices, in: prepared).bundle
    guard prepared.count <= StandAloneCosts.mostMembers else {
      throw Problem(
        "\(prepared.count) commissioners have too many groups to cost", remedy: "sample them instead")
    }
    let costs = try StandAloneCosts(like: template, in: prepared, discount: discounting)
    var design = plan.design
    if futures == 0, future == nil {
      design = FuturesDesign(seed: plan.seed, count: 1, sampling: .factorial)
    } else if design.table == nil, design.factors.isEmpty {
      design.count = max(futures, (future ?? 0) + 1)
    }
    let sampler = try WorldSampler(prepared, design: design)
    if let future, !(0..<sampler.count).contains(future) {
      throw RequestFault.future(future, of: sampler.count)
    }
    var world = sampler.makeWorld()
    let met = future.map { [$0] } ?? Array(0..<sampler.count)
    let games = try met.map { future in
      sampler.draw(future, into: &world)
      return try costs.game(in: world)
    }
    let game = try future == nil ? costs.expectedGame(over: sampler.count, from: sampler) : games[0]
    var (weights, without) = (try splits(), [(id: String, reason: String)]())
    for named in scenario.options[.funding] ?? [] {
      guard let formula = named.option as? any FundingFormula else { continue }
      do { weights.append((named.id, try self.split(by: formula))) } catch {
        without.append((named.id, (error as? Problem)?.message ?? "\(error)"))
      }
    }
    return try StabilityFinding(
      scenario.service.ids, game, games: games, weights: weights, without: without,
      chosen: split ?? choices[.funding] ?? scenario.businessAsUsual[.funding] ?? StabilityFinding.today)
  }

  /// Today's payments.
  private func splits() throws -> [(id: String, weights: [Double])] {
    [(StabilityFinding.today, scenario.service.current().map(\.pounds))]
  }

  /// What each would pay under a formula with everybody in one unit, components that formulas do not divide as today.
  func split(by formula: any FundingFormula) throws -> [Double] {
    let service = scenario.service
    let whole = CommissioningMap(units: [
      .init(id: "all", title: "all", members: service.commissioners.indices.map { .init($0) })
    ])
    let table = try ContributionTable(in: service, on: whole, by: formula)
    let kept = service.current { !$0.isRedivided }
    return zip(table.rows, kept).map { $0.contribution.pounds + $1.pounds }
  }
}
