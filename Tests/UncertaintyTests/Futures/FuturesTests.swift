import Diagnostics
import Testing

@testable import Uncertainty

@Suite struct FuturesTests {
  static let three = [
    Uncertainty("demand growth", .normal(mean: 2, sd: 1)), Uncertainty("price uplift", .uniform(low: 0, high: 4)),
    Uncertainty("shocks", .poisson(rate: 3)),
  ]

  static func column(_ futures: Futures, _ name: String) throws -> [Double] {
    let place = try #require(futures.names.firstIndex(of: name))
    return (0..<futures.count).map { futures.draw($0)[place] }
  }

  @Test(
    "adding, removing or reordering uncertainties leaves the other draws bit for bit",
    arguments: FuturesDesign.Sampling.drawn)
  func keyedByName(sampling: FuturesDesign.Sampling) throws {
    let design = FuturesDesign(seed: 9, count: 64, sampling: sampling)
    let base = try Futures(design, of: Self.three)
    let fewer = try Futures(design, of: [Self.three[2]])
    let more = try Futures(
      design,
      of: [Uncertainty("appetite", .constant(1))] + Self.three.reversed() + [
        Uncertainty("zeal", .beta(alpha: 1, beta: 2))
      ])
    // None of these five names shares a Sobol dimension with another.
    #expect(Set(SobolDimensions(more.names).all.map(\.number)).count == 5)
    for name in base.names { #expect(try Self.column(base, name) == Self.column(more, name)) }
    #expect(try Self.column(base, "shocks") == Self.column(fewer, "shocks"))
    let other = try Futures(FuturesDesign(seed: 10, count: 64, sampling: sampling), of: Self.three)
    for name in base.names { #expect(try Self.column(base, name) != Self.column(other, name)) }
  }

  @Test(
    "a longer run begins with the shorter under Monte Carlo and Sobol",
    arguments: [FuturesDesign.Sampling.monteCarlo, .sobol])
  func prefix(sampling: FuturesDesign.Sampling) throws {
    let short = try Futures(FuturesDesign(count: 10, sampling: sampling), of: Self.three)
    let long = try Futures(FuturesDesign(count: 1000, sampling: sampling), of: Self.three)
    for future in 0..<10 { #expect(short.draw(future) == long.draw(future)) }
  }

  @Test("a block holds the very values that single draws give", arguments: FuturesDesign.Sampling.allCases)
  func blocks(sampling: FuturesDesign.Sampling) throws {
    let futures = try Futures(
      FuturesDesign(count: 50, sampling: sampling), of: Self.three,
      correlations: [RankCorrelation([.init("shocks", "demand growth", 0.5)])])
    var buffer = [Double](repeating: 0, count: 3 * 7)
    var span = buffer.mutableSpan
    futures.fill(&span, from: 20)
    for future in 0..<7 { #expect(Array(buffer[future * 3..<(future + 1) * 3]) == futures.draw(20 + future)) }
    #expect(try FuturesDesign(count: 50, sampling: sampling).draw(3, of: Self.three).count == 3)
  }

  @Test(
    "futures drawn by eight tasks at once, in any order, are those drawn by one",
    arguments: FuturesDesign.Sampling.drawn)
  func threads(sampling: FuturesDesign.Sampling) async throws {
    let futures = try Futures(FuturesDesign(count: 160, sampling: sampling), of: Self.three)
    let together = await withTaskGroup(of: (Int, [[Double]]).self) { group in
      for task in 0..<8 { group.addTask { (task, (0..<20).reversed().map { futures.draw(task * 20 + $0) }) } }
      return await group.reduce(into: [Int: [[Double]]]()) { $0[$1.0] = $1.1.reversed() }
    }
    #expect((0..<8).flatMap { together[$0] ?? [] } == (0..<160).map(futures.draw))
  }

  @Test("a Latin hypercube meets each stratum exactly once", arguments: [1, 2, 3, 7, 64, 100, 1000])
  func strata(count: Int) throws {
    let uncertainties = ["a", "b"].map { Uncertainty($0, .uniform(low: 0, high: 1)) }
    let futures = try Futures(FuturesDesign(count: count, sampling: .latinHypercube), of: uncertainties)
    for name in ["a", "b"] {
      let strata = try Self.column(futures, name).map { Int($0 * Double(count)) }
      #expect(strata.sorted() == Array(0..<count))
    }
    if count >= 64 {
      // Two orders of n places: their correlation has standard deviation 1 / sqrt(n - 1); within 4 of them.
      let sum = (0..<count).reduce(0.0) { $0 + (futures.draw($1)[0] - 0.5) * (futures.draw($1)[1] - 0.5) }
      #expect(abs(sum * 12 / Double(count)) < 4 / Double(count - 1).squareRoot())
    }
  }

  @Test("all 24 orders of four things occur among 2,000 keys, none far more often than others")
  func permutations() {
    var seen: [[Int]: Int] = [:]
    for key in 0..<2000 {
      let order = KeyedPermutation(count: 4, key: StableKey(key).bits)
      seen[(0..<4).map { order($0) }, default: 0] += 1
    }
    #expect(seen.count == 24)
    // Fair would be 2000 / 24 = 83 each, standard deviation 9; within 4 of them.
    for count in seen.values { #expect(abs(Double(count) - 83) < 36, "\(seen)") }
  }

  @Test("even designs estimate a mean far better than chance: 1,024 futures, 6 uncertainties")
  func accuracy() throws {
    let six = (0..<6).map { Uncertainty("factor \($0)", .uniform(low: 0, high: 1)) }
    // The mean of the product of (1/2 + u_i) is 1 and its variance (13/12)^6 - 1 = 0.6165, of which 6/12 is additive.
    // Standard errors: Monte Carlo sqrt(0.6165 / 1024) = 0.0245; Latin hypercube, which removes the additive part,
    // sqrt(0.1165 / 1024) = 0.0107; both within 4 of them. Sobol is held to a fifth of Monte Carlo's one.
    func error(_ sampling: FuturesDesign.Sampling) throws -> Double {
      let futures = try Futures(FuturesDesign(seed: 4, count: 1024, sampling: sampling), of: six)
      return (0..<1024).reduce(0.0) { $0 + futures.draw($1).reduce(1) { $0 * (0.5 + $1) } } / 1024 - 1
    }
    #expect(abs(try error(.monteCarlo)) < 4 * 0.0245)
    #expect(abs(try error(.latinHypercube)) < 4 * 0.0107)
    #expect(abs(try error(.sobol)) < 0.0245 / 5)
  }

  @Test("a full factorial meets every combination once; sampled uncertainties meet each cell with the same values")
  func factorial() throws {
    let factors: [FuturesDesign.Factor] = [.init("price uplift", quantiles: 2), .init("shocks", values: [0, 5, 9])]
    let full = try Futures(FuturesDesign(count: 6, factors: factors), of: Array(Self.three[1...]))
    #expect((0..<6).map(full.draw) == [[1, 0], [3, 0], [1, 5], [3, 5], [1, 9], [3, 9]])
    for sampling in FuturesDesign.Sampling.allCases {
      let mix = try Futures(FuturesDesign(count: 60, sampling: sampling, factors: factors), of: Self.three)
      let growth = try Self.column(mix, "demand growth")
      let alone = try Futures(FuturesDesign(count: 10, sampling: sampling), of: Self.three)
      for future in 0..<60 {
        #expect(growth[future] == growth[future / 6 * 6])
        #expect(Array(mix.draw(future)[1...]) == full.draw(future % 6))
        #expect(growth[future] == alone.draw(future / 6)[0])
      }
    }
  }

  @Test("values drawn are exported and met again bit for bit, whatever the order of the rows")
  func table() throws {
    let drawn = try Futures(FuturesDesign(seed: 3, count: 20), of: Self.three)
    let table = try drawn.table()
    #expect(table.header == ["future", "demand growth", "price uplift", "shocks"])
    let rows = (0..<20).reversed().map(table.cells)
    let read = try FuturesTable(header: table.header, rows: rows, file: "futures.csv")
    #expect(read == table)
    let met = try Futures(FuturesDesign(seed: 77, count: 20, table: read), of: Self.three.reversed())
    for future in 0..<20 { #expect(met.draw(future).reversed() == drawn.draw(future)) }
  }

  @Test("a future outside the design is answered, not a crash", arguments: FuturesDesign.Sampling.allCases)
  func outside(sampling: FuturesDesign.Sampling) throws {
    let table = try FuturesTable(names: ["shocks"], rows: [[5], [6]])
    let design = FuturesDesign(
      count: 2, sampling: sampling, factors: [.init("price uplift", quantiles: 2)], table: table)
    let futures = try Futures(design, of: Self.three)
    for future in [-1, -7, 2, 1_000_000, .min, .max] {
      let values = futures.draw(future)
      #expect(values[0].isFinite && [1, 3].contains(values[1]) && values[2].isNaN)
      _ = futures.path(of: "shocks", future: future, firstYear: .max, years: 2)
    }
    var none: [Double] = []
    var span = none.mutableSpan
    futures.fill(&span, from: .max)
    #expect(try Futures(design, of: Array(Self.three[1...])).names.count == 2)
  }

  @Test("a table with some columns leaves the rest to be sampled as if it were not there")
  func partTable() throws {
    let table = try FuturesTable(names: ["shocks"], rows: [[5], [6]])
    let met = try Futures(FuturesDesign(count: 2, table: table), of: Self.three)
    let plain = try Futures(FuturesDesign(count: 2), of: Self.three)
    for future in 0..<2 {
      #expect(met.draw(future)[2] == Double(5 + future))
      #expect(met.draw(future)[..<2] == plain.draw(future)[..<2])
    }
  }
}
