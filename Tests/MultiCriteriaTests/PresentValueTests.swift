import MultiCriteria
import Testing

@Suite("Green Book present values")
struct PresentValueTests {
  @Test(
    "standard factors are those of the Green Book's table of discount factors",
    arguments: zip(
      [0, 1, 10, 20, 30, 40, 50, 75, 100, 125],
      [
        1, 0.9662, 0.7089, 0.5026, 0.3563, 0.2651, 0.1973, 0.0942, 0.0508, 0.0274,
      ]))
  func standard(year: Int, factor: Double) {
    #expect(abs(DiscountSchedule.greenBookStandard.factor(year) - factor) < 5e-5)
  }

  @Test("year 0 is not discounted under any schedule, and the rate changes after years 30, 75, 125, 200 and 300")
  func bands() {
    for schedule in DiscountSchedule.all {
      #expect(schedule.factor(0) == 1)
      #expect(!schedule.source.isEmpty && !schedule.edition.isEmpty)
      for (last, band) in zip([30, 75, 125, 200, 300], zip(schedule.bands, schedule.bands.dropFirst())) {
        #expect(abs(schedule.factor(last - 1) / schedule.factor(last) - 1 - band.0.rate) < 1e-12)
        #expect(abs(schedule.factor(last) / schedule.factor(last + 1) - 1 - band.1.rate) < 1e-12)
      }
    }
    #expect(DiscountSchedule.greenBookHealth.bands.map(\.rate) == [0.0150, 0.0129, 0.0107, 0.0086, 0.0064, 0.0043])
    #expect(DiscountSchedule.greenBookReduced.bands.map(\.rate) == [0.0300, 0.0257, 0.0214, 0.0171, 0.0129, 0.0086])
  }

  @Test("two boilers: HM Treasury's example of equivalent annual costs gives £327 and £301")
  func boilers() {
    let seven = PresentValue([.init(year: 0, cost: 2000), .init(year: 7)])
    let ten = PresentValue([.init(year: 0, cost: 2500), .init(year: 10)])
    #expect((-seven.equivalentAnnualValue).rounded() == 327)
    #expect((-ten.equivalentAnnualValue).rounded() == 301)
    #expect(abs(1 / seven.annuityFactor - 0.1635) < 5e-5)
    #expect(abs(1 / ten.annuityFactor - 0.1203) < 1e-4)
  }

  @Test("health benefits go at the health rate, costs and benefits at the standard rate")
  func health() {
    let value = PresentValue([.init(year: 10, cost: 100, benefit: 300, healthBenefit: 50)])
    #expect(abs(value.cost - 70.8919) < 1e-3)
    #expect(abs(value.benefit - 3 * value.cost) < 1e-9)
    #expect(abs(value.healthBenefit - 43.0834) < 1e-3)
    #expect(abs(value.netPresentSocialValue - (value.benefit + value.healthBenefit - value.cost)) < 1e-12)
    let reduced = PresentValue([.init(year: 10, healthBenefit: 50)], schedule: .greenBookReduced)
    #expect(abs(reduced.healthBenefit - 45.2643) < 1e-3)
  }

  @Test("an option without costs has no ratio, one in year 0 alone is its own annual value")
  func degenerate() {
    let free = PresentValue([.init(year: 0, benefit: 10)])
    #expect(free.benefitCostRatio.isNaN)
    #expect(free.equivalentAnnualValue == 10)
    #expect(PresentValue([]).netPresentSocialValue == 0)
    #expect(DiscountSchedule.greenBookStandard.factor(Int.max) == 0)
    #expect(DiscountSchedule.greenBookStandard.factor(Int.min) == 1)
  }

  @Test("re-running at a switching value brings the net value to the target", arguments: [0.0, 1234, -800])
  func switching(target: Double) throws {
    let flows: [YearlyFlow] = [
      .init(year: 0, cost: 5000), .init(year: 1, cost: 100, benefit: 4000, healthBenefit: 900),
      .init(year: 35, benefit: 6000),
    ]
    let values = PresentValue(flows).switchingValues(to: target)
    #expect(values.count >= 2)
    for value in values {
      let changed = flows.map { flow in
        var flow = flow
        switch value.item {
        case .cost: flow.cost *= value.factor
        case .benefit: flow.benefit *= value.factor
        case .healthBenefit: flow.healthBenefit *= value.factor
        }
        return flow
      }
      #expect(abs(PresentValue(changed).netPresentSocialValue - target) < 1e-8)
    }
  }

  @Test("optimism bias is kept before and after mitigation; the Treasury's combined building is 32.1%")
  func optimism() {
    let bias = OptimismBias(upperBound: OptimismBias.Project.standardBuildings.upperBound, mitigated: 0.5)
    let cost = bias.applied(to: 1000)
    #expect(cost.before == 1240 && cost.after == 1120)
    let combined = OptimismBias.combined([(.nonStandardBuildings, 0.3), (.standardBuildings, 0.7)])
    #expect(abs(combined - 0.321) < 1e-12)
    #expect(OptimismBias(upperBound: 0.24, mitigated: 7).remaining == 0)
  }

  @Test("distributional weights: half the median weighs 2^1.3, and with unit elasticity £20k weighs twice £40k")
  func distribution() throws {
    #expect(try abs(#require(DistributionalWeight.weight(income: 15_000, median: 30_000)) - 2.462_288_827) < 1e-8)
    let poor = try #require(DistributionalWeight.weight(income: 20_000, median: 30_000, elasticity: 1))
    let rich = try #require(DistributionalWeight.weight(income: 40_000, median: 30_000, elasticity: 1))
    #expect(abs(poor / rich - 2) < 1e-12)
    #expect(DistributionalWeight.weight(income: 0, median: 30_000) == nil)
    #expect(DistributionalWeight.weight(income: .nan, median: 30_000) == nil)
    #expect(DistributionalWeight.weighted([(100, 30_000), (-100, 30_000)], median: 30_000) == 0)
  }

  @Test("incremental cost finds dominated and extendedly dominated options")
  func incremental() {
    let line = IncrementalCost(costs: [0, 1000, 3000, 3200, 2500, 1000], effects: [0, 1, 1.5, 3, 0.9, 1])
    // The second of two alike stands where the first does.
    #expect(line.frontier == [0, 1, 5, 3])
    #expect(line.statuses == [.efficient, .efficient, .extendedlyDominated, .efficient, .dominated, .efficient])
    #expect(line.ratios[0].isNaN)
    #expect(Array(line.ratios.dropFirst()) == [1000, 1000, 1100])
  }
}
