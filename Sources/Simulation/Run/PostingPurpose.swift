/// What a flow of money is for.
///
/// Units are named by their titles and functions by their names, as the scenario has them; the words are made where reports
/// are.
public enum PostingPurpose: Sendable, Hashable {
  /// A member's contribution to a unit.
  case contribution(unit: String)
  /// What an investment case adds to a unit.
  case investment(unit: String)
  /// The lead team of a unit.
  case leadTeam(unit: String)
  /// The lead team that there is before the first new contract.
  case todaysLeadTeam
  /// What boundaries between units cost.
  case boundaries
  /// A tender.
  case procurement
  /// A challenge to a contract that goes on after its end.
  case challenge
  /// A function that a host performs for a member.
  case hosted(function: String)
  /// A function that a member performs for itself.
  case performedForItself(function: String)
  /// What a host spends on performing a function for its unit.
  case performedForUnit(function: String)
  /// Giving a host notice of a function.
  case leavingHosted(function: String)
  /// Leaving a unit.
  case leaving
  /// Making the new bodies.
  case reorganising
  /// What the new bodies save.
  case savedByReorganising
  /// Outcome-linked money withheld, less what is asked back.
  case withheld
  /// Spending outside the plan.
  case outsidePlan
  /// A bill above plan.
  case billAbovePlan
  /// What a risk share pays out.
  case riskShare
  /// What the provider bears of an overspend.
  case borneByProvider
}
