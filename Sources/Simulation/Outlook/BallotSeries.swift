import Coalitions
import OptionKit

/// The ballots of a matter one after another, and the rungs after them, each with its own chance of passing.
struct BallotSeries {
  /// A ballot or a rung.
  struct Step {
    /// Months from paper.
    var month: Double
    /// The chance that it passes, whatever came before.
    var pass: Double
    /// The part of that chance in which an earlier rung passed: who was won over on one rung stays so on the next.
    var already: Double
  }

  let quorum: Int
  /// Months until members have ratified what is only recommended.
  let ratification: Double
  private let sitting: Sitting
  /// A written round: it carries where nobody rejects and, unless silence authorises, nobody is silent.
  private let round: Sitting
  private let procedure: DecisionProcedure
  private let holdOuts, attendance, governanceDays: [Double]
  private let wavering, modification, unmandated: Double
  private let deadline: Double

  init(
    _ scenario: Scenario, _ electorate: Electorate, _ game: SimpleGame, _ procedure: DecisionProcedure, deadline: Double
  ) throws(VotingError) {
    let mean = { (parameter: ModelParameter) in scenario.input(parameter).uncertainty.distribution.mean }
    quorum = max(0, Int((procedure.quorumShare * Double(electorate.count) - 1e-9).rounded(.up)))
    sitting = try Sitting(game, quorum: quorum, castingVote: procedure.castingVote)
    round = try Sitting(
      SimpleGame(memberCount: game.memberCount, rule: .unanimity(of: game.memberCount)),
      silenceAuthorises: procedure.silenceAuthorises)
    self.procedure = procedure
    self.deadline = deadline
    let compiled = CompiledForum(game, procedure)
    let holdOut = mean(.holdOut)
    holdOuts = compiled.holdsOut.map { $0 ? holdOut : 0 }
    let stances = electorate.commissioners.map { place in
      scenario.stances.indices.contains(place) ? scenario.stances[place] : Stance()
    }
    attendance = stances.map(\.attendance)
    governanceDays = stances.map(\.governanceDays)
    (wavering, modification, unmandated) = (mean(.wavering), mean(.modification), mean(.unmandated))
    ratification = procedure.effect == .recommends ? mean(.ratification) : 0
  }

  /// The chance that a ballot passes, numbered from 0.
  func forecast(ballot: Int, support: Double) throws(VotingError) -> Sitting.Forecast {
    let notice = procedure.noticeDays + procedure.forwardDays + Double(ballot) * MeanMonth.days
    let present = attendance.indices.map { member in
      attendance[member] * (governanceDays[member] <= notice ? 1 : 1 - unmandated)
    }
    return try (isWritten(ballot) ? round : sitting).forecast(present: present, yes: yes(ballot, support))
  }

  /// Whether a ballot is a written round.
  func isWritten(_ ballot: Int) -> Bool {
    procedure.written == .untilConsensus || (procedure.written == .thenVote && ballot == 0)
  }

  /// Each member's chance of saying yes at a ballot.
  private func yes(_ ballot: Int, _ support: Double) -> [Double] {
    let gap = procedure.mayBeModified ? power(1 - modification, ballot) : 1
    let threshold = StandardNormal.quantile(support) * (1 + wavering * wavering).squareRoot()
    let spread = (gap * gap + wavering * wavering).squareRoot()
    return holdOuts.map { holdOut in
      let lead = threshold - gap * holdOut
      return spread > 0 ? StandardNormal.cdf(lead / spread) : (lead > 0 ? 1 : 0)
    }
  }

  /// Every ballot within the deadline, and the rungs where the attempts are spent before it.
  func steps(support: Double) throws(VotingError) -> [Step] {
    var steps: [Step] = []
    let interval = Double(max(1, procedure.monthsBetweenMeetings))
    var month = procedure.noticeDays / MeanMonth.days + (isWritten(0) ? 0 : interval / 2)
    var ballot = 0
    while month <= deadline, ballot < World.ballots {
      if ballot >= procedure.attempts, !procedure.ladder.isEmpty {
        return steps + (try rungs(from: month, ballot, support))
      }
      steps.append(Step(month: month, pass: try forecast(ballot: ballot, support: support).pass, already: 0))
      month += isWritten(ballot) && !isWritten(ballot + 1) ? interval / 2 : interval
      ballot += 1
    }
    return steps
  }

  /// Everybody is heard on every rung, and each rung persuades some of those against.
  private func rungs(from start: Double, _ ballot: Int, _ support: Double) throws(VotingError) -> [Step] {
    var steps: [Step] = []
    var (month, doubtful, already) = (start, 1.0, 0.0)
    let willing = yes(ballot, support)
    let here = willing.map { _ in 1.0 }
    for rung in procedure.ladder {
      month += rung.months
      doubtful *= 1 - rung.persuades
      var game = sitting.game
      if rung.isFinal {
        let most = try DecisionRule.heads(.majority(), of: game.memberCount)
        game = try SimpleGame(memberCount: game.memberCount, rule: .any([game.rule, most]))
      }
      let table = try Sitting(game, castingVote: sitting.castingVote)
      let pass = try table.forecast(present: here, yes: willing.map { 1 - doubtful * (1 - $0) }).pass
      steps.append(Step(month: month, pass: max(pass, already), already: already))
      already = max(pass, already)
      if rung.isFinal { break }
    }
    return steps
  }
}
