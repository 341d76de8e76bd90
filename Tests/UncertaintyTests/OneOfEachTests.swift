import Foundation
import Testing

@testable import Uncertainty

/// Two formulas for one thing give two figures for it in one report. This holds that each of the common ones stands in one
/// place.
@Suite("One of each")
struct OneOfEachTests {
  /// What may be written once, and where.
  static let owned: [(what: String, pattern: String, owners: [String])] = [
    (
      "the normal distribution", #"\berfc\("#,
      ["Uncertainty/Distributions/StandardNormal", "Uncertainty/Distributions/Distribution+Moments"]
    ),
    ("the density of the normal distribution", #"0\.398_?942"#, ["Uncertainty/Distributions/StandardNormal"]),
    ("a quantile of a list", #"func quantile\(_ \w+: \[Double\]"#, ["Uncertainty/Distributions/OrderStatistics"]),
    ("a uniform number from bits", #"\* 0x1p-5[0-9]"#, ["Uncertainty/Random/RandomBlock"]),
    ("Poisson counts", #"exp\(-rate\)"#, ["Uncertainty/Distributions/PoissonLaw", "Simulation/Maps/GroupTerms"]),
    ("the unit of a plan", "\"£000\"", ["Commissioning/Plan/FinancialPlan"]),
    ("what an apportioned year is", #"\.split\(paid\["#, ["Simulation/ContributionTable"]),
  ]

  @Test("normal, quantile, Poisson, uniform draw, £000 and the base year stand in one place each")
  func once() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var found: [String: Set<String>] = [:]
    var read = 0
    for folder in ["Sources", "Plugins"] {
      let files = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard file.pathExtension == "swift" else { continue }
        read += 1
        let path = file.deletingPathExtension().path
        let name = String(path.split(separator: "/\(folder)/").last ?? "")
        let text = try String(contentsOf: file, encoding: .utf8)
        for (what, pattern, _) in Self.owned where text.range(of: pattern, options: .regularExpression) != nil {
          found[what, default: []].insert(name)
        }
      }
    }
    #expect(read > 700, "the sources were not found")
    for (what, _, owners) in Self.owned {
      let places = found[what, default: []]
      #expect(places.isSubset(of: owners), "\(what) stands in \(places.sorted()) too")
      #expect(owners.first.map(places.contains) == true, "\(what) is no longer in \(owners[0])")
    }
  }

  @Test("the quantile is exact at the order statistics and linear between, of one value that value, of none no number")
  func quantile() {
    let values = [1.0, 2, 4, 8, 16]
    for (place, value) in values.enumerated() {
      #expect(OrderStatistics.quantile(values, Double(place) / 4) == value)
    }
    #expect(OrderStatistics.quantile(values, 0.625) == 6 && OrderStatistics.quantile([1, 3], 0.5) == 2)
    #expect(OrderStatistics.quantile([7], 0.95) == 7 && OrderStatistics.quantile([], 0.5).isNaN)
    #expect(OrderStatistics.quantile(values, 2) == 16 && OrderStatistics.quantile(values, -1) == 1)
  }

  @Test("a count added up from none is the quantile of the distribution, whatever the rate")
  func counts() {
    for rate in [0.0, 0.001, 0.4, 1, 3.7, 12, 29.9, 30.1, 80, 700] {
      let law = PoissonLaw(rate)
      for step in 1..<200 {
        let u = Double(step) / 200
        #expect(Double(law.count(u)) == law.quantile(u), "rate \(rate), u \(u)")
      }
      #expect(law.count(0x1.fffffffffffffp-1) >= law.count(0.999))
    }
    #expect(PoissonLaw(.nan).count(0.5) == 0)
    // The mean of 1 / n, n at least one, by the series of the exponential integral at 1.
    var (term, sum) = (exp(-1.0), 0.0)
    for count in 1...60 {
      term /= Double(count)
      sum += term / Double(count)
    }
    #expect(abs(PoissonLaw(1).meanInverse - sum) < 1e-15)
  }
}
