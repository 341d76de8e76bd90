import OptionKit
import Simulation

extension Appraiser {
  /// Differences in score that a 0-100 scale judged by people cannot tell apart, in points.
  static let indifference = 0.5

  /// How firm the lead is: the leader against each contender in the same futures.
  ///
  /// The runner-up is the best contender whose score differs from the leader's in some future. A contender is not
  /// separated from the leader where the mean difference is within two standard errors, or within half a point.
  func firmness(_ contenders: [Int], _ pairs: PairTally, _ bundles: [BundleResult]) -> FirmnessFinding {
    guard let leader = contenders.first else {
      return FirmnessFinding(
        leader: 0, runnerUp: nil, margin: 0, marginRange: 0...0, marginError: 0, shareAhead: 0, notSeparated: [],
        words: "There is nothing to compare.")
    }
    let differs = { (place: Int) in pairs.squares[place] > 1e-18 }
    let notSeparated = contenders.indices.dropFirst().filter {
      let (mean, error) = pairs.mean($0)
      return mean <= 2 * error || mean <= Self.indifference
    }
    guard let second = contenders.indices.dropFirst().first(where: differs) else {
      let words =
        contenders.count > 1
        ? "No clear winner: every contender scores the same in every future."
        : "Only one bundle can be run, so there is nothing to choose."
      return FirmnessFinding(
        leader: leader, runnerUp: nil, margin: 0, marginRange: 0...0, marginError: 0, shareAhead: 0,
        notSeparated: notSeparated.map { contenders[$0] }, words: words)
    }
    let (margin, error) = pairs.mean(second)
    let sorted = pairs.differences[second].sorted()
    let low = DetailTally.quantile(sorted, 0.05)
    let high = DetailTally.quantile(sorted, 0.95)
    let ahead = pairs.ahead[second] / Double(max(1, pairs.futures))
    let range = low.isNaN ? 0...0 : min(low, high)...max(low, high)
    var words = "The leader scores \(Words.fixed(margin, 2)) points of 100 above the runner-up on average, "
    words +=
      "between \(Words.fixed(range.lowerBound, 2)) and \(Words.fixed(range.upperBound, 2)) in nine futures of ten, "
    words += "and is ahead of it in \(Words.percent(ahead)) of the futures. "
    if margin <= 2 * error || margin <= Self.indifference || ahead < 0.6 {
      words = "No clear winner. " + words + "A difference this small is within its own uncertainty"
      words += notSeparated.isEmpty ? "." : ": \(notSeparated.count + 1) bundles are not separated by the evidence."
    } else if range.lowerBound > 0 {
      words += "The lead holds in at least nineteen futures of twenty."
    } else {
      words += "The lead is likely but not certain."
    }
    return FirmnessFinding(
      leader: leader, runnerUp: contenders[second], margin: margin, marginRange: range, marginError: error,
      shareAhead: ahead, notSeparated: notSeparated.map { contenders[$0] }, words: words)
  }
}
