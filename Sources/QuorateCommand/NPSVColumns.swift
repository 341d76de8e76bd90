import Appraisal
import MultiCriteria
import OptionKit
import ReportWriter
import ScenarioFiles

/// The columns of `quorate npsv`: the fixed ones, then whatever was asked for.
struct NPSVColumns {
  private let options: [FlowFile.Option]
  private let values: [PresentValue]
  private var added: [(name: String, cells: [DataTable.Cell])] = []

  /// Begins with present values.
  init(_ options: [FlowFile.Option], _ values: [PresentValue]) { (self.options, self.values) = (options, values) }

  /// Costs and net value with the full optimism bias, and with what remains after mitigation.
  mutating func addOptimism(_ bias: OptimismBias, _ schedule: DiscountSchedule) {
    for (uplift, when) in [(bias.upperBound, "before_mitigation"), (bias.remaining, "after_mitigation")] {
      let lifted = options.map { option in
        PresentValue(
          zip(option.flows, option.capital).map { flow, capital in
            var flow = flow
            flow.cost += uplift * capital
            return flow
          }, schedule: schedule)
      }
      added.append(("pv_cost_bias_\(when)", lifted.map { Self.money($0.cost) }))
      added.append(("npsv_bias_\(when)", lifted.map { Self.money($0.netPresentSocialValue) }))
    }
  }

  /// Net value with every benefit weighted by the income of those who gain.
  mutating func addDistribution(median: Double, _ schedule: DiscountSchedule, _ file: String) throws {
    let weighted = try options.map { option in
      PresentValue(
        try zip(option.flows, option.incomes).map { flow, income in
          guard flow.benefit != 0 || flow.healthBenefit != 0 else { return flow }
          guard let income, let weight = DistributionalWeight.weight(income: income, median: median) else {
            throw Problem(
              "a benefit of \(option.name) in year \(flow.year) has no income above 0",
              remedy: "add an income column, or leave --median-income out", at: .init(file))
          }
          var flow = flow
          flow.benefit *= weight
          flow.healthBenefit *= weight
          return flow
        }, schedule: schedule)
    }
    added.append(("npsv_distributional", weighted.map { Self.money($0.netPresentSocialValue) }))
  }

  /// Cost per benefit point and incremental cost, where every option has points.
  mutating func addPoints() {
    let points = options.compactMap(\.points)
    guard points.count == options.count, !points.isEmpty else { return }
    let line = IncrementalCost(costs: values.map(\.cost), effects: points)
    added.append(
      (
        "cost_per_point",
        zip(values, points).map { value, points in
          let cost = value.costPerBenefitPoint(points)
          return cost.isFinite ? .number(cost) : .empty
        }
      ))
    added.append(("standing", line.statuses.map { .text($0.rawValue) }))
    added.append(
      (
        "incremental_cost_per_point",
        options.indices.map { option in
          guard let place = line.frontier.firstIndex(of: option), line.ratios[place].isFinite else { return .empty }
          return .number(line.ratios[place])
        }
      ))
  }

  /// The factor on each item at which the net value would be 0; empty where none would do it.
  mutating func addSwitching() {
    for item in SwitchingValue.Item.allCases {
      added.append(
        (
          "switch_\(item.rawValue)",
          values.map { value in
            value.switchingValues().first { $0.item == item }.map { .number($0.factor) } ?? .empty
          }
        ))
    }
  }

  /// The table, options in an order.
  func table(_ order: [Int]) -> DataTable {
    DataTable(
      columns: ["option", "pv_cost", "pv_benefit", "pv_health_benefit", "npsv", "bcr", "eav"] + added.map(\.name),
      rows: order.map { index in
        let value = values[index]
        let ratio = value.benefitCostRatio
        return [
          .text(options[index].name), Self.money(value.cost), Self.money(value.benefit),
          Self.money(value.healthBenefit), Self.money(value.netPresentSocialValue),
          ratio.isFinite ? .number(ratio) : .empty, Self.money(value.equivalentAnnualValue),
        ] + added.map { $0.cells[index] }
      })
  }

  private static func money(_ pounds: Double) -> DataTable.Cell {
    Int(exactly: (pounds * 100).rounded()).map { .money(pence: $0) } ?? .number(pounds)
  }
}
