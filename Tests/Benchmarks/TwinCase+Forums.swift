import Coalitions
import Commissioning
import OptionKit
import Simulation

extension TwinForum {
  /// What a rule answers for a unit.
  init(_ rule: any VotingRule, _ unit: CommissioningMap.Unit, in service: ServiceCase) throws {
    let electorate = Electorate(of: unit, in: service)
    members = unit.members.map(\.commissioner)
    ordinary = try Matter(rule, electorate, .ordinary)
    reserved = try Matter(rule, electorate, .reserved)
  }
}

extension TwinForum.Matter {
  init(_ rule: any VotingRule, _ electorate: Electorate, _ matter: MatterClass) throws {
    let procedure = try rule.procedure(for: electorate, matter: matter)
    game = try TwinGame(try rule.game(for: electorate, matter: matter).rule)
    fallback = try rule.fallback(for: electorate, matter: matter).map { try TwinGame($0.rule) }
    (noticeDays, quorumShare) = (procedure.noticeDays, procedure.quorumShare)
    abstentionBand = procedure.abstentionBand
    (monthsBetweenMeetings, attempts) = (procedure.monthsBetweenMeetings, procedure.attempts)
    leadDecidesUpToPence = procedure.leadDecidesUpTo.pence
    recommends = procedure.effect == .recommends
    (silenceAuthorises, mayBeModified) = (procedure.silenceAuthorises, procedure.mayBeModified)
    castingVote = procedure.castingVote
    (written, forwardDays) = (procedure.written.rawValue, procedure.forwardDays)
    limitsPence = procedure.limits.map(\.pence)
    (settlesRoutineElsewhere, agreesToDisagree) = (procedure.settlesRoutineElsewhere, procedure.agreesToDisagree)
    ladder = procedure.ladder.map { .init(months: $0.months, persuades: $0.persuades, isFinal: $0.isFinal) }
  }
}

extension TwinGame {
  init(_ rule: DecisionRule) throws {
    switch rule {
    case .quota(let test):
      var cast: [Int]?
      if case .votesCast = test.declared.denominator, case .share(let share) = test.declared.amount {
        cast = [share.numerator, share.denominator, test.declared.strictly ? 1 : 0]
      }
      self = .test(weights: test.weights, needed: test.needed, cast: cast)
    case .all(let parts): self = .all(try parts.map { try TwinGame($0) })
    case .any(let parts): self = .any(try parts.map { try TwinGame($0) })
    case .asked: throw Problem("a rule that only answers questions cannot be written down")
    }
  }
}

/// Every way in which the units of a map stand after some members left, in the order in which they did.
struct TwinLeavers {
  /// Member lists that were met, each with its shares.
  private(set) var units: [[Int]: CommissioningMap.Unit] = [:]

  /// Notes a map and what is left of it when these leave at the end of a year, year by year.
  mutating func note(_ map: CommissioningMap, leaving years: [[Int]]) {
    var now = map.units
    for unit in now { units[unit.members.map(\.commissioner)] = unit }
    for leavers in years {
      var next = now
      var alone: [CommissioningMap.Unit] = []
      for leaver in leavers {
        let shares = now.map { unit in unit.members.first { $0.commissioner == leaver }?.share ?? 0 }
        guard let home = shares.indices.max(by: { (shares[$0], -$0) < (shares[$1], -$1) }) else { continue }
        next[home].members.removeAll { $0.commissioner == leaver }
        alone.append(
          CommissioningMap.Unit(
            id: "alone", title: "alone", members: [.init(leaver, share: shares[home])]))
      }
      now = next.filter { !$0.members.isEmpty } + alone
      for unit in now { units[unit.members.map(\.commissioner)] = unit }
    }
  }

  /// The forums of all of them under a rule, in an order that is always the same.
  func forums(_ rule: any VotingRule, in service: ServiceCase) throws -> [TwinForum] {
    try units.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { key in
      try units[key].map { try TwinForum(rule, $0, in: service) }
    }
  }
}
