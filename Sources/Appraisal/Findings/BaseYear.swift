import Commissioning
import OptionKit
import Simulation

/// Who pays what in the base year under a bundle, before anything has changed.
public enum BaseYear {
  /// Contributions of each commissioner under a prepared bundle, all components; nil where the formula cannot give
  /// them.
  static func contributions(under bundle: PreparedBundle, in scenario: Scenario) -> [Money]? {
    try? contributions(
      bundle.fundingFormula, on: bundle.view.map, in: scenario.service, year: scenario.firstYear, yearsSinceStart: 0)
  }

  /// What each commissioner pays of the components that formulas divide, plus today's payment for the others.
  ///
  /// - Throws: a ``Problem`` where the formula cannot divide the cost.
  public static func contributions(
    _ formula: any FundingFormula, on map: CommissioningMap, in service: ServiceCase, year: FinancialYear,
    yearsSinceStart: Int
  ) throws -> [Money] {
    var paid = try redivided(formula, on: map, in: service, year: year, yearsSinceStart: yearsSinceStart)
    for (place, kept) in service.current({ !$0.isRedivided }).enumerated() { paid[place] = paid[place] + kept }
    return paid
  }

  /// What each commissioner pays of the components that formulas divide.
  public static func redivided(
    _ formula: any FundingFormula, on map: CommissioningMap, in service: ServiceCase, year: FinancialYear,
    yearsSinceStart: Int
  ) throws -> [Money] {
    guard service.components.contains(where: \.isRedivided) else {
      return [Money](repeating: .zero, count: service.count)
    }
    return try ContributionTable(in: service, on: map, by: formula, year: year, yearsSinceStart: yearsSinceStart).rows
      .map(\.contribution)
  }
}
