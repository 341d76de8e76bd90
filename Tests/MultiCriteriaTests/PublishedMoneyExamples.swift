import MultiCriteria
import Testing

@Suite("Payoffs and present values against published worked examples")
struct PublishedMoneyExamples {
  @Test("payoffs under each rule, and what information is worth, are the published ones")
  func payoffs() throws {
    let examples = try ExampleFile.read().payoffs
    for example in examples {
      let states = example.rows[0].indices.map { "s\($0)" }
      let table = try PayoffTable(
        options: example.rows.indices.map { "o\($0)" }, states: states, probabilities: example.probabilities,
        values: example.rows.flatMap { $0 })
      for (place, row) in table.robustness(optimism: example.optimism).enumerated() {
        if let hurwicz = example.hurwicz[place] { #expect(abs(row.hurwicz - hurwicz) < 1e-6, "\(example.citation)") }
        #expect(abs(row.laplace - example.laplace[place]) < 1e-6)
        #expect(row.worst == example.worst[place] && row.maxRegret == example.maxRegret[place])
        if let expected = example.expected?[place] { #expect(abs(row.expected - expected) < 1e-6) }
        if let regret = example.expectedRegret?[place] { #expect(abs(row.expectedRegret - regret) < 1e-6) }
      }
      if let value = example.withPerfectInformation {
        #expect(abs(table.expectedValueWithPerfectInformation - value) < 1e-6)
      }
      if let value = example.perfectInformation {
        #expect(abs(table.expectedValueOfPerfectInformation - value) < 1e-6)
      }
    }
    #expect(examples.count { $0.perfectInformation != nil } >= 2)
  }

  @Test("net present values and equivalent annual values are the published ones")
  func presentValues() throws {
    let examples = try ExampleFile.read().presentValues
    for example in examples {
      let schedule = try #require(DiscountSchedule.all.first { $0.id == example.schedule })
      let value = PresentValue(example.flows, schedule: schedule)
      if let wanted = example.netPresentValue {
        #expect(abs(value.netPresentSocialValue - wanted) <= example.tolerance, "\(example.citation)")
      }
      if let wanted = example.equivalentAnnualValue {
        #expect(abs(value.equivalentAnnualValue - wanted) <= example.tolerance, "\(example.citation)")
      }
    }
    #expect(examples.count { $0.netPresentValue != nil } >= 2)
    #expect(examples.count { $0.equivalentAnnualValue != nil } >= 2)
  }

  @Test("schedules have the published factors and rates")
  func discounting() throws {
    for example in try ExampleFile.read().discounting {
      let schedule = try #require(DiscountSchedule.all.first { $0.id == example.schedule })
      for (year, factor) in example.factors ?? [:] {
        let year = try #require(Int(year))
        #expect(try abs(schedule.factor(year) - factor) <= #require(example.tolerance), "\(example.citation), \(year)")
      }
      for rate in example.rates ?? [] {
        let year = Int(rate[0])
        #expect(abs(schedule.factor(year - 1) / schedule.factor(year) - 1 - rate[1]) < 1e-12, "\(example.citation)")
      }
    }
  }

  @Test("incremental costs, combined optimism bias and distributional weights are the published ones")
  func others() throws {
    let file = try ExampleFile.read()
    #expect(file.incrementalCosts.count >= 2)
    for example in file.incrementalCosts {
      let line = IncrementalCost(costs: example.costs, effects: example.effects)
      #expect(line.statuses.map(\.rawValue) == example.standing, "\(example.citation)")
      for (found, wanted) in zip(line.ratios.dropFirst(), example.ratios) {
        #expect(abs(found - wanted) <= example.tolerance, "\(example.citation): \(found)")
      }
    }
    for example in file.optimismBias {
      let parts = try example.parts.map {
        (project: try #require(OptimismBias.Project(rawValue: $0.project)), share: $0.share)
      }
      #expect(abs(OptimismBias.combined(parts) - example.expected) < 1e-12)
    }
    for example in file.distributionalWeights {
      let weights = try example.incomes.map {
        try #require(DistributionalWeight.weight(income: $0, median: example.median, elasticity: example.elasticity))
      }
      #expect(abs(weights[0] / weights[1] - example.ratio) < 1e-12)
    }
  }
}
