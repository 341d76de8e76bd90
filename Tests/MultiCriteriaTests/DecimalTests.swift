import Testing

@testable import MultiCriteria

@Suite("Decimals are compared as they are written")
struct DecimalTests {
  private static func table(_ values: [Double], _ criterion: CriterionColumn) -> ScoreTable {
    ScoreTable(options: values.indices.map { "o\($0)" }, criteria: [criterion], values: values)
  }

  @Test(
    "0.3, 0.4, 0.5 with q = 0.1 are 3, 4, 5 with q = 1, by every shape and power of ten",
    arguments: PreferenceFunction.Shape.allCases)
  func scales(_ shape: PreferenceFunction.Shape) throws {
    for (q, p) in [(1.0, 1.0), (1, 2), (2, 3)] {
      let whole = CriterionColumn("x", preference: shape, q: q, p: p, s: 1)
      let expected = try PROMETHEE.run(Self.table([3, 4, 5, 7], whole)).scores
      let electre = try ELECTREIII.run(Self.table([3, 4, 5, 7], whole))
      for scale in [10.0, 100, 1000] {
        let part = CriterionColumn("x", preference: shape, q: q / scale, p: p / scale, s: 1 / scale)
        let table = Self.table([3 / scale, 4 / scale, 5 / scale, 7 / scale], part)
        #expect(try PROMETHEE.run(table).scores == expected)
        #expect(try ELECTREIII.run(table).scores == electre.scores)
      }
    }
  }

  @Test("u-shape and level at the threshold: -1/2, 0, 1/2")
  func published() throws {
    let found = try PROMETHEE.run(
      Self.table([0.3, 0.4, 0.5], CriterionColumn("x", preference: .uShape, q: 0.1)))
    #expect(found.scores == [-0.5, 0, 0.5])
  }

  @Test("a threshold reached exactly is reached in the lexicographic order too")
  func lexicographic() throws {
    let within = CriterionColumn("x", q: 0.1)
    #expect(try AppraisalMethod.lexicographic.run(Self.table([0.3, 0.4], within)).ranks == [1, 1])
    #expect(
      try AppraisalMethod.lexicographic.run(Self.table([0.3, 0.4 + 1e-9], within)).ranks == [2, 1])
  }

  @Test("votes with decimals: 0.1 and 0.2 against 0.3 are level everywhere")
  func votes() throws {
    let choice = try GroupChoice(
      options: 2,
      ballots: [
        .init(ranks: [1, 2], votes: 0.1), .init(ranks: [1, 2], votes: 0.2),
        .init(ranks: [2, 1], votes: 0.3),
      ])
    #expect(!choice.beats(0, 1) && !choice.beats(1, 0) && choice.condorcetWinner == nil)
    #expect(choice.borda[0] == choice.borda[1] && choice.copeland == [0, 0])
    #expect(choice.instantRunOff.winners == [0, 1])
    #expect(try choice.kemeny().orders.count == 2)
    #expect(throws: (any Error).self) {
      try GroupChoice(options: 2, ballots: [.init(ranks: [1, 2], votes: 0)])
    }
  }

  @Test("figures with more than fifteen digits are left as they are")
  func long() {
    #expect(WholeDecimals.places(of: [0.1, 2, 3.25]) == 2)
    #expect(WholeDecimals.places(of: [1 / 3.0]) == nil && WholeDecimals.places(of: [1e300]) == nil)
    #expect(WholeDecimals.places(of: [-0.1, 1e14]) == nil && WholeDecimals.places(of: [0]) == 0)
  }
}

