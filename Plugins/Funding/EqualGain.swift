import Commissioning
import OptionKit

/// Each pays what it would alone, less the same sum for everybody.
///
///     x_i = c(i) - (sum over j of c(j) - c(N)) / n
///     contribution_i = cost x max(0, x_i) / sum over j of max(0, x_j)
///
/// c is what every group would pay for today's service by itself, from the same model as the simulation (scale, lead
/// teams, boundaries, procurement), with every uncertain number at its mean; N are those who share the cost. To the
/// penny by largest remainder. Where these costs are not known (no money, more than 16 commissioners), by what each pays
/// today.
///
/// Units: pence. Source: T. Driessen and Y. Funaki, *OR Spektrum* 13 (1991).
///
/// Not claimed: that groups of several have no reason to leave: it looks at single members only.
struct EqualGain: GameFormula {
  static let about = About(
    id: "equal-gain", title: "Equal gain",
    summary: "Each pays what it would alone, less the same sum for everybody.",
    source: Source(
      "T. Driessen and Y. Funaki, Coincidence of and collinearity between game theoretic solutions (1991)",
      section: "equal surplus division"))

  static let division = StandAloneDivisions.Kind.equalGain

  @Parameter("Divide the whole county's cost at once, or each unit's by itself.")
  var scope = FundingScope.unit
}
