import Commissioning
import OptionKit

/// A lawful bundle made ready to run.
public struct PreparedBundle: Sendable {
  /// The option of each dimension, by the scenario's name.
  public let choices: Choices
  /// The bundle as its options see it.
  public let view: BundleView
  /// Approvals that tests of law ask of it.
  public internal(set) var approvals: [Approval]
  let rule: any VotingRule
  let formula: any FundingFormula
  /// The formula's place among the scenario's; -1 where it is not one of them.
  let formulaKey: Int
  let risk: any RiskShare
  /// The options of dimensions that not every bundle has.
  let further: [DecisionDimension: any CommissioningOption]
  let units: [CompiledUnit]
  /// What may vary locally; and when each unit buys, and for how long.
  let scope: LocalScope
  let schedule: PurchaseSchedule
  /// Voting power less share of payment, by commissioner: exact, the same in every future.
  public internal(set) var powerGap: [Double]
  /// What anybody can know beforehand of what it does to each member.
  var prospects = Prospects()
  /// What making its map costs and saves; nil where the scenario says nothing of it.
  var transition: MapTransition?
}

extension PreparedBundle {
  /// The choices joined by `+`.
  public var id: String { choices.id }

  /// The option chosen in a dimension that not every bundle has, as what its protocol makes it; nil where the scenario
  /// puts none on the table.
  public func option<Option>(_ dimension: DecisionDimension, as type: Option.Type) -> Option? {
    further[dimension] as? Option
  }

  /// Whether another bundle runs alike up to the settlement of each year: the same units, formula and terms.
  func differsOnlyInRisk(from other: PreparedBundle) -> Bool {
    formulaKey >= 0 && choices.differences(from: other.choices).allSatisfy { $0 == .risk }
      && formulaKey == other.formulaKey
      && units.elementsEqual(other.units) { $0 === $1 }
  }

  /// Boundaries that a map adds: for each grouping, the units a group is spread over beyond the first, shared among
  /// them; and one for each group with outside partners that its unit does not take in.
  static func boundaries(of map: CommissioningMap, in scenario: Scenario) -> [Double] {
    var counts = map.units.map { _ in 0.0 }
    let people = scenario.service.commissioners
    for grouping in scenario.boundaryGroupings {
      let groups = Set(people.compactMap { $0.groups[grouping] }).sorted()
      for group in groups {
        let inside = { (unit: CommissioningMap.Unit) in
          unit.members.contains { people[$0.commissioner].groups[grouping] == group }
        }
        let units = map.units.indices.filter { inside(map.units[$0]) }
        for unit in units where units.count > 1 { counts[unit] += Double(units.count - 1) / Double(units.count) }
        if scenario.outsidePartners[group] != nil {
          for unit in units where map.units[unit].outsidePartners.isEmpty { counts[unit] += 1 / Double(units.count) }
        }
      }
    }
    return counts
  }
}
