import MultiCriteria
import Diagnostics
import Testing

/// Tables drawn from a seed, for properties that hold whatever the numbers.
enum DrawnUncertainties {
  static func table(_ seed: UInt64, options: Int = 7, criteria: Int = 4, anchored: Bool = true) -> ScoreTable {
    let generator = CounterGenerator(seed: seed)
    let columns = (0..<criteria).map { column in
      CriterionColumn(
        "c\(column)", direction: generator.bits(UInt64(900 + column)) % 2 == 0 ? .max : .min,
        weight: 0.1 + generator.uniform(UInt64(800 + column)), low: anchored ? 0 : nil, high: anchored ? 100 : nil,
        preference: PreferenceFunction.Shape.allCases[column % 6], q: 5, p: 30, s: 12, veto: 90)
    }
    return ScoreTable(
      options: (0..<options).map { "o\($0)" }, criteria: columns,
      values: (0..<options * criteria).map { 1 + 98 * generator.uniform(UInt64($0)) })
  }
}

@Suite("Properties that every method keeps")
struct MethodPropertyTests {
  @Test("a dominated option never comes first", arguments: AppraisalMethod.allCases)
  func dominated(_ method: AppraisalMethod) throws {
    for seed in 0..<40 {
      var table = DrawnUncertainties.table(UInt64(seed))
      for (column, criterion) in table.criteria.enumerated() {
        table[6, column] = table[0, column] + (criterion.direction == .max ? -0.5 : 0.5)
      }
      let result = try method.run(table)
      #expect(result.ranks[6] >= result.ranks[0], "\(method) seed \(seed)")
      if method != .electre, method != .lexicographic { #expect(!result.leaders.contains(6), "\(method) seed \(seed)") }
    }
  }

  @Test("identical options tie", arguments: AppraisalMethod.allCases)
  func identical(_ method: AppraisalMethod) throws {
    for seed in 0..<20 {
      var table = DrawnUncertainties.table(UInt64(seed))
      for column in table.criteria.indices { table[5, column] = table[2, column] }
      let result = try method.run(table)
      #expect(result.ranks[5] == result.ranks[2])
      #expect(result.scores[5] == result.scores[2])
    }
  }

  @Test("another unit of measurement changes no order", arguments: AppraisalMethod.allCases)
  func units(_ method: AppraisalMethod) throws {
    for seed in 0..<20 {
      let table = DrawnUncertainties.table(UInt64(seed))
      var other = table
      for column in table.criteria.indices {
        let factor = [0.001, 7.5, 1e6, 2][column]
        for option in table.options.indices { other[option, column] *= factor }
        for key: WritableKeyPath<CriterionColumn, Double?> in [\.low, \.high, \.q, \.p, \.s, \.veto] {
          other.criteria[column][keyPath: key] = table.criteria[column][keyPath: key].map { $0 * factor }
        }
      }
      #expect(try method.run(table).ranks == method.run(other).ranks)
    }
  }

  @Test("under fixed scales no removal of a loser changes the order of the rest")
  func noReversal() throws {
    for seed in 0..<20 {
      let table = DrawnUncertainties.table(UInt64(seed))
      for (method, scaling) in [
        (AppraisalMethod.additive, Scaling.anchored), (.additive, .raw), (.topsis, .anchored), (.spotis, .anchored),
        (.weightedProduct, .raw),
      ] {
        #expect(try RankReversal.search(table, method: method, scaling: scaling).isEmpty)
      }
    }
  }

  @Test("relative scales do reverse ranks, and the search finds it")
  func reversal() throws {
    let found = try (0..<200).first { seed in
      try !RankReversal.search(DrawnUncertainties.table(UInt64(seed)), method: .additive, scaling: .minmax).isEmpty
    }
    let seed = try #require(found)
    let table = DrawnUncertainties.table(UInt64(seed))
    let reversal = try #require(try RankReversal.search(table, method: .additive, scaling: .minmax).first)
    let kept = table.options.indices.filter { $0 != reversal.removed }
    let after = try AppraisalMethod.additive.run(table.keeping(kept), scaling: .minmax).leaders.map { kept[$0] }
    #expect(after == reversal.after && after != reversal.before)
  }

  @Test(
    "one option, one criterion, equal options and zero spreads have defined answers",
    arguments: AppraisalMethod.allCases)
  func degenerate(_ method: AppraisalMethod) throws {
    let criterion = CriterionColumn("c", low: 0, high: 10)
    let one = try method.run(ScoreTable(options: ["a"], criteria: [criterion], values: [4]))
    #expect(one.ranks == [1] && one.scores.allSatisfy(\.isFinite))
    let equal = try method.run(
      ScoreTable(options: ["a", "b", "c"], criteria: [criterion, criterion], values: [3, 3, 3, 3, 3, 3]))
    #expect(equal.ranks == [1, 1, 1] && equal.scores.allSatisfy(\.isFinite))
    for scaling in Scaling.allCases where method == .additive || method == .topsis {
      let result = try method.run(
        ScoreTable(options: ["a", "b"], criteria: [criterion], values: [3, 3]), scaling: scaling)
      #expect(result.ranks == [1, 1] && result.scores.allSatisfy(\.isFinite))
    }
  }

  @Test("what is not a finite number is refused by name, never trapped on", arguments: AppraisalMethod.allCases)
  func notFinite(_ method: AppraisalMethod) {
    let criterion = CriterionColumn("quality", low: 0, high: 10)
    for value in [Double.nan, .infinity, -.infinity] {
      let table = ScoreTable(options: ["a", "b"], criteria: [criterion], values: [4, value])
      let thrown = #expect(throws: Problems.self) { try method.run(table) }
      #expect(thrown?.description.contains("b is") == true && thrown?.description.contains("quality") == true)
    }
    #expect(throws: Problems.self) { try method.run(ScoreTable(options: [], criteria: [], values: [])) }
    #expect(throws: Problems.self) {
      try method.run(
        ScoreTable(options: ["a"], criteria: [CriterionColumn("c", weight: -1, low: 0, high: 1)], values: [1]))
    }
  }

