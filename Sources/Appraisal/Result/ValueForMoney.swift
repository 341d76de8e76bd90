import MultiCriteria
import OptionKit

/// What some bundles cost over their life against what they yield on everything that is not money.
///
/// Points are the weighted mean of the values on criteria whose unit is no amount of money, so that cost is not counted on
/// both sides; cost is the mean discounted whole-life cost. Cost per point and the cost of each further point follow, with
/// the bundles that others dominate. Source: HM Treasury, The Green Book (2022), on cost per unit of unmonetised benefit;
/// ``IncrementalCost``. Not claimed: that a point is worth the same at every height of the scale.
public struct ValueForMoney: Sendable, Hashable {
  /// One bundle.
  public struct Row: Sendable, Hashable {
    /// Position in the result's bundles.
    public var bundle: Int
    /// Mean present value of everything paid, pounds.
    public var cost: Double
    /// Points without money, 0 to 100.
    public var points: Double
    /// Pounds for each point; NaN without points.
    public var costPerPoint: Double
    /// Whether others dominate it.
    public var standing: IncrementalCost.Status
    /// Pounds for each further point over the bundle before it on the frontier; NaN for the first and for those not on it.
    public var incremental: Double
  }

  /// The criteria that are no amount of money and have weight, by position in the plan.
  public let criteria: [Int]
  /// The bundles in the order given.
  public let rows: [Row]

  /// Works it out; nil where no whole-life cost is known, the plan judges nothing but money, or there are fewer than two
  /// bundles.
  package init?(_ result: AppraisalResult, bundles: [Int]) {
    let plan = result.plan.criteria
    let weights = result.weights
    let isMoney = { (place: Int) in
      [MeasureUnit.pounds, .poundsPerYear, .poundsPerHead].contains(plan[place].criterion.unit)
    }
    let assessed = plan.indices.filter { result.isAssessed($0) && weights[$0] > 0 }
    let cost = assessed.first { isMoney($0) && plan[$0].criterion.needs == [.totalCost] }
    let paid = Dictionary(
      result.details.compactMap { detail in detail.economics.map { (detail.bundle, $0.value.cost) } },
      uniquingKeysWith: { first, _ in first })
    guard cost != nil || !paid.isEmpty else { return nil }
    let criteria = assessed.filter { !isMoney($0) }
    let total = criteria.reduce(0) { $0 + weights[$1] }
    var found: [(bundle: Int, cost: Double, points: Double)] = []
    for bundle in bundles where result.bundles.indices.contains(bundle) {
      let one = result.bundles[bundle]
      let points = criteria.reduce(0) { $0 + weights[$1] * one.values[$1] } / total
      guard let spent = cost.map({ one.measures[$0] }) ?? paid[bundle] else { continue }
      if spent.isFinite, points.isFinite { found.append((bundle, spent, points)) }
    }
    guard total > 0, found.count > 1 else { return nil }
    let line = IncrementalCost(costs: found.map(\.cost), effects: found.map(\.points))
    self.criteria = criteria
    rows = found.enumerated().map { place, one in
      let step = line.frontier.firstIndex(of: place).map { line.ratios[$0] } ?? .nan
      return Row(
        bundle: one.bundle, cost: one.cost, points: one.points,
        costPerPoint: one.points > 0 ? one.cost / one.points : .nan, standing: line.statuses[place], incremental: step)
    }
  }
}
