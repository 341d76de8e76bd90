import Commissioning
import OptionKit

/// A funding formula that is somebody else's program: it answers with a weight for each member.
///
/// contribution_i = cost x w_i / sum(w), by largest remainder to the penny. So an external formula is proportional: its
/// weights depend on the members and the year, never on the cost. That keeps contributions exact whatever the program
/// answers, and lets one answer serve every future.
struct ExternalFormula: FundingFormula, ExternalChoice {
  let link: ExternalLink?

  var scope: FundingScope { link?.option.scope ?? .unit }

  var tellsMembersApart: Bool { link?.option.tellsMembersApart ?? false }

  func apportion(
    _ cost: Money, among members: Members, in year: FinancialYear, into contributions: inout [Money]
  ) throws {
    let weights = try weights(of: members, in: year)
    try members.split(cost, named: knownAs, into: &contributions) { weights[$0] }
  }

  private func weights(of members: Members, in year: FinancialYear) throws -> [Double] {
    guard case .weights(let weights) = try linked().answer(to: .weights(members, year: year.start)) else {
      throw Problem("\(knownAs) gave an answer of another kind")
    }
    return weights
  }
}
