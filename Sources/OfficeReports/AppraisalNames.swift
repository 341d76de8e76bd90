import Appraisal
import Commissioning
import OptionKit
import Simulation

/// Names under which an appraisal's files speak of its bundles and commissioners.
struct AppraisalNames {
  let result: AppraisalResult
  /// Positions in the bundles: the shortlist, best first, then business as usual.
  let shown: [Int]
  /// Positions in the bundles, best first: at most a thousand, and those shown always.
  let listed: [Int]

  init(_ result: AppraisalResult) {
    self.result = result
    let known = result.bundles.indices
    var shown = result.shortlist.filter(known.contains)
    if known.contains(result.businessAsUsual), !shown.contains(result.businessAsUsual) {
      shown.append(result.businessAsUsual)
    }
    self.shown = shown
    let best = result.ranking.filter(known.contains)
    listed = best.enumerated().filter { $0.offset < 1_000 || shown.contains($0.element) }.map(\.element)
  }

  /// `A`, `As usual`, or a dash.
  func letter(_ bundle: Int) -> String {
    guard let place = result.shortlist.firstIndex(of: bundle) else {
      return bundle == result.businessAsUsual ? "As usual" : "-"
    }
    let letter = place < 26 ? String(UnicodeScalar(UInt8(65 + place))) : "\(place + 1)"
    return bundle == result.businessAsUsual ? "\(letter) (as usual)" : letter
  }

  /// The titles of a bundle's options.
  func title(_ bundle: Int) -> String {
    let choices = result.bundles[bundle].choices
    return choices.dimensions.compactMap { dimension in
      choices[dimension].map { result.scenario.option(dimension, $0)?.title ?? $0 }
    }.joined(separator: " \u{b7} ")
  }

  /// Mean of everything that all commissioners pay, by year; nil where it was not kept.
  func costs(_ bundle: Int) -> [Double]? {
    guard let years = result.details.first(where: { $0.bundle == bundle })?.spreads[.totalCost] else { return nil }
    let totals = years.compactMap { $0.last?.mean }
    return totals.count == years.count && !totals.isEmpty ? totals : nil
  }
}
