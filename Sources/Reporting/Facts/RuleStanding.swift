import Appraisal
import Documents
import OptionKit

/// What a decision rule can do: whether it is lawful here, whether it binds, and who can block.
struct RuleStanding {
  /// Lawful, recommending only, or ruled out, as a tag.
  let tag: RichText
  /// Who can block alone, in words.
  let blockers: String
  /// Whether a decision binds nobody until each has ratified it.
  let recommends: Bool

  init(_ finding: PowerFinding, _ facts: AppraisalFacts) {
    let row = facts.result.answers.first { $0.dimension == .rule }?.rows.first { $0.id == finding.id }
    recommends = Self.recommends(finding, facts)
    let isUsual = facts.scenario.businessAsUsual[.rule] == finding.id
    if let row, row.lawful == 0 {
      tag = .tag("✕ ruled out", .bad)
    } else if recommends {
      tag = .tag("– recommends only", .plain)
    } else {
      tag = .tag(isUsual ? "✓ as usual" : "✓ lawful", .good)
    }
    let vetoes = finding.rows.filter(\.hasVeto)
    blockers =
      recommends
      ? "each, since each must ratify"
      : vetoes.isEmpty
        ? "nobody"
        : vetoes.count == finding.rows.count
          ? "everybody" : NumberFormat.list(vetoes.map { facts.title(of: $0.commissioner) })
  }

  /// Whether the rule's own procedure says that a result is a recommendation.
  private static func recommends(_ finding: PowerFinding, _ facts: AppraisalFacts) -> Bool {
    guard let rule = facts.scenario.option(.rule, finding.id)?.option as? any VotingRule,
      let bundle = facts.today ?? facts.leader, let unit = facts.detail(bundle)?.map.units.first
    else { return false }
    let electorate = Electorate(of: unit, in: facts.scenario.service)
    return (try? rule.procedure(for: electorate, matter: finding.matter))?.effect == .recommends
  }
}
