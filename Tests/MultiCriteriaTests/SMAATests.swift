import MultiCriteria
import Diagnostics
import Testing

@Suite("SMAA-2")
struct SMAATests {
  @Test("closed forms: a specialist against a generalist on three criteria wins a quarter of the weights")
  func closedForm() throws {
    let smaa = try SMAA(samples: [[1, 0, 0, 0, 1, 1]], criteria: 3, draws: 40_000, seed: 5)
    #expect(abs(smaa.acceptability(0, rank: 1) - 0.25) < 0.01)
    let central = try #require(smaa.centralWeights[0])
    for (weight, wanted) in zip(central, [2.0 / 3, 1.0 / 6, 1.0 / 6]) { #expect(abs(weight - wanted) < 0.01) }
    #expect(smaa.confidence == [1, 1])
    let three = try SMAA(samples: [[1, 0, 0, 0, 1, 0, 0, 0, 1]], criteria: 3, draws: 30_000, seed: 2)
    for share in three.firstRank { #expect(abs(share - 1.0 / 3) < 0.012) }
    for rank in three.expectedRanks { #expect(abs(rank - 2) < 0.03) }
  }

  @Test("known order of importance: the mean weights are the rank-order centroid (Barron and Barrett 1996)")
  func centroid() throws {
    let smaa = try SMAA(samples: [[1, 1, 1, 1]], criteria: 4, space: .ranked([2, 1, 4, 3]), draws: 40_000)
    let wanted = Weights.rankOrderCentroid(ranks: [2, 1, 4, 3])
    for (weight, other) in zip(try #require(smaa.centralWeights[0]), wanted) { #expect(abs(weight - other) < 0.005) }
  }

  @Test("acceptabilities sum to 1 over ranks and over options, with ties shared", arguments: [1, 2, 3, 17, 130])
  func sums(options: Int) throws {
    let generator = CounterGenerator(seed: UInt64(options))
    var values = (0..<options * 3).map { Double(generator.bits(UInt64($0)) % 5) }
    if options > 2 { for column in 0..<3 { values[3 + column] = values[column] } }
    let smaa = try SMAA(samples: [values], criteria: 3, draws: 500)
    for option in 0..<options {
      #expect(abs((1...options).reduce(0) { $0 + smaa.acceptability(option, rank: $1) } - 1) < 1e-9)
      #expect(abs((1...options).reduce(0) { $0 + smaa.acceptability($1 - 1, rank: option + 1) } - 1) < 1e-9)
    }
    if options > 2 { #expect(smaa.firstRank[0] == smaa.firstRank[1]) }
  }

  @Test(
    "firsts alone are the first column of all ranks, to the last bit, with ties and without",
    arguments: [(1, 5.0), (2, 1e9), (23, 3), (60, 1e9), (130, 4)])
  func firsts(options: Int, steps: Double) throws {
    let generator = CounterGenerator(seed: UInt64(options))
    var values = (0..<options * 4).map { (generator.uniform(UInt64($0)) * steps).rounded(.down) }
    // Three alike, so that thirds are added up.
    if options > 20, steps < 10 { for place in 0..<8 { values[4 + place] = values[place % 4] } }
    let shares = try FirstRank.shares(values: values, criteria: 4, draws: 1001, seed: 3)
    let front = Dominance(values: values, criteria: 4).front
    let kept = front.flatMap { values[$0 * 4..<($0 + 1) * 4] }
    let smaa = try SMAA(samples: [kept], criteria: 4, draws: 1001, seed: 3)
    for (place, option) in front.enumerated() { #expect(shares[option] == smaa.acceptability(place, rank: 1)) }
    #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
    #expect(throws: Problems.self) { try FirstRank.shares(values: values, criteria: 4, draws: 0) }
  }

  @Test("ranks agree with plain sorting, whether scores spread or crowd")
  func plain() throws {
    let generator = CounterGenerator(seed: 77)
    for spread in [1.0, 1e-9, 1e12] {
      var values = (0..<300).map { generator.uniform(UInt64($0)) * spread }
      values[0] = 1e6 * spread
      let smaa = try SMAA(samples: [values], criteria: 1, draws: 1)
      let ranks = Ranking.ranks(values, tolerance: 0)
      for option in 0..<300 { #expect(smaa.acceptability(option, rank: ranks[option]) == 1) }
    }
  }

  @Test("a dominated option is never first, and the same seed gives the same figures")
  func dominated() throws {
    let table = DrawnUncertainties.table(4)
    let values = try table.scaled(.anchored)
    let first = try SMAA(samples: [values], criteria: 4, draws: 2000, seed: 9)
    #expect(try SMAA(samples: [values], criteria: 4, draws: 2000, seed: 9) == first)
    #expect(try SMAA(samples: [values], criteria: 4, draws: 2000, seed: 10) != first)
    let dominance = Dominance(values: values, criteria: 4)
    for option in 0..<7 where !dominance.dominators[option].isEmpty {
      #expect(first.firstRank[option] == 0 && first.centralWeights[option] == nil && first.confidence[option] == nil)
    }
  }

  @Test("weights stay within their ranges, wide or narrow, and average where symmetry says")
  func ranges() throws {
    let wide = [0.1...0.6, 0.1...0.6, 0.1...0.6]
    let narrow = [0.332...0.335, 0.332...0.335, 0.332...0.335, 0...0.002, 0...0.002, 0...0.002, 0...0.002]
    for (space, width) in [(wide, 3), (narrow, 7)] {
      let smaa = try SMAA(
        samples: [[Double](repeating: 1, count: width)], criteria: width, space: .ranges(space), draws: 4000)
      let mean = try #require(smaa.centralWeights[0])
      #expect(abs(mean.reduce(0, +) - 1) < 1e-9)
      for (weight, range) in zip(mean, space) { #expect(range.contains(weight)) }
      #expect(abs(mean[0] - mean[1]) < 0.01 * (space[0].upperBound - space[0].lowerBound) + 0.005)
    }
    #expect(throws: Problems.self) {
      try SMAA(samples: [[1, 1]], criteria: 2, space: .ranges([0...0.3, 0...0.3]))
    }
  }

  @Test("value samples: confidence is the share of samples in which an option leads at its central weights")
  func confidence() throws {
    let smaa = try SMAA(samples: [[10, 5], [2, 5], [8, 5], [9, 5]], criteria: 1, draws: 400)
    #expect(smaa.firstRank == [0.75, 0.25])
    #expect(smaa.confidence == [0.75, 0.25])
  }

  @Test("what cannot be drawn from is refused")
  func refused() {
    #expect(throws: Problems.self) { try SMAA(samples: [], criteria: 2) }
    #expect(throws: Problems.self) { try SMAA(samples: [[1, .nan]], criteria: 2) }
    #expect(throws: Problems.self) { try SMAA(samples: [[1, 1e300]], criteria: 2) }
    #expect(throws: Problems.self) { try SMAA(samples: [[1, 1]], criteria: 2, draws: 0) }
    #expect(throws: Problems.self) { try SMAA(samples: [[1, 1]], criteria: 0) }
    #expect(throws: Problems.self) { try SMAA(samples: [[Double](repeating: 1, count: 5001)], criteria: 1) }
  }

  @Test("the generator is SplitMix64: the reference outputs for seed 1234567")
  func splitMix() {
    let generator = CounterGenerator(seed: 1_234_567)
    #expect(
      (0..<5).map { generator.bits(UInt64($0)) } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ])
  }
}
