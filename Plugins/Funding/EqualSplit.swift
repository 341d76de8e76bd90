import Commissioning
import OptionKit

/// The same for every commissioner.
///
/// `contribution_i = cost x s_i / sum(s)`, to the penny, where `s_i` is the share of member i that is in the unit: 1
/// for a member of one unit only, its share of residents for a council whose area spans several.
///
/// Source: Essex review (December 2018), section 1.4, where half of the lead team's budget is split this way; for the
/// contract it is a yardstick and nobody's proposal.
///
/// Not claimed: fairness. It takes no account of people or need.
struct EqualSplit: FundingFormula {
  static let about = About(
    id: "equal-split", title: "Equal split", summary: "Every commissioner pays the same.",
    source: Source("Essex review (December 2018)", section: "1.4"))

  @Parameter("Divide the whole county's cost at once, or each unit's by itself.")
  var scope = FundingScope.unit

  var readsActivity: Bool { false }

  func apportion(
    _ cost: Money, among members: Members, in year: FinancialYear, into contributions: inout [Money]
  ) throws {
    try members.split(cost, named: "equal-split", into: &contributions) { members.shares[$0] }
  }

  func basis(of members: Members) -> [Double]? { members.shares }
}
