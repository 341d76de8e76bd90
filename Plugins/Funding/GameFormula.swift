import Commissioning
import OptionKit

/// A formula that divides the cost as a division of a cost game says.
///
///     contribution_i = cost x max(0, x_i) / sum over j of max(0, x_j)
///
/// x is the ``division`` of c, what every group would pay for today's service by itself, from the same model as the
/// simulation (scale, lead teams, boundaries, procurement), with every uncertain number at its mean. To the penny by largest
/// remainder. Where these costs are not known (no money, more than 16 commissioners), by what each pays today.
protocol GameFormula: FundingFormula {
  /// The division of the game.
  static var division: StandAloneDivisions.Kind { get }
}

extension GameFormula {
  var readsActivity: Bool { false }
  var readsGroupCosts: Bool { true }

  func apportion(
    _ cost: Money, among members: Members, in year: FinancialYear, into contributions: inout [Money]
  ) throws {
    try members.split(cost, named: Self.about.id, into: &contributions, as: Self.division)
  }

  func basis(of members: Members) -> [Double]? { members.standAlone.map { $0[Self.division].map { $0 / 100 } } }

  func objections(to bundle: BundleView) throws -> [Objection] {
    scope == .unit ? bundle.objectionToPartMembers(Self.about.title) : []
  }
}
