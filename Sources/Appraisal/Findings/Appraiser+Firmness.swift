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
        words: "There is nothing to compare.")
    }
    let usual = againstToday(contenders, pairs)
    let differs = { (place: Int) in pairs.squares[place] > 1e-18 }
    let notSeparated = contenders.indices.dropFirst().filter {
      let (mean, error) = pairs.mean($0)
      return mean <= 2 * error || mean <= indifference
    }
    guard let second = contenders.indices.dropFirst().first(where: differs) else {
      let words =
        contenders.count > 1
        ? "No clear winner: every contender scores the same in every future."
        : "Only one bundle can be run, so there is nothing to choose."
      return LeadSignificance(
        leader: leader, runnerUp: nil, margin: 0, marginRange: 0...0, marginError: 0, shareAhead: 0,
        notSeparated: notSeparated.map { contenders[$0] }, words: words + usual.words, overToday: usual.lead)
    }
    let (margin, error) = pairs.mean(second)
    let ahead = pairs.ahead[second] / Double(max(1, pairs.futures))
    let range = pairs.middle(second)
    var words = "The leader scores \(Words.fixed(margin, 2)) points of 100 above the runner-up on average, "
    words +=
      "between \(Words.fixed(range.lowerBound, 2)) and \(Words.fixed(range.upperBound, 2)) in nine futures of ten, "
    words += "and is ahead of it in \(Words.percent(ahead)) of the futures. "
    if margin <= 2 * error || margin <= indifference || ahead < plan[.ahead] {
      words = "No clear winner. " + words + whyOpen(margin, error: error, ahead: ahead)
      words += notSeparated.isEmpty ? "." : ": \(notSeparated.count + 1) bundles are not separated by the evidence."
    } else if range.lowerBound > 0 {
      words += "The lead holds in at least nineteen futures of twenty."
    } else {
      words += "The lead is likely but not certain."
    }
    return LeadSignificance(
      leader: leader, runnerUp: contenders[second], margin: margin, marginRange: range, marginError: error,
      shareAhead: ahead, notSeparated: notSeparated.map { contenders[$0] }, words: words + usual.words,
      overToday: usual.lead)
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

  /// Why a lead is not called one: it may be chance, too small to matter, or turn with the future.
  private func whyOpen(_ margin: Double, error: Double, ahead: Double) -> String {
    if margin <= 2 * error { return "A difference this small may be chance: it is within two standard errors" }
    if margin <= indifference {
      let points = Words.points(indifference)
      return ahead >= plan[.steady]
        ? "The order is steady, but a difference of \(points) or less is too small to choose by"
        : "Which of the two is ahead depends on the future, and \(points) or less is too small to choose by"
    }
    return "Which of the two is ahead depends on the future"
  }

  /// The leader against business as usual in the same futures.
  private func againstToday(_ contenders: [Int], _ pairs: PairTally) -> (
    lead: LeadSignificance.Lead?, words: String
  ) {
    guard let place = contenders.firstIndex(of: longlist.businessAsUsual), pairs.futures > 0 else { return (nil, "") }
    if place == 0 { return (nil, " The leader is business as usual.") }
    let (mean, error) = pairs.mean(place)
    let range = pairs.middle(place)
    let ahead = pairs.ahead[place] / Double(pairs.futures)
    let lead = LeadSignificance.Lead(mean: mean, range: range, error: error, shareAhead: ahead)
    if pairs.squares[place] <= 1e-18 { return (lead, " It scores the same as business as usual in every future.") }
    let words =
      " Against business as usual it scores \(Words.fixed(abs(mean), 2)) points \(mean < 0 ? "less" : "more") on "
      + "average, between \(Words.fixed(range.lowerBound, 2)) and \(Words.fixed(range.upperBound, 2)) in nine futures of "
      + "ten, and is ahead of it in \(Words.percent(ahead)) of the futures."
    return (lead, words)
  }
}
