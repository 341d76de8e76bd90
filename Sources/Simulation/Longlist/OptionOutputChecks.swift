import OptionKit

/// What a rule or an arrangement says is held to what can be run, before anything runs.
///
/// A number that is none, or that no forum or market could have, is a problem of the scenario with the option's name,
/// not a run that fails later or never ends.
enum OptionOutputChecks {
  /// The first thing wrong with how a forum of so many members decides.
  static func check(_ procedure: DecisionProcedure, members: Int, of option: String) throws(Problem) {
    try demand(procedure.noticeDays, in: 0...3650, "notice in days", of: option)
    try demand(Double(procedure.monthsBetweenMeetings), in: 0...1200, "months between meetings", of: option)
    try demand(procedure.quorumShare, in: 0...1, "quorum share", of: option)
    try demand(procedure.abstentionBand, in: 0...100, "abstention band", of: option)
    try demand(Double(procedure.attempts), in: 0...1000, "ballots before a ladder", of: option)
    for step in procedure.ladder {
      try demand(step.months, in: 0...1200, "months of \(step.title)", of: option)
      try demand(step.persuades, in: 0...1, "persuasion of \(step.title)", of: option)
    }
    try demand(procedure.forwardDays, in: 0...3650, "days in the forward programme", of: option)
    if !procedure.limits.isEmpty, procedure.limits.count != members {
      throw Problem(
        "\(option) records limits for \(procedure.limits.count) of \(members) members", remedy: "record one for each")
    }
    if let seat = procedure.castingVote, !(0..<members).contains(seat) {
      throw Problem(
        "\(option) gives a casting vote to seat \(seat) of \(members)", remedy: "name one of the members, from 0")
    }
  }

  /// The first thing wrong with what an arrangement sets up.
  static func check(_ terms: ArrangementTerms, of option: String) throws(Problem) {
    for lots in terms.lots { try demand(Double(lots), in: 0...10_000, "lots of a unit", of: option) }
    for teams in terms.leadTeams { try demand(Double(teams), in: 0...10_000, "lead teams of a unit", of: option) }
    try demand(terms.leadTeamSize, in: 0...1000, "size of a lead team", of: option)
    try demand(terms.delegatedShare, in: 0...1, "delegated share", of: option)
    try demand(Double(terms.noticeMonths), in: 0...1200, "months of notice", of: option)
  }

  /// The first thing wrong with what may vary locally.
  static func check(_ scope: LocalScope, of option: String) throws(Problem) {
    try demand(scope.modules, in: 0...1, "share of the modules that is local", of: option)
    try demand(scope.rest, in: 0...1, "share of the rest that is local", of: option)
  }

  /// The first thing wrong with when the units of a map buy, and for how long.
  static func check(_ schedule: PurchaseSchedule, units: Int, of option: String) throws(Problem) {
    guard schedule.delays.count == units else {
      throw Problem(
        "\(option) gives months for \(schedule.delays.count) of \(units) units", remedy: "give them for each")
    }
    for months in schedule.delays { try demand(Double(months), in: 0...1200, "months of a unit", of: option) }
    if let term = schedule.termYears { try demand(Double(term), in: 1...100, "term in years", of: option) }
    try demand(Double(schedule.extensionYears), in: 0...100, "extension in years", of: option)
  }

  private static func demand(
    _ number: Double, in range: ClosedRange<Double>, _ what: String, of option: String
  ) throws(Problem) {
    guard range.contains(number) else {
      throw Problem(
        "\(option) has \(number.written) as its \(what)",
        remedy: "it must lie between \(range.lowerBound.written) and \(range.upperBound.written)")
    }
  }
}
