import Commissioning
import OptionKit

/// The group with most reason to leave has as little reason as can be.
///
///     x = the division whose largest x(S) - c(S) over groups S is smallest, then the second largest, and so on
///     contribution_i = cost x max(0, x_i) / sum over j of max(0, x_j)
///
/// c is what every group would pay for today's service by itself, from the same model as the simulation (scale, lead
/// teams, boundaries, procurement), with every uncertain number at its mean; N are those who share the cost. To the
/// penny by largest remainder. Where these costs are not known (no money, more than 16 commissioners), by what each pays
/// today.
///
/// Units: pence. Source: D. Schmeidler, *SIAM Journal on Applied Mathematics* 17 (1969).
///
/// Not claimed: that it follows need or effort: it looks at reasons to leave only.
struct NucleolusShare: GameFormula {
  static let about = About(
    id: "nucleolus", title: "Nucleolus",
    summary: "The group with most reason to leave has as little reason as can be.",
    source: Source("D. Schmeidler, The nucleolus of a characteristic function game (1969)", section: "the nucleolus"))

  static let division = StandAloneDivisions.Kind.nucleolus

  @Parameter("Divide the whole county's cost at once, or each unit's by itself.")
  var scope = FundingScope.unit
}
