import OptionKit
import Simulation
import Uncertainty

/// Keeps every measure of a few bundles by year and commissioner, future by future, for means and quantiles.
///
/// Held exactly for up to ``kept`` futures, eight bytes each; the futures after those do not enter these tables.
struct DetailTally: SweepTally {
  /// Futures kept.
  let kept: Int
  let years, rows: Int
  /// By bundle: values by future, then measure, year and row (commissioners, then the whole case).
  private(set) var values: [[Double]]
  private(set) var futures: [Int]
  /// By bundle and year: real pounds paid, of it transactions and lead teams, worth of decisions, and of care, each added
  /// up over futures.
  private(set) var real: [[Double]]
  private let factors: [Double]

  /// - Parameters:
  ///   - factors: what discounts real money of each year.
  ///   - kept: futures kept.
  init(bundles: Int, years: Int, commissioners: Int, factors: [Double], kept: Int) {
    self.kept = kept
    self.factors = factors
    real = Array(repeating: Array(repeating: 0, count: 4 * years), count: bundles)
    self.years = years
    rows = commissioners + 1
    values = Array(repeating: [], count: bundles)
    futures = Array(repeating: 0, count: bundles)
  }

  mutating func take(_ run: borrowing Measures, bundle: Int, future: Int) {
    guard future < kept else { return }
    futures[bundle] += 1
    for year in 0..<years {
      // Nominal to real: the run's factors discount and deflate.
      let price = run.discount[year] / factors[year]
      real[bundle][4 * year] += run[.totalCost, year] * price
      real[bundle][4 * year + 1] += (run[.transactionCost, year] + run[.leadTeamCost, year]) * price
      real[bundle][4 * year + 2] += run[.decisionValue, year] * price
      real[bundle][4 * year + 3] += run[.careValue, year]
    }
    for measure in Measure.allCases {
      for year in 0..<years {
        for row in 0..<rows - 1 { values[bundle].append(run[measure, year, row]) }
        values[bundle].append(run[measure, year])
      }
    }
  }

  mutating func lose(_ failure: RunFailure, bundle: Int, future: Int) {}
  mutating func endFuture(_ future: Int) {}

  mutating func merge(_ next: DetailTally) {
    for bundle in values.indices {
      values[bundle] += next.values[bundle]
      futures[bundle] += next.futures[bundle]
      for place in real[bundle].indices { real[bundle][place] += next.real[bundle][place] }
    }
  }

  /// A measure of the whole case added up over the years, future by future.
  func totals(_ measure: Measure, of bundle: Int) -> [Double] {
    let size = Measure.allCases.count * years * rows
    let place = Measure.allCases.firstIndex(of: measure) ?? 0
    return (0..<futures[bundle]).map { future in
      (0..<years).reduce(0) { $0 + values[bundle][future * size + (place * years + $1) * rows + rows - 1] }
    }
  }

  /// Mean and quantiles of one measure of a bundle, by year and row.
  func spreads(_ measure: Measure, of bundle: Int) -> [[BundleDetail.Spread]] {
    let size = Measure.allCases.count * years * rows
    let place = Measure.allCases.firstIndex(of: measure) ?? 0
    return (0..<years).map { year in
      (0..<rows).map { row in
        let at = (place * years + year) * rows + row
        var column = (0..<futures[bundle]).map { values[bundle][$0 * size + at] }
        column.sort()
        let sum = column.reduce(0, +)
        let at5 = OrderStatistics.quantile(column, 0.05)
        return BundleDetail.Spread(
          mean: column.isEmpty ? .nan : sum / Double(column.count), low: at5,
          median: OrderStatistics.quantile(column, 0.5),
          high: OrderStatistics.quantile(column, 0.95))
      }
    }
  }
}
