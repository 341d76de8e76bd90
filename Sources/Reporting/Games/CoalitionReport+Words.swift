import Coalitions
import Diagnostics
import ReportWriter

/// The sentences under the tables.
extension CoalitionReport {
  /// Everything as a person reads it.
  package func written(as format: DataTable.Format) -> String {
    switch format {
    case .json: return CoalitionJSON(self).text
    case .csv: return table.written(as: .csv)
    case .table, .markdown: break
    }
    var text = table.written(as: format) + "\n" + sentences.map { $0 + "\n" }.joined()
    if let splits { text += "\n" + splits.written(as: format) }
    if let maps { text += "\n" + maps.written(as: format) }
    for sentence in endings { text += "\n" + sentence + "\n" }
    return text
  }

  private var sentences: [String] {
    [coreSentence, proofSentence, leavingSentence].compactMap { $0 }
  }

  private var verb: String { game.sense == .cost ? "pay" : "have" }
  private var isCost: Bool { game.sense == .cost }

  private var coreSentence: String? {
    guard let answers else {
      return "Core, least core and nucleolus are answered for at most \(CooperativeGame.mostMembersExactly) members; "
        + "the Shapley value, equal gain and tau are exact."
    }
    if amounts == .pence, abs(answers.leastCore.objection.value) <= Double(members.count) {
      return "To a penny each nobody gains or loses by being together: what is left is rounding."
    }
    guard answers.isCoreEmpty else {
      let slack = amounts.words(-answers.leastCore.objection)
      return "The core is not empty: the nucleolus is a division that leaves every group at least \(slack) better off"
        + " than by itself."
    }
    return "The core is empty: whatever the division, some group is better off by itself, by at least "
      + "\(amounts.words(answers.leastCore.objection))."
  }

  private var proofSentence: String? {
    guard let answers, case .empty(let weights) = answers.leastCore.core else { return nil }
    let shown = weights.parts.prefix(12).map { part in
      "\(Rational(Int128(part.weight), Int128(weights.each))) x {\(names(part.group).joined(separator: ","))}"
    }
    let more = weights.parts.count > 12 ? " + \(weights.parts.count - 12) more" : ""
    return "Proof: with the weights \(shown.joined(separator: " + "))\(more) everybody is counted once, and the groups "
      + "\(verb) \(amounts.words(weights.sum)) where all together \(verb) "
      + "\(amounts.words(Rational(Int128(weights.total))))."
  }

  private var leavingSentence: String? {
    guard let leaving else { return nil }
    let who = words(leaving.group)
    let sum = amounts.words(Rational(abs(leaving.amount.numerator), leaving.amount.denominator))
    if leaving.amount.numerator > 0 {
      return "Under \(leaving.under) most reason to leave has \(who): \(sum) better off by "
        + "\(leaving.group.count == 1 ? "itself" : "themselves")."
    }
    return "Under \(leaving.under) no group is better off by itself; nearest to it is \(who), \(sum) worse off."
  }

  private var endings: [String] {
    guard let finding else { return [] }
    var endings: [String] = []
    endings.append(
      finding.futures > 1
        ? "Costs are expected over \(finding.futures) futures; in "
          + "\(NumberText.short(100 * finding.emptyShare, digits: 3))% of them by themselves the core is empty."
        : "Costs are those of one future.")
    for (id, reason) in finding.without { endings.append("\(id) cannot divide the cost: \(reason).") }
    if let wishes, !wishes.left.isEmpty {
      endings.append("Not weighed as units, because somebody is in several: \(wishes.left.joined(separator: ", ")).")
    }
    return endings
  }
}
