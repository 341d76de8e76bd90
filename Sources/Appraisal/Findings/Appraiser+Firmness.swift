import OptionKit
import Simulation

extension Appraiser {
  /// Differences in score that a 0-100 scale judged by people cannot tell apart, in points.
  var indifference: Double { plan[.indifference] }

  /// How firm the lead is: the leader against each contender in the same futures.
  ///
  /// The runner-up is the best contender whose score differs from the leader's in some future. A contender is not
  /// separated from the leader where the mean difference is within two standard errors, or within ``JudgingNumber/indifference``.
  func firmness(_ contenders: [Int], _ pairs: PairTally, _ bundles: [BundleResult]) -> LeadSignificance {
    guard let leader = contenders.first else {
      return LeadSignificance(
        leader: 0, runnerUp: nil, margin: 0, marginRange: 0...0, marginError: 0, shareAhead: 0, notSeparated: [],
        verdict: .nothingToCompare)
    }
    let usual = againstToday(contenders, pairs)
    let differs = { (place: Int) in pairs.squares[place] > 1e-18 }
    let notSeparated = contenders.indices.dropFirst().filter {
      let (mean, error) = pairs.mean($0)
      return mean <= 2 * error || mean <= indifference
    }
    guard let second = contenders.indices.dropFirst().first(where: differs) else {
      return LeadSignificance(
        leader: leader, runnerUp: nil, margin: 0, marginRange: 0...0, marginError: 0, shareAhead: 0,
        notSeparated: notSeparated.map { contenders[$0] }, verdict: contenders.count > 1 ? .allAlike : .onlyOne,
        overToday: usual)
    }
    let (margin, error) = pairs.mean(second)
    let ahead = pairs.ahead[second] / Double(max(1, pairs.futures))
    let range = pairs.middle(second)
    return LeadSignificance(
      leader: leader, runnerUp: contenders[second], margin: margin, marginRange: range, marginError: error,
      shareAhead: ahead, notSeparated: notSeparated.map { contenders[$0] },
      verdict: LeadVerdict(margin: margin, error: error, range: range, ahead: ahead, plan), overToday: usual)
  }

  /// The leader's lead over some of the contenders.
  func leads(over wanted: [Int], _ contenders: [Int], _ pairs: PairTally) -> [Int: LeadSignificance.Lead] {
    var leads: [Int: LeadSignificance.Lead] = [:]
    for (place, bundle) in contenders.enumerated() where place > 0 && wanted.contains(bundle) && pairs.futures > 0 {
      let (mean, error) = pairs.mean(place)
      leads[bundle] = LeadSignificance.Lead(
        mean: mean, range: pairs.middle(place), error: error, shareAhead: pairs.ahead[place] / Double(pairs.futures))
    }
    return leads
  }

  /// The bundles that may be as good as the leader: mean paired difference less two standard errors at most
  /// ``JudgingNumber/indifference``.
  func leadingSet(_ contenders: [Int], _ pairs: PairTally, _ bundles: [BundleResult]) -> LeadingSet {
    let members = contenders.indices.filter { place in
      let (mean, error) = pairs.mean(place)
      return place == 0 || mean - 2 * error <= indifference
    }
    return LeadingSet(
      members: members.map { contenders[$0] }, of: bundles,
      options: scenario.options.mapValues { $0.map(\.id) })
  }

  /// The leader against business as usual in the same futures; nil where it is the leader, or was not compared.
  private func againstToday(_ contenders: [Int], _ pairs: PairTally) -> LeadSignificance.Lead? {
    guard let place = contenders.firstIndex(of: longlist.businessAsUsual), place > 0, pairs.futures > 0 else {
      return nil
    }
    let (mean, error) = pairs.mean(place)
    return LeadSignificance.Lead(
      mean: mean, range: pairs.middle(place), error: error, shareAhead: pairs.ahead[place] / Double(pairs.futures))
  }
}
