import MultiCriteria

extension Workshop {
  /// How far members agree on one criterion's share of all weight, in per cent.
  struct Spread: Sendable {
    var criterion: Criterion
    var cell: Panel.Cell
  }

  /// The members' weights of a round as shares of 100, averaged within each organisation first.
  func spread(of round: Int) -> [Spread] {
    guard rounds.indices.contains(round) else { return [] }
    var scores: [PanelScore] = []
    for entry in rounds[round].entries {
      guard let member = members.first(where: { $0.number == entry.member }) else { continue }
      let weights = Weights.normalised(criteria.map { entry.points[$0.id] ?? 0 })
      for (criterion, weight) in zip(criteria, weights) {
        scores.append(
          PanelScore(
            option: "weight", criterion: criterion.id, score: 100 * weight, scorer: "\(member.number)",
            organisation: member.organisation.isEmpty ? "member \(member.number)" : member.organisation,
            rationale: entry.reason))
      }
    }
    let panel = Panel(scores)
    return criteria.map { Spread(criterion: $0, cell: panel.cell(option: "weight", criterion: $0.id)) }
  }

  /// Who says how much, as a sentence for whoever reads the weights later.
  func origin(_ spread: Spread, round: Int) -> String {
    let low = Int(spread.cell.lowest.rounded())
    let high = Int(spread.cell.highest.rounded())
    let count = rounds.indices.contains(round) ? rounds[round].entries.count : 0
    let people = count == 1 ? "1 member" : "\(count) members"
    let reasons = rounds.indices.contains(round) ? rounds[round].entries.map(\.reason).filter { !$0.isEmpty } : []
    let told = reasons.isEmpty ? "" : " Reasons: " + reasons.prefix(5).joined(separator: " / ")
    return "Workshop of \(people), round \(round + 1): mean of their shares, between \(low) and \(high) of 100.\(told)"
  }
}
