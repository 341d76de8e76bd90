import Commissioning
import OptionKit

/// Each pays what it adds to the cost, on average over all orders of joining.
///
///     phi_i = sum over groups S without i of s! (n - s - 1)! / n! x (c(S with i) - c(S)), s = members of S
///     contribution_i = cost x max(0, phi_i) / sum over j of max(0, phi_j)
///
/// c is what every group would pay for today's service by itself, from the same model as the simulation (scale, lead
/// teams, boundaries, procurement), with every uncertain number at its mean; N are those who share the cost. To the
/// penny by largest remainder. Where these costs are not known (no money, more than 16 commissioners), by what each pays
/// today.
///
/// Units: pence. Source: L. Shapley, *A value for n-person games* (1953).
///
/// Not claimed: that no group would pay less by itself: see the core in `quorate coalitions`.
struct ShapleyShare: GameFormula {
  static let about = About(
    id: "shapley-share", title: "Shapley share",
    summary: "Each pays what it adds to the cost, on average over all orders of joining.",
    source: Source("L. Shapley, A value for n-person games (1953)", section: "the value"))

  static let division = StandAloneDivisions.Kind.shapley

  @Parameter("Divide the whole county's cost at once, or each unit's by itself.")
  var scope = FundingScope.unit
}
