import Appraisal
import MultiCriteria
import OptionKit

extension Report {
  /// What the ranking rests on, for `appraisal.json`; null where it was not examined.
  var sensitivityJSON: JSONValue {
    guard let found = sensitivity else { return .null }
    let id = { (bundle: Int) -> JSONValue in .text(result.bundles[bundle].id) }
    let criteria = found.criteria.map { result.plan.criteria[$0].option.id }
    let shift = { (shift: WeightShift?) -> JSONValue in
      guard let shift else { return .null }
      return .object([
        ("rival", id(shift.rival)), ("moved", .number(shift.moved)), ("weights", .numbers(shift.weights)),
      ])
    }
    let intervals = zip(criteria, found.firmness.intervals).map { name, interval in
      JSONValue.object([
        ("criterion", .text(name)), ("weight", .number(interval.weight)), ("lower", .number(interval.lower)),
        ("upper", .number(interval.upper)), ("rival_below", interval.rivalBelow.map(id) ?? .null),
        ("rival_above", interval.rivalAbove.map(id) ?? .null),
      ])
    }
    let spaces = found.acceptability.map { space in
      JSONValue.object([
        ("weights", .text(space.weights.words)), ("draws", .integer(space.draws)),
        ("ranks", .list(space.ranks.map { .numbers($0) })), ("first_of_all", .numbers(space.firstOfAll)),
      ])
    }
    let methods = found.agreement.map { verdict in
      JSONValue.object([
        ("method", .text(verdict.method.rawValue)), ("scale", .text(verdict.scaling.rawValue)),
        ("first", .list(verdict.winners.prefix(20).map(id))), ("level", .integer(verdict.winners.count)),
        ("leader_rank", verdict.leaderRank.map { .integer($0) } ?? .null),
        ("tau", verdict.tau.isFinite ? .number(verdict.tau) : .null), ("words", .text(verdict.words)),
      ])
    }
    let outcome = { (found: RankInvariance.Outcome) in
      JSONValue.object([
        ("tried", .integer(found.tried)), ("moved_first", .integer(found.movedFirst)),
        ("moved_order", .integer(found.movedOrder)),
      ])
    }
    let invariance = found.invariance.map { test in
      JSONValue.object([
        ("method", .text(test.method.rawValue)), ("scale", .text(test.scaling.rawValue)),
        ("removed", outcome(test.removed)), ("twice", outcome(test.twice)), ("split", outcome(test.split)),
      ])
    }
    return .object([
      ("weighing", .text(result.plan.weighing.words)), ("criteria", .texts(criteria)),
      ("weight_intervals", .list(intervals)), ("weight_shift", shift(found.firmness.weightShift)),
      ("weight_shift_to_business_as_usual", shift(found.shiftToToday)),
      (
        "weight_shift_by_dimension",
        .object(found.dimensions.map { ($0.dimension.rawValue, shift($0.shift)) })
      ),
      ("compared", .list(found.compared.map(id))), ("acceptability", .list(spaces)), ("methods", .list(methods)),
      ("rank_invariance", .list(invariance)), ("futures", futuresJSON(found)), ("vote", voteJSON(found)),
      (
        "findings",
        .list(
          found.findings.map { .object([("kind", .text($0.kind.rawValue)), ("message", .text($0.message))]) })
      ),
    ])
  }

  private func futuresJSON(_ found: SensitivityFinding) -> JSONValue {
    guard let futures = found.futures else { return .null }
    let rows = zip(found.compared, futures.rows).map { bundle, row in
      JSONValue.object([
        ("bundle", .text(result.bundles[bundle].id)), ("expected", .number(row.expected)),
        ("worst", .number(row.worst)), ("best", .number(row.best)), ("expected_regret", .number(row.expectedRegret)),
        ("max_regret", .number(row.maxRegret)), ("hurwicz", .number(row.hurwicz)),
        ("probability_best", .number(row.probabilityBest)),
      ])
    }
    let choices = futures.choices.map { rule, places in
      (rule.rawValue, JSONValue.texts(places.map { result.bundles[found.compared[$0]].id }))
    }
    return .object([
      ("futures", .integer(futures.futures)), ("evpi", .number(futures.perfectInformation)), ("bundles", .list(rows)),
      ("choice", .object(choices)),
    ])
  }

  private func voteJSON(_ found: SensitivityFinding) -> JSONValue {
    guard let vote = found.vote else { return .null }
    let names = { (places: [Int]) -> JSONValue in .texts(places.map { result.bundles[found.compared[$0]].id }) }
    return .object([
      ("ballots", .list(vote.ballots.map { .list($0.map { .integer($0) }) })), ("borda", .numbers(vote.choice.borda)),
      ("copeland", .list(vote.choice.copeland.map { .integer($0) })),
      ("condorcet_winner", vote.choice.condorcetWinner.map { names([$0]) } ?? .null),
      ("cycles", .list(vote.choice.cycles.map(names))), ("instant_run_off", names(vote.choice.instantRunOff.winners)),
      ("kemeny", vote.consensus.map(names) ?? .null), ("words", .text(vote.words)),
    ])
  }
}
