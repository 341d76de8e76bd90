import Appraisal
import Documents

/// The answer in one sentence, and what those who tie have in common.
struct Answer {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var verdict: Verdict {
    guard facts.result.firmness.verdict != .nothingToCompare, let leader = facts.leader, let tie = Tie(facts) else {
      return Verdict("There is nothing to compare.")
    }
    if tie.isTie { return tied(tie) }
    let made = RichText(facts.composition(leader) + ".")
    if leader == facts.today {
      return Verdict("Business as usual scores highest.", paragraphs: [made, margin])
    }
    return Verdict("\(facts.name(leader)) scores highest.", paragraphs: [made, margin, overUsual])
  }

  private func tied(_ tie: Tie) -> Verdict {
    let count = NumberFormat.sentence(AppraisalFacts.spelt(tie.members.count))
    let headline: RichText =
      tie.hasUsual
      ? "No package is shown to be better than business as usual."
      : "\(count) packages tie; none of them is shown to be best."
    var first: RichText =
      tie.hasUsual
      ? "\(count) packages tie, business as usual among them." : "The evidence does not separate them."
    if !tie.shared.isEmpty {
      first += " All have: \(NumberFormat.list(tie.shared.map(\.title)))."
    }
    var paragraphs = [first]
    if !tie.open.isEmpty {
      let parts = tie.open.map { "\($0.dimension.title.lowercased()) (\($0.titles.count) options)" }
      paragraphs.append(
        "They differ only in \(NumberFormat.list(parts)); see \(.link("what is on the table", to: "choices")).")
    }
    if !tie.hasUsual, let leader = facts.leader {
      let which = "\(facts.name(leader)) is one of them, and stands here for all of them."
      paragraphs.append("\(which) \(overUsual)")
    }
    return Verdict(headline, paragraphs: paragraphs, isOpen: true)
  }

  /// The lead over the next package.
  private var margin: RichText {
    let firmness = facts.result.firmness
    switch firmness.verdict {
    case .nothingToCompare, .onlyOne, .allAlike: return "No other package has different results."
    case .withinError, .steadyButSmall, .smallAndTurning, .turning, .likely, .firm:
      guard let second = firmness.runnerUp, facts.result.bundles.indices.contains(second), firmness.margin.isFinite
      else { return "No other package has different results." }
      return """
        It leads \(facts.shortName(second)) by \(NumberFormat.number(firmness.margin)) points of 100, and is ahead in \
        \(NumberFormat.percent(firmness.shareAhead, places: 0)) of futures.
        """
    }
  }

  /// The leader against business as usual.
  private var overUsual: RichText {
    guard let lead = facts.result.firmness.overToday, lead.mean.isFinite, let leader = facts.leader else { return "" }
    return """
      \(facts.name(leader)) scores \(NumberFormat.number(abs(lead.mean))) points \(lead.mean < 0 ? "less" : "more") than \
      business as usual and is ahead of it in \(NumberFormat.percent(lead.shareAhead, places: 0)) of futures.
      """
  }
}
