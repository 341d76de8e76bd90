import MultiCriteria
import Diagnostics
import Testing

@Suite("Choosing under uncertainty")
struct RobustnessTests {
  static func thompson(_ probabilities: [Double]?) throws -> PayoffTable {
    try PayoffTable(
      options: ["large", "small", "none"], states: ["good", "bad"], probabilities: probabilities,
      values: [200_000, -180_000, 100_000, -20_000, 0, 0])
  }

  @Test("Thompson Lumber (Render, Stair and Hanna, Quantitative Analysis for Management, chapter 3)")
  func thompsonLumber() throws {
    let table = try Self.thompson([0.5, 0.5])
    let rows = table.robustness(optimism: 0.8)
    #expect(rows.map(\.expected) == [10_000, 40_000, 0])
    #expect(rows.map(\.maxRegret) == [180_000, 100_000, 200_000])
    #expect(rows.map(\.expectedRegret) == [90_000, 60_000, 100_000])
    #expect(rows.map { $0.hurwicz.rounded() } == [124_000, 76_000, 0])
    #expect(rows.map(\.worst) == [-180_000, -20_000, 0])
    #expect(table.expectedValueWithPerfectInformation == 100_000)
    #expect(table.expectedValueOfPerfectInformation == 60_000)
    #expect(table.choice(by: .maxRegret, among: rows) == [1])
    #expect(table.choice(by: .worst, among: rows) == [2])
    #expect(table.choice(by: .hurwicz, among: rows) == [0])
    #expect(table.choice(by: .expected, among: rows) == [1])
  }

  @Test("storage sheds with three states (Balakrishnan, Render and Stair, Managerial Decision Modeling, chapter 8)")
  func storageSheds() throws {
    let table = try PayoffTable(
      options: ["large", "small", "none"], states: ["high", "moderate", "low"], probabilities: [0.3, 0.5, 0.2],
      values: [200_000, 100_000, -120_000, 90_000, 50_000, -20_000, 0, 0, 0])
    let rows = table.robustness(optimism: 0.45)
    #expect(rows.map { $0.expected.rounded() } == [86_000, 48_000, 0])
    #expect(rows.map(\.laplace) == [60_000, 40_000, 0])
    #expect(rows.map { $0.hurwicz.rounded() } == [24_000, 29_500, 0])
    #expect(rows.map(\.maxRegret) == [120_000, 110_000, 200_000])
    #expect(table.expectedValueOfPerfectInformation.rounded() == 24_000)
  }

  @Test("EVPI is 0 without uncertainty, never negative, and equals the smallest expected regret")
  func evpi() throws {
    #expect(try Self.thompson([1, 0]).expectedValueOfPerfectInformation == 0)
    let generator = CounterGenerator(seed: 7)
    for trial in 0..<200 {
      let values = (0..<20).map { generator.uniform(UInt64(trial * 20 + $0)) * 100 - 50 }
      let table = try PayoffTable(
        options: (0..<4).map { "o\($0)" }, states: (0..<5).map { "s\($0)" }, values: values)
      let rows = table.robustness()
      let best = rows.map(\.expected).max() ?? 0
      #expect(table.expectedValueOfPerfectInformation >= 0)
      #expect(abs(table.expectedValueWithPerfectInformation - best - table.expectedValueOfPerfectInformation) < 1e-9)
      #expect(table.choice(by: .expected, among: rows) == table.choice(by: .expectedRegret, among: rows))
      #expect(abs(table.probabilityBest.reduce(0, +) - 1) < 1e-12)
    }
  }

  @Test("identical options tie under every rule and share the probability of being best")
  func identical() throws {
    let table = try PayoffTable(options: ["a", "b"], states: ["s", "t"], values: [3, 1, 3, 1])
    let rows = table.robustness()
    for rule in RobustnessRule.allCases { #expect(table.choice(by: rule, among: rows) == [0, 1]) }
    #expect(table.probabilityBest == [0.5, 0.5])
  }

  @Test("satisficing and the distance to failure look at a level")
  func levels() throws {
    let table = try Self.thompson([0.25, 0.75])
    #expect(table.satisficing(-20_000) == [0.25, 1, 1])
    #expect(table.distanceToFailure(-50_000) == [-130_000, 30_000, 50_000])
  }

  @Test("a table that is no table is refused with every reason")
  func refused() {
    #expect(throws: Problems.self) { try PayoffTable(options: [], states: [], values: []) }
    #expect(throws: Problems.self) { try PayoffTable(options: ["a"], states: ["s"], values: [.nan]) }
    #expect(throws: Problems.self) {
      try PayoffTable(options: ["a"], states: ["s", "t"], probabilities: [0.5, 0.6], values: [1, 2])
    }
    #expect(throws: Problems.self) {
      try PayoffTable(options: ["a"], states: ["s", "t"], probabilities: [-0.5, 1.5], values: [1, 2])
    }
  }

  @Test("paired differences: what the futures cannot tell apart is said to be so")
  func paired() throws {
    let near = try PayoffTable(options: ["x", "y"], states: (0..<4).map { "\($0)" }, values: [1, 9, 2, 8, 2, 8, 1, 9])
    let level = near.comparison(0, 1)
    #expect(level.mean == 0 && level.firstBetter == 0.5 && !level.isSeparated)
    let far = try PayoffTable(
      options: ["x", "y"], states: (0..<4).map { "\($0)" }, values: [1, 9, 2, 8, 0, 7.5, 1, 7])
    let ahead = far.comparison(0, 1)
    #expect(abs(ahead.mean - 1.125) < 1e-12 && ahead.firstBetter == 1 && ahead.isSeparated)
    #expect(abs(ahead.standardError - 0.125) < 1e-12)
    let same = far.comparison(0, 0)
    #expect(same.isSame && !same.isSeparated && !ahead.isSame)
    #expect(try PayoffTable(options: ["x", "y"], states: ["s"], values: [2, 1]).comparison(1, 0).standardError == 0)
  }
}
