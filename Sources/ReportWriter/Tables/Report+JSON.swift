import Appraisal
import Commissioning
import OptionKit
import Simulation

extension Report {
  /// `appraisal.json`.
  var json: JSONValue {
    .object([
      ("format", "quorate-appraisal-1"), ("manifest", manifestJSON),
      (
        "scenario",
        .object([("id", .text(scenario.id)), ("title", .text(scenario.title)), ("summary", .text(scenario.summary))])
      ),
      ("partial", .flag(result.isPartial)),
      ("business_as_usual", today.map { .text(result.bundles[$0].id) } ?? .null),
      ("shortlist", .list(result.shortlist.map(id))), ("firmness", firmnessJSON),
      ("sensitivity", sensitivityJSON), ("beliefs", beliefsJSON),
      ("against_leader", againstLeaderJSON),
      ("answers", .list(result.answers.map(answerJSON))),
      ("alike", .list(result.alikeOptions.map(alikeJSON))),
      ("criteria", .list(result.plan.criteria.indices.map(criterionJSON))),
      ("bundles", .list(result.ranking.compactMap { bundle(at: $0) }.map(bundleJSON))),
      ("details", .list(result.details.filter { full || shown.contains($0.bundle) }.map(detailJSON))),
      ("power", .list(result.power.map(powerJSON))), ("support", .list(result.support.map(supportJSON))),
      ("order", orderJSON), ("portfolio", portfolioJSON),
      ("ruled_out", .integer(result.ruledOut.count)), ("not_tried", .integer(result.notTried)),
      ("reconciliation", .list(scenario.checks.map(checkJSON))), ("failures", .list(result.failures.map(failureJSON))),
      ("failed_runs", .integer(result.failureCount)),
    ])
  }

  private func alikeJSON(_ found: AlikeOptions) -> JSONValue {
    .object([
      ("dimension", .text(found.dimension.rawValue)), ("options", .list(found.options.map { JSONValue.text($0) })),
      ("compared", .integer(found.compared)),
    ])
  }

  private func id(_ position: Int) -> JSONValue { bundle(at: position).map { .text($0.id) } ?? .null }

  private func commissionerID(_ place: Int) -> JSONValue {
    commissioners.indices.contains(place) ? .text(commissioners[place].id) : .null
  }

  private var manifestJSON: JSONValue {
    let manifest = result.manifest
    let until = manifest.until.map { [("until", JSONValue.text($0))] } ?? []
    return .object(
      [
        ("program", .text(manifest.program)), ("scenario_digest", .text(manifest.scenarioDigest)),
        ("seed", .text(String(manifest.seed))), ("futures", .integer(manifest.futures)),
        ("sampling", .text(manifest.sampling)), ("years", .integer(manifest.years)),
        ("overrides", .texts(manifest.overrides)), ("options", .texts(manifest.options)),
      ] + until)
  }

  /// Which map somebody outside would order; null where nobody does.
  private var orderJSON: JSONValue {
    guard let order = result.order else { return .null }
    let tests = order.tests.map { test in
      JSONValue.object([("id", .text(test.id)), ("title", .text(test.title)), ("weight", .number(test.weight))])
    }
    let maps = order.rows.map { row in
      JSONValue.object([
        ("id", .text(row.id)), ("title", .text(row.title)), ("points", .numbers(row.points)),
        ("score", .number(row.score)), ("first_choice", .number(row.first)), ("backing", .number(row.backing)),
        ("chance", .number(row.chance)),
      ])
    }
    return .object([
      ("decider", .text(order.decider)), ("criteria", .list(tests)), ("maps", .list(maps)),
      ("heard", .integer(order.heard)), ("futures", .integer(order.futures)),
    ])
  }

  private var firmnessJSON: JSONValue {
    let firmness = result.firmness
    return .object([
      ("leader", leader.map(id) ?? .null), ("runner_up", firmness.runnerUp.map(id) ?? .null),
      ("margin", .number(firmness.margin)),
      ("margin_range", .numbers([firmness.marginRange.lowerBound, firmness.marginRange.upperBound])),
      ("margin_error", .number(firmness.marginError)), ("share_ahead", .number(firmness.shareAhead)),
      ("not_separated", .list(rivals.map(id))), ("verdict", .text(firmness.verdict.rawValue)),
      ("words", .text(words.firmness)),
      (
        "over_business_as_usual",
        firmness.overToday.map { lead in
          .object([
            ("mean", .number(lead.mean)), ("range", .numbers([lead.range.lowerBound, lead.range.upperBound])),
            ("error", .number(lead.error)), ("share_ahead", .number(lead.shareAhead)),
          ])
        } ?? .null
      ),
    ])
  }

  private func answerJSON(_ answer: DimensionAnswer) -> JSONValue {
    let rows = answer.rows.map { row in
      JSONValue.object([
        ("id", .text(row.id)), ("title", .text(row.title)), ("best", .maybe(row.best)), ("mean", .maybe(row.mean)),
        ("probability_best", .number(row.probabilityBest)), ("lawful", .integer(row.lawful)),
        ("reason", .text(row.reason)), ("best_bundle", row.bestBundle.map { .text($0) } ?? .null),
      ])
    }
    return .object([
      ("dimension", .text(answer.dimension.rawValue)), ("question", .text(answer.question)),
      ("answer", .text(words.answers[answer.dimension] ?? "")),
      ("beside_the_documents", .text(answer.besideTheDocuments(result.plan))),
      ("standing", .text(answer.standing.rawValue)), ("options", .list(rows)),
    ])
  }

