import Appraisal
import Commissioning
import Documents
import OptionKit

/// What the leader means for money and waits, in a few sentences.
struct Consequences {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  /// What all pay over the years, against business as usual, and how often a spending rule is broken.
  var cost: RichText {
    guard let leader = facts.leader, let own = facts.total(leader, .totalCost) else { return "Not assessed." }
    var text: RichText = """
      \(facts.name(leader)): \(AppraisalFacts.about(own)) from all commissioners together over \(facts.yearCount)
      """
    if let more = facts.beyondUsual(leader, .totalCost), leader != facts.today {
      text += ", \(Self.compared(more, of: own)) business as usual"
    }
    text += "."
    if let own = facts.total(leader, .breach) {
      text += " A yearly spending rule is expected to be broken \(NumberFormat.number(own)) times in all"
      if let today = facts.today, today != leader, let usual = facts.total(today, .breach) {
        text += ", against \(NumberFormat.number(usual)) under business as usual"
      }
      text += "."
    }
    let others = facts.shown.filter { $0 != leader && $0 != facts.today }.compactMap { bundle in
      facts.beyondUsual(bundle, .totalCost).map { (bundle, $0) }
    }
    if let low = others.map(\.1).min(), let high = others.map(\.1).max(), low > 0 {
      let names = others.map { facts.letter($0.0) }
      text +=
        " Options \(NumberFormat.list(names)) cost \(AppraisalFacts.about(low)) to \(AppraisalFacts.about(high)) more."
    }
    return text
  }

  /// Who pays more and who less.
  var payers: RichText {
    guard let leader = facts.leader, let detail = facts.detail(leader), facts.hasMoney else { return "Not assessed." }
    let pairs = zip(detail.currentContributions, detail.baseContributions)
    let (less, more) = (pairs.count { $0.1 < $0.0 }, pairs.count { $0.1 > $0.0 })
    var text: RichText =
      less == 0 && more == 0
      ? "In the base year every commissioner would pay what it pays today."
      : "In the base year \(AppraisalFacts.spelt(less)) would pay less than today and \(AppraisalFacts.spelt(more)) more."
    if leader != facts.today, let most = extreme(leader, most: true), most.1 > 1 {
      text +=
        " Over \(facts.yearCount), \(facts.title(of: most.0)) pays most beyond business as usual: \(AppraisalFacts.about(most.1))."
    }
    text += " See \(.link("who pays what", to: "money"))."
    return text
  }

  /// How waits go.
  var waits: RichText {
    guard let leader = facts.leader else { return "" }
    let own = facts.means(leader, .wait)
    guard let first = own.first, let last = own.last, let from = facts.years.first, let until = facts.years.last else {
      return "Not assessed."
    }
    var text: RichText = """
      The mean wait goes from \(facts.weeks(first)) in \(from) to \(facts.weeks(last)) in \(until).
      """
    if let today = facts.today, today != leader, let usual = facts.means(today, .wait).last {
      let change = last - usual
      text +=
        abs(change) < 0.05
        ? " Business as usual does the same." : " Under business as usual it would be \(facts.weeks(usual))."
    }
    return text
  }

  /// The commissioner that pays most (or least) beyond business as usual.
  private func extreme(_ bundle: Int, most: Bool) -> (Int, Double)? {
    let all = facts.commissioners.indices.compactMap { index in
      facts.beyondUsual(bundle, .totalCost, of: index).map { (index, $0) }
    }
    return most ? all.max { ($0.1, -$0.0) < ($1.1, -$1.0) } : all.min { ($0.1, $0.0) < ($1.1, $1.0) }
  }

  /// `£26,000 less than`, `the same as`.
  static func compared(_ more: Double, of whole: Double) -> String {
    if abs(more) < 500 { return "the same as" }
    return "\(AppraisalFacts.about(more)) \(more < 0 ? "less than" : "more than")"
  }
}