  @Test("huge, tiny, negative and zero figures and a thousand options give an answer or a problem")
  func extremes() throws {
    let wide = DrawnUncertainties.table(5, options: 1000, criteria: 3)
    for method in AppraisalMethod.allCases where method != .electre {
      #expect(try method.run(wide).ranks.contains(1))
    }
    let criterion = CriterionColumn("c", low: -1e100, high: 1e100)
    let least = Double.leastNonzeroMagnitude
    let hard: [[Double]] = [[1e308, -1e308, 0], [1e100, -1e100, 0], [least, 0, -least], [-1, -2, 0]]
    for values in hard {
      let table = ScoreTable(
        options: ["a", "b", "c"], criteria: [criterion, criterion], rows: values.map { [$0, $0] })
      for method in AppraisalMethod.allCases {
        for scaling in Scaling.allCases {
          guard let result = try? method.run(table, scaling: scaling) else { continue }
          #expect(result.scores.allSatisfy(\.isFinite) && result.ranks.contains(1))
        }
      }
    }
  }

  @Test("tau counted by merging is what comparing every pair gives, with ties and without", arguments: 0..<60)
  func tauByMerging(_ seed: Int) {
    let draws = CounterGenerator(seed: UInt64(seed))
    let size = Int(draws.bits(1000) % 40)
    let kinds = 1 + draws.bits(1001) % 60
    let a = (0..<size).map { Int(draws.bits(UInt64($0)) % kinds) }
    let b = (0..<size).map { Int(draws.bits(UInt64(500 + $0)) % kinds) }
    var (agreeing, untiedA, untiedB) = (0, 0, 0)
    for i in a.indices {
      for j in a.indices where j > i {
        let (x, y) = ((a[i] - a[j]).signum(), (b[i] - b[j]).signum())
        agreeing += x * y
        untiedA += abs(x)
        untiedB += abs(y)
      }
    }
    let byPairs =
      untiedA == 0 || untiedB == 0
      ? (untiedA == untiedB ? 1 : 0) : Double(agreeing) / (Double(untiedA) * Double(untiedB)).squareRoot()
    #expect(MethodAgreement.tau(a, b) == byPairs)
  }

  @Test("the cross-check says who agrees and why a method could not be used")
  func agreement() throws {
    let table = DrawnUncertainties.table(11, anchored: false)
    let agreement = MethodAgreement(table)
    #expect(agreement.rows.count == MethodAgreement.usual.count)
    let refused = agreement.rows.filter { $0.refusal != nil }
    #expect(refused.contains { $0.method == .spotis && $0.refusal?.contains("anchors") == true })
    let ran = agreement.rows.filter { $0.refusal == nil }
    #expect(ran.first?.tau == 1)
    #expect(ran.allSatisfy { (-1...1).contains($0.tau) })
    #expect(MethodAgreement.tau([1, 2, 3], [3, 2, 1]) == -1)
    #expect(MethodAgreement.tau([1, 1, 1], [1, 1, 1]) == 1)
  }

  @Test("PROMETHEE I: disagreement of the two flows is incomparability")
  func partial() {
    let flows = (positive: [0.5, 0.4, 0.5, 0.6], negative: [0.3, 0.2, 0.3, 0.2])
    let relation = { PROMETHEE.relation($0, $1, positive: flows.positive, negative: flows.negative) }
    #expect(relation(0, 1) == .incomparable)
    #expect(relation(0, 2) == .indifferent)
    #expect(relation(3, 0) == .preferred)
    #expect(relation(0, 3) == .worse)
  }

  @Test("lexicographic: the heaviest criterion decides, the next breaks its ties, and small differences may not count")
  func lexicographic() throws {
    var table = ScoreTable(
      options: ["a", "b", "c", "d"],
      criteria: [CriterionColumn("light", weight: 1), CriterionColumn("heavy", direction: .min, weight: 5)],
      rows: [[9, 3], [1, 2], [5, 2], [5, 2]])
    #expect(try AppraisalMethod.lexicographic.run(table).ranks == [4, 3, 1, 1])
    table.criteria[1].q = 1
    #expect(try AppraisalMethod.lexicographic.run(table).ranks == [1, 4, 2, 2])
    #expect(try AppraisalMethod.lexicographic.run(table).scores == [3, 0, 1, 1])
  }
}
