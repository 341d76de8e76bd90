/// Present values of an option's yearly flows.
///
/// Source: HM Treasury, The Green Book (2022), chapter 5 and annex 6. Flows are real (in year-0 prices); nothing here
/// adds optimism bias or distributional weights, which are applied to the flows beforehand and shown apart.
public struct PresentValue: Sendable, Hashable {
  /// Sum of cost x factor.
  public var cost: Double
  /// Sum of benefit x factor, without health effects.
  public var benefit: Double
  /// Sum of health benefit x the health schedule's factor.
  public var healthBenefit: Double
  /// Sum of the factors of years 1 to the last year of the flows.
  public var annuityFactor: Double

  /// Discounts flows. Several flows of one year add up.
  public init(_ flows: [YearlyFlow], schedule: DiscountSchedule = .greenBookStandard) {
    let health = schedule.forHealth
    cost = 0
    benefit = 0
    healthBenefit = 0
    for flow in flows {
      let factor = schedule.factor(flow.year, part: flow.part)
      cost += flow.cost * factor
      benefit += flow.benefit * factor
      healthBenefit += flow.healthBenefit * health.factor(flow.year, part: flow.part)
    }
    annuityFactor = schedule.annuityFactor(flows.map(\.lastYear).max() ?? 0)
  }

  /// Net present social value: benefits and health benefits less costs.
  public var netPresentSocialValue: Double { benefit + healthBenefit - cost }

  /// All benefits over costs; NaN where there is no cost, or money is saved and a ratio would mislead.
  public var benefitCostRatio: Double { cost > 0 ? (benefit + healthBenefit) / cost : .nan }

  /// The level yearly amount in years 1 to n (the last year of the flows) with the same present value:
  /// NPSV / annuity factor, at a single rate r that is NPSV r / (1 - (1 + r)^-n); NPSV itself where n = 0.
  public var equivalentAnnualValue: Double {
    annuityFactor == 0 ? netPresentSocialValue : netPresentSocialValue / annuityFactor
  }

  /// Present cost for each point of a weighted benefit score; NaN where there are no points.
  public func costPerBenefitPoint(_ points: Double) -> Double { points > 0 ? cost / points : .nan }
}
