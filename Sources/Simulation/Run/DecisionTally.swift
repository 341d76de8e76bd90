/// What a year's decisions came to, over all units.
struct DecisionTally: Sendable {
  var matters = 0.0
  var carried = 0.0
  var lapsed = 0.0
  var months = 0.0
  var decided = 0.0
  var delayCost = 0.0
  /// What decisions came to, and what was lost by good cases refused or late and by poor ones passed, £.
  var worth = 0.0
  var goodLost = 0.0
  var poorPassed = 0.0
  var lots = 0.0
  var failedLots = 0.0
}