  private func criterionJSON(_ place: Int) -> JSONValue {
    let judged = result.plan.criteria[place]
    return .object([
      ("id", .text(judged.option.id)), ("title", .text(judged.option.title)), ("branch", .text(judged.branch)),
      ("unit", .text(judged.criterion.unit.rawValue)), ("better", .text(judged.criterion.preference.rawValue)),
      ("scale", .text(ScaleWords.written(judged.scale, judged.criterion.unit))),
      ("anchor_reason", .text(judged.anchorReason)),
      ("given_weight", .number(judged.weight)), ("weight", .number(weights[place])),
      ("weight_kind", .text(judged.weightProvenance.kind)), ("weight_reason", .text(judged.weightProvenance.text)),
      ("assessed", .flag(result.isAssessed(place))),
    ])
  }

  private func bundleJSON(_ found: BundleResult) -> JSONValue {
    .object([
      ("id", .text(found.id)), ("score", .number(found.score)), ("standard_error", .number(found.standardError)),
      ("probability_best", .number(found.probabilityBest)), ("expected_rank", .number(found.expectedRank)),
      ("expected_regret", .number(found.expectedRegret)), ("worst_regret", .number(found.worstRegret)),
      ("failures", .integer(found.failures)), ("values", .numbers(found.values)),
      ("measures", .numbers(found.measures)),
    ])
  }

  private func detailJSON(_ detail: BundleDetail) -> JSONValue {
    let contributions = commissioners.indices.map { place in
      let paid = detail.baseContributions.indices.contains(place) ? detail.baseContributions[place].pounds : .nan
      let today = detail.currentContributions.indices.contains(place) ? detail.currentContributions[place].pounds : .nan
      return JSONValue.object([
        ("commissioner", commissionerID(place)), ("current", .number(today)), ("contribution", .number(paid)),
      ])
    }
    let approvals = detail.approvals.map { approval in
      JSONValue.object([
        ("step", .text(approval.step)), ("by", .text(approval.by)), ("months", .number(approval.months)),
        ("source", .text(approval.source.description)),
      ])
    }
    return .object([
      ("bundle", id(detail.bundle)), ("units", .text(detail.map.written(ids: commissioners.map(\.id)))),
      ("transition_cost", .number(detail.transitionCost)), ("payback_years", .maybe(detail.paybackYears)),
      ("pros", .texts(detail.pros.map { $0.words(result.plan) })),
      ("cons", .texts(detail.cons.map { $0.words(result.plan) })), ("approvals", .list(approvals)),
      ("last_safe_date", detail.timetable?.lastSafeDate.map { .text($0.description) } ?? .null),
      ("chance_on_time", detail.timetable?.start.map { .number($0.chance) } ?? .null),
      ("contracts_due", detail.timetable?.start.map { .number($0.contractsDue) } ?? .null),
      ("months_late", detail.timetable?.start.map { .number($0.monthsLate) } ?? .null),
      ("needed_by", detail.timetable.map { .text($0.neededBy.description) } ?? .null),
      ("contributions", .list(contributions)),
    ])
  }

  private func powerJSON(_ finding: PowerFinding) -> JSONValue {
    let rows = finding.rows.map { row in
      JSONValue.object([
        ("commissioner", commissionerID(row.commissioner)), ("banzhaf", .number(row.banzhaf)),
        ("shapley_shubik", .number(row.shapleyShubik)), ("payment_share", .number(row.paymentShare)),
        ("veto", .flag(row.hasVeto)),
      ])
    }
    return .object([
      ("rule", .text(finding.id)), ("title", .text(finding.title)), ("matter", .text(finding.matter.rawValue)),
      ("decisiveness", .number(finding.decisiveness)), ("passes", .number(finding.passes)),
      ("blockers", .texts(finding.blockers.map { $0.joined(separator: " + ") })), ("members", .list(rows)),
    ])
  }

  private func supportJSON(_ finding: SupportFinding) -> JSONValue {
    .object([
      ("commissioner", commissionerID(finding.commissioner)), ("view", .text(finding.view.rawValue)),
      ("gain", .number(finding.gain)), ("beyond_usual", .number(finding.beyondUsual)),
      ("position", .text(finding.position.rawValue)), ("to_win", .number(finding.toWin)),
      ("words", .text(finding.words)),
    ])
  }

  private func checkJSON(_ check: ReconciliationCheck) -> JSONValue {
    .object([
      ("id", .text(check.id)), ("title", .text(check.title)), ("outcome", .text(check.outcome.rawValue)),
      ("difference", .number(check.difference)), ("reading", check.adopted.map { .text($0.reading) } ?? .null),
      ("reason", check.adopted.map { .text($0.reason) } ?? .null),
    ])
  }

  private func failureJSON(_ failure: RunFailure) -> JSONValue {
    .object([
      ("bundle", .text(failure.bundle)), ("future", .integer(failure.future)),
      ("stage", .text(failure.stage.rawValue)), ("cause", .text(failure.cause)),
    ])
  }
}
