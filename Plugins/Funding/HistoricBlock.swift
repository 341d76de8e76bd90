import Commissioning
import OptionKit

/// Each goes on paying the share it pays today, under a block price.
///
/// `contribution_i = cost x paid_i / sum(paid)`, to the penny by largest remainder, where `paid_i` is what member i
/// pays today for the components that formulas divide. Money that is not divided anew (in Essex the Local
/// Transformation Plan's) is paid on top by whoever pays it now.
///
/// Units: pence. Source: Essex review (December 2018), sections 1.3 and 5.2: funding rests on historic spending plus
/// Local Transformation Plan money, and all ten accept it.
///
/// Not claimed: that today's shares follow need. They follow what was spent before 2014, and for the CCGs a risk-share
/// agreement of that year between North and South.
struct HistoricBlock: FundingFormula {
  static let about = About(
    id: "historic-block", title: "Historic block",
    summary: "A block price, shared as it is shared today; local transformation money on top.",
    source: Source("Essex review (December 2018)", section: "5.2"))

  var readsActivity: Bool { false }

  func apportion(
    _ cost: Money, among members: Members, in year: FinancialYear, into contributions: inout [Money]
  ) throws {
    try members.split(cost, named: "historic-block", into: &contributions) { Double(members.current[$0].pence) }
  }

  func basis(of members: Members) -> [Double]? { members.current.map(\.pounds) }
}
