import Commissioning
import Documents

/// Packages under which everybody pays the same in the base year.
struct ContributionGroup {
  /// What each commissioner pays.
  var amounts: [Money]
  /// The packages, in the order shown.
  var bundles: [Int]

  /// `Option C, Option D`.
  func names(_ facts: AppraisalFacts) -> String { NumberFormat.list(bundles.map(facts.named)) }
  /// `C, D`.
  func letters(_ facts: AppraisalFacts) -> String { bundles.map(facts.letter).joined(separator: ", ") }
  /// A name for columns and charts: `c_d`.
  func id(_ facts: AppraisalFacts) -> String {
    bundles.map { facts.letter($0).lowercased().filter { $0.isLetter || $0.isNumber } }.joined(separator: "_")
  }

  /// Those of the packages shown whose contributions are known.
  static func all(_ facts: AppraisalFacts) -> [ContributionGroup] {
    var groups: [ContributionGroup] = []
    for bundle in facts.shown {
      guard let amounts = facts.detail(bundle)?.baseContributions, amounts.count == facts.commissioners.count else {
        continue
      }
      if let place = groups.firstIndex(where: { $0.amounts == amounts }) {
        groups[place].bundles.append(bundle)
      } else {
        groups.append(ContributionGroup(amounts: amounts, bundles: [bundle]))
      }
    }
    return groups
  }
}
