import Commissioning
import MultiCriteria
import OptionKit
import Simulation

extension AppraisalDesign {
  /// How a contract of the scenario is judged: by the same criteria and weights, with anchors that are amounts cut down
  /// to its size.
  ///
  /// Anchors in pounds are multiplied by what its members pay for it over all that the scenario's commissioners pay, those
  /// that count people by its residents over all, those that count occasions by its members over all commissioners.
  /// Shares, months, points and figures a head stay. So a contract of a tenth of the money is judged as the whole
  /// would be if it were ten times as large.
  func judging(_ contract: ContractCase, of whole: Scenario) -> AppraisalDesign {
    var own = self
    (own.until, own.chosenOption, own.record) = (nil, nil, nil)
    let part = contract.scenario
    let paid = { (scenario: Scenario) in scenario.service.current().reduce(.zero, +).pounds }
    let people = { (scenario: Scenario) in
      scenario.service.places.reduce(0) { $0 + scenario.service.residents(of: $1) }
    }
    let ratio = { (small: Double, large: Double) in small > 0 && large > 0 ? small / large : 1 }
    let money = ratio(paid(part), paid(whole))
    let heads = ratio(people(part), people(whole))
    let members = ratio(Double(part.service.count), Double(whole.service.count))
    for place in own.criteria.indices {
      let factor: Double
      switch own.criteria[place].criterion.unit {
      case .pounds, .poundsPerYear: factor = money
      case .people: factor = heads
      case .times: factor = members
      default: continue
      }
      own.criteria[place].scale = own.criteria[place].scale.stretched(by: factor)
    }
    return own
  }
}

extension ValueScale {
  /// The same values at measures so many times as large.
  func stretched(by factor: Double) -> ValueScale {
    switch self {
    case .linear(let zero, let hundred): .linear(zero: zero * factor, hundred: hundred * factor)
    case .piecewise(let points): .piecewise(points.map { Point($0.measure * factor, $0.value) })
    case .threshold(let bar, let direction): .threshold(at: bar * factor, direction: direction)
    case .diminishing(let zero, let hundred, let curvature):
      .diminishing(zero: zero * factor, hundred: hundred * factor, curvature: curvature)
    }
  }
}
