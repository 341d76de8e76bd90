import Diagnostics
import Testing

@testable import Uncertainty

@Suite struct FuturesCorrelationTests {
  static let four = ["a", "b", "c", "d"].map { Uncertainty($0, .lognormal(logMean: 0, logSd: 1)) }

  static func columns(_ futures: Futures) -> [[Double]] {
    let rows = (0..<futures.count).map(futures.draw)
    return futures.names.indices.map { column in rows.map { $0[column] } }
  }

  /// Spearman's coefficient of two lists without ties.
  static func spearman(_ a: [Double], _ b: [Double]) -> Double {
    func ranks(_ list: [Double]) -> [Double] {
      var ranks = [Double](repeating: 0, count: list.count)
      for (rank, place) in list.indices.sorted(by: { list[$0] < list[$1] }).enumerated() { ranks[place] = Double(rank) }
      return ranks
    }
    let n = Double(a.count)
    let squares = zip(ranks(a), ranks(b)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return 1 - 6 * squares / (n * (n * n - 1))
  }

  @Test(
    "the rank correlations asked for come out, and the margins stay what they were",
    arguments: FuturesDesign.Sampling.drawn)
  func ranks(sampling: FuturesDesign.Sampling) throws {
    let group = RankCorrelation([.init("a", "b", 0.7), .init("b", "c", -0.4)])
    let futures = try Futures(
      FuturesDesign(seed: 6, count: 4096, sampling: sampling), of: Self.four, correlations: [group])
    let columns = Self.columns(futures)
    // Standard deviation of Spearman's coefficient at most 1 / sqrt(4095) = 0.0156; within 4 of them.
    for (i, j, wanted) in [(0, 1, 0.7), (1, 2, -0.4), (0, 2, 0), (0, 3, 0), (1, 3, 0)] {
      #expect(abs(Self.spearman(columns[i], columns[j]) - wanted) < 0.0625, "\(i), \(j)")
    }
    for (index, column) in columns.enumerated() {
      // The share below each decile: standard deviation at most 0.0078; within 4 of them.
      for decile in 1..<10 {
        let u = Double(decile) / 10
        let edge = Self.four[index].distribution.quantile(u)
        #expect(abs(Double(column.count { $0 <= edge }) / 4096 - u) < 0.0313)
      }
    }
  }

  @Test("joining a group at its end changes nobody before; the first member draws as if it were alone")
  func joining() throws {
    let design = FuturesDesign(count: 30, sampling: .sobol)
    let plain = Self.columns(try Futures(design, of: Self.four))
    let pair = Self.columns(
      try Futures(design, of: Self.four, correlations: [RankCorrelation([.init("b", "a", 0.5)])]))
    let triple = Self.columns(
      try Futures(
        design, of: Self.four,
        correlations: [RankCorrelation([.init("b", "a", 0.5), .init("a", "d", 0.8)])]))
    #expect(pair[1] == plain[1] && pair[2] == plain[2] && pair[3] == plain[3])
    #expect(pair[0] != plain[0])
    #expect(triple[0] == pair[0] && triple[1] == pair[1] && triple[2] == pair[2])
    #expect(triple[3] != pair[3])
  }

  @Test("a rank correlation of 1 or -1 makes two the same or opposite in every future")
  func perfect() throws {
    let groups = [RankCorrelation([.init("a", "b", 1), .init("a", "c", -1), .init("b", "c", -1)])]
    let futures = try Futures(FuturesDesign(count: 100), of: Self.four, correlations: groups)
    for future in 0..<100 {
      let values = futures.draw(future)
      #expect(abs(values[1] / values[0] - 1) < 1e-12 && abs(values[2] * values[0] - 1) < 1e-12)
    }
  }

  @Test("a yearly path departs from the drawn value by trend and by noise of the stated size and memory")
  func paths() throws {
    let motion = Persistence(trend: 0.5, carryOver: 0.6, sd: 2)
    let growth = Uncertainty("growth", .normal(mean: 10, sd: 1), persistence: motion)
    let futures = try Futures(FuturesDesign(seed: 8, count: 4000), of: [growth])
    var noise: [[Double]] = []
    for future in 0..<4000 {
      let drawn = futures.draw(future)[0]
      let path = futures.path(of: "growth", future: future, firstYear: 2019, years: 10)
      noise.append(path.indices.map { path[$0] - drawn - 0.5 * Double($0) })
    }
    func mean(_ value: ([Double]) -> Double) -> Double { noise.reduce(0) { $0 + value($1) } / 4000 }
    for year in 0..<10 {
      // Standard errors: 2 / sqrt(4000) = 0.0316 and 4 sqrt(2 / 4000) = 0.0894; within 4 of them.
      #expect(abs(mean { $0[year] }) < 0.127)
      #expect(abs(mean { $0[year] * $0[year] } - 4) < 0.358)
    }
    // Of a product: at most 4 sqrt(2 / 4000); within 4 of them.
    for gap in 1..<4 {
      #expect(abs(mean { $0[5] * $0[5 + gap] } - 4 * [0, 0.6, 0.36, 0.216][gap]) < 0.358)
    }
  }

  @Test("a path begins the same however many years follow, keeps within its limits, and stands still without noise")
  func pathShape() throws {
    let uncertainties = [
      Uncertainty("share", .uniform(low: 0, high: 1), persistence: .init(carryOver: 0.9, sd: 1, limits: 0...1)),
      Uncertainty("fixed", .uniform(low: 0, high: 1)),
      Uncertainty("rising", .constant(3), persistence: .init(trend: 2)),
    ]
    let futures = try Futures(FuturesDesign(count: 5), of: uncertainties)
    let more = try Futures(FuturesDesign(count: 5), of: [Uncertainty("new", .constant(1))] + uncertainties)
    for future in 0..<5 {
      let long = futures.path(of: "share", future: future, firstYear: 2019, years: 20)
      #expect(Array(long[..<3]) == futures.path(of: "share", future: future, firstYear: 2019, years: 3))
      #expect(long == more.path(of: "share", future: future, firstYear: 2019, years: 20))
      #expect(long.allSatisfy { (0...1).contains($0) } && Set(long).count > 1)
      let drawn = futures.draw(future)[1]
      #expect(futures.path(of: "fixed", future: future, firstYear: 2019, years: 3) == [drawn, drawn, drawn])
      #expect(futures.path(of: "rising", future: future, firstYear: 2019, years: 3) == [3, 5, 7])
    }
    #expect(futures.path(of: "unknown", future: 0, firstYear: 2019, years: 3).isEmpty)
  }
}