@Suite(
  "Neither the order of rows nor that of columns decides, and a better figure never counts as a worse"
)
struct FairnessTests {
  private static func random(_ state: inout UInt64, _ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  private static func permutations(_ count: Int) -> [[Int]] {
    if count == 0 { return [[]] }
    return permutations(count - 1).flatMap { rest in
      (0...rest.count).map { place in
        var order = rest
        order.insert(count - 1, at: place)
        return order
      }
    }
  }

  private static func choice(_ state: inout UInt64) throws -> GroupChoice {
    let options = 2 + random(&state, 4)
    let ballots = (0..<(1 + random(&state, 4))).map { _ in
      GroupChoice.Ballot(
        ranks: (0..<options).map { _ in 1 + random(&state, options) },
        votes: Double(1 + random(&state, 3)) / 10)
    }
    return try GroupChoice(options: options, ballots: ballots)
  }

  @Test("Kemeny gives every best order, as trying all orders does")
  func everyOrder() throws {
    var state: UInt64 = 11
    for _ in 0..<150 {
      let choice = try Self.choice(&state)
      let costs = Self.permutations(choice.options).map { order in
        (
          order,
          order.indices.reduce(0.0) { sum, place in
            order[(place + 1)...].reduce(sum) { $0 + choice.wholePreference[$1][order[place]] }
          }
        )
      }
      let least = costs.map(\.1).min() ?? 0
      let expected = Set(costs.filter { $0.1 == least }.map(\.0))
      let found = try choice.kemeny(most: 1000)
      #expect(Set(found.orders) == expected && found.count == Double(expected.count))
      #expect(try choice.kemeny(most: 2).count == found.count)
    }
  }

  @Test(
    "a run-off's winners are all who win for some order of leaving, whatever the order of options")
  func everyLeaving() throws {
    var state: UInt64 = 12
    for _ in 0..<150 {
      let choice = try Self.choice(&state)
      let found = Set(choice.instantRunOff.winners)
      #expect(found == Self.winners(choice, Array(0..<choice.options)))
      let turned = try GroupChoice(
        options: choice.options,
        ballots: choice.ballots.map { .init(ranks: $0.ranks.reversed(), votes: $0.votes) })
      #expect(Set(turned.instantRunOff.winners.map { choice.options - 1 - $0 }) == found)
    }
  }

  /// By the definition, in sixtieths of a tenth of a vote.
  private static func winners(_ choice: GroupChoice, _ left: [Int]) -> Set<Int> {
    var votes = [Int](repeating: 0, count: choice.options)
    for ballot in choice.ballots {
      let best = left.map { ballot.ranks[$0] }.min() ?? 0
      let firsts = left.filter { ballot.ranks[$0] == best }
      for first in firsts { votes[first] += 60 * Int((ballot.votes * 10).rounded()) / firsts.count }
    }
    let total = votes.reduce(0, +)
    if let winner = left.first(where: { 2 * votes[$0] > total }) { return [winner] }
    if left.count <= 2, Set(left.map { votes[$0] }).count == 1 { return Set(left) }
    let fewest = left.map { votes[$0] }.min() ?? 0
    return left.filter { votes[$0] == fewest }.reduce(into: Set()) { all, out in
      all.formUnion(winners(choice, left.filter { $0 != out }))
    }
  }

  @Test("two level at the bottom do not leave together and hand the vote to a third")
  func together() throws {
    let ranks = [[1, 2, 3], [3, 1, 2], [3, 2, 1]]
    let choice = try GroupChoice(
      options: 3, ballots: zip(ranks, [4.0, 3, 3]).map { .init(ranks: $0, votes: $1) })
    #expect(choice.instantRunOff.winners == [1, 2] && choice.instantRunOff.undecided == [1, 2])
  }

  @Test("identical twins share their standing in either order of rows")
  func twins() {
    let one = IncrementalCost(costs: [100, 100, 100, 200], effects: [5, 8, 8, 10])
    #expect(one.statuses == [.dominated, .efficient, .efficient, .efficient])
    let turned = IncrementalCost(costs: [200, 100, 100, 100], effects: [10, 8, 8, 5])
    #expect(turned.statuses == one.statuses.reversed())
    #expect(one.ratios.filter(\.isFinite) == [50])
  }

  @Test(
    "raising a wanted score, or lowering a cost, never lowers the result, also beyond the anchors",
    arguments: [
      AppraisalMethod.additive, .spotis, .topsis, .weightedProduct,
    ])
  func monotone(_ method: AppraisalMethod) throws {
    for direction in [Direction.max, .min] {
      let figures =
        direction == .max ? [1.0, 5, 8, 10, 12, 14, 20, 200] : [200, 20, 14, 12, 10, 8, 5, 1]
      var last: Double?
      for figure in figures {
        let table = ScoreTable(
          options: ["X", "Y"],
          criteria: [
            CriterionColumn("a", direction: direction, low: 0, high: 10),
            CriterionColumn("b", low: 0, high: 10),
          ],
          values: [figure, 5, 9, 6])
        let result = try method.run(table, scaling: method == .weightedProduct ? .raw : .anchored)
        let score = method == .spotis ? 0 - result.scores[0] : result.scores[0]
        if let last { #expect(score >= last - 1e-12, "\(method) \(direction) \(figure)") }
        last = score
      }
    }
  }

  @Test("flows in the middle of a year: 100 + 10 / 1.035^0.5, and any rate of one's own")
  func middle() {
    let flows = [YearlyFlow(year: 0, cost: 100), YearlyFlow(year: 0, part: 0.5, cost: 10)]
    #expect(abs(PresentValue(flows).cost - 109.829_464) < 1e-6)
    let own = DiscountSchedule.single(0.05, source: "Treasury")
    #expect(
      abs(
        PresentValue([YearlyFlow(year: 2, part: 0.25, cost: 1)], schedule: own).cost
          - power(1.05, -2.25)) < 1e-15)
    // Across a band the later rate counts for the part that lies in it.
    let banded = DiscountSchedule(
      id: "b", title: "", source: "", edition: "",
      bands: [.init(through: 1, rate: 0.1), .init(through: nil, rate: 0)])
    #expect(banded.factor(1, part: 0.5) == banded.factor(1))
  }
}
