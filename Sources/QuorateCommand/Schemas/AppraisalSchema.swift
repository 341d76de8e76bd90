import Appraisal
import Documents
import ReportWriter
import Simulation

/// The JSON Schema of `appraisal.json`. The tests hold what is written against it: no member may come or go unsaid.
enum AppraisalSchema {
  private typealias S = JSONSchema

  /// The schema.
  static var written: JSONValue {
    S.whole(
      "appraisal:1", title: "An appraisal by Quorate",
      "appraisal.json as `quorate appraise` writes it. A number that is not finite is null. Pounds are in prices of the base year.",
      S.object([
        ("format", S.constant("quorate-appraisal-1")), ("manifest", manifest),
        ("scenario", S.object([("id", S.text()), ("title", S.text()), ("summary", S.text())])),
        ("partial", S.flag("Whether the run was interrupted: whole blocks of futures only.")),
        ("business_as_usual", S.maybeText("The id of business as usual.")),
        ("shortlist", S.list(S.maybeText())), ("firmness", firmness),
        ("sensitivity", S.any([.object([("type", "null")]), sensitivity])),
        ("beliefs", S.any([.object([("type", "null")]), beliefs])), ("against_leader", S.list(againstLeader)),
        ("answers", S.list(answer)),
        (
          "alike",
          S.list(
            S.object([("dimension", S.text()), ("options", texts), ("compared", S.count())]),
            "Options that every criterion came out the same for, in all sets of other choices with which they were run."
          )
        ),
        ("criteria", S.list(criterion)), ("bundles", S.list(bundle, "From the best down.")),
        ("details", S.list(detail)), ("power", S.list(power)), ("support", S.list(support)),
        ("order", S.any([.object([("type", "null")]), order])),
        ("portfolio", S.any([.object([("type", "null")]), PortfolioSchema.written])),
        ("ruled_out", S.count("How many bundles were ruled out; ruled_out.csv says why.")),
        ("not_tried", S.count("How many combinations the scenario's longlist leaves out.")),
        ("reconciliation", S.list(check)), ("failures", S.list(failure)), ("failed_runs", S.count()),
      ]))
  }

  private static var order: JSONValue {
    let test = S.object([("id", S.text()), ("title", S.text()), ("weight", S.maybeNumber("A fraction of 1."))])
    let map = S.object([
      ("id", S.text()), ("title", S.text()), ("points", S.list(S.maybeNumber(), "A mean a criterion.")),
      ("score", S.maybeNumber()), ("first_choice", S.maybeNumber()), ("backing", S.maybeNumber()),
      ("chance", S.maybeNumber("The share of futures in which it is ordered.")),
    ])
    return S.object([
      ("decider", S.text("Who orders one of the maps.")), ("criteria", S.list(test)), ("maps", S.list(map)),
      ("heard", S.count()), ("futures", S.count()),
    ])
  }

  private static var manifest: JSONValue {
    S.object([
      ("program", S.text()), ("scenario_digest", S.text("SHA-256 over the files read.")),
      ("seed", S.text("As text: it may pass what a double holds.")), ("futures", S.count()), ("sampling", S.text()),
      ("years", S.count()), ("overrides", texts), ("options", texts),
    ])
  }

  private static var beliefs: JSONValue {
    let number = S.object([
      ("name", S.text()), ("title", S.text()), ("unit", S.text()), ("low", S.maybeNumber()),
      ("middle", S.maybeNumber()), ("high", S.maybeNumber()), ("margin_low", S.maybeNumber()),
      ("margin_middle", S.maybeNumber()), ("margin_high", S.maybeNumber()), ("first_order", S.maybeNumber()),
      ("turn_estimate", S.maybeNumber("Where a regression on the futures turns the mean margin; not run.")),
    ])
    let level = S.object([
      ("name", S.text()), ("value", S.maybeNumber()), ("futures", S.count()), ("margin", S.maybeNumber()),
      ("share_behind", S.maybeNumber()),
    ])
    return S.object([
      ("leader", S.text()), ("rival", S.text("The first rival that is no near-twin of the leader.")),
      ("futures", S.count()), ("margin", S.maybeNumber("Points of 100.")), ("share_behind", S.maybeNumber()),
      ("unexplained", S.maybeNumber()), ("numbers", S.list(number)), ("levels", S.list(level)), ("quiet", texts),
      ("unreached", texts),
    ])
  }

  private static var againstLeader: JSONValue {
    S.object([
      ("option", S.text()), ("leader", S.text()), ("futures", S.count()), ("difference", S.maybeNumber()),
      ("criteria", S.list(S.object([("criterion", S.text()), ("points", S.maybeNumber())]))),
      ("stages", S.list(S.object([("stage", S.text()), ("points", S.maybeNumber())]))),
    ])
  }

  private static var firmness: JSONValue {
    S.object([
      ("leader", S.maybeText()), ("runner_up", S.maybeText()), ("margin", S.maybeNumber("Points of 100.")),
      ("margin_range", pair), ("margin_error", S.maybeNumber()), ("share_ahead", S.maybeNumber()),
      ("not_separated", S.list(S.maybeText())),
      ("verdict", S.words(LeadVerdict.allCases.map(\.rawValue), "What may be said of the lead.")), ("words", S.text()),
      (
        "over_business_as_usual",
        S.any([
          .object([("type", "null")]),
          S.object([
            ("mean", S.maybeNumber()), ("range", pair), ("error", S.maybeNumber()), ("share_ahead", S.maybeNumber()),
          ]),
        ])
      ),
    ])
  }

  private static var answer: JSONValue {
    let option = S.object([
      ("id", S.text()), ("title", S.text()), ("best", S.maybeNumber()), ("mean", S.maybeNumber()),
      ("probability_best", S.maybeNumber()), ("lawful", S.count()), ("reason", S.text()),
      ("best_bundle", S.maybeText("The bundle behind `best`.")),
    ])
    return S.object([
      ("dimension", S.text()), ("question", S.text()), ("answer", S.text()), ("beside_the_documents", S.text()),
      ("standing", S.text()), ("options", S.list(option)),
    ])
  }

  private static var criterion: JSONValue {
    S.object([
      ("id", S.text()), ("title", S.text()), ("branch", S.text()), ("unit", S.text()), ("better", S.text()),
      ("scale", S.text()), ("anchor_reason", S.text()), ("given_weight", S.maybeNumber()),
      ("weight", S.maybeNumber("A fraction of 1.")), ("weight_kind", S.text()), ("weight_reason", S.text()),
      ("assessed", S.flag()),
    ])
  }

  private static var bundle: JSONValue {
    S.object([
      ("id", S.text()), ("score", S.maybeNumber("0 to 100.")), ("standard_error", S.maybeNumber()),
      ("probability_best", S.maybeNumber()), ("expected_rank", S.maybeNumber()), ("expected_regret", S.maybeNumber()),
      ("worst_regret", S.maybeNumber()), ("failures", S.count()),
      ("values", S.list(S.maybeNumber(), "A mean score a criterion, in the order of `criteria`.")),
      ("measures", S.list(S.maybeNumber(), "A mean measure a criterion, in its own unit.")),
    ])
  }

  private static var detail: JSONValue {
    let approval = S.object([("step", S.text()), ("by", S.text()), ("months", S.maybeNumber()), ("source", S.text())])
    let contribution = S.object([
      ("commissioner", S.maybeText()), ("current", S.maybeNumber()), ("contribution", S.maybeNumber()),
    ])
    return S.object([
      ("bundle", S.maybeText()), ("units", S.text()), ("transition_cost", S.maybeNumber()),
      ("payback_years", S.maybeNumber()), ("pros", texts), ("cons", texts), ("approvals", S.list(approval)),
      ("last_safe_date", S.maybeText()), ("needed_by", S.maybeText()),
      ("chance_on_time", S.maybeNumber("The share of futures in which every new contract starts on time.")),
      ("contracts_due", S.maybeNumber("Contracts that are to start in the years run, a mean over futures.")),
      ("months_late", S.maybeNumber("Months late of a contract, the mean over those that are to start.")),
      ("contributions", S.list(contribution)),
    ])
  }

  private static var power: JSONValue {
    let member = S.object([
      ("commissioner", S.maybeText()), ("banzhaf", S.maybeNumber()), ("shapley_shubik", S.maybeNumber()),
      ("payment_share", S.maybeNumber()), ("veto", S.flag()),
    ])
    return S.object([
      ("rule", S.text()), ("title", S.text()), ("matter", S.text()), ("decisiveness", S.maybeNumber()),
      ("passes", S.maybeNumber()), ("blockers", texts), ("members", S.list(member)),
    ])
  }

  private static var support: JSONValue {
    S.object([
      ("commissioner", S.maybeText()), ("view", S.text()), ("gain", S.maybeNumber()),
      ("beyond_usual", S.maybeNumber()), ("position", S.text()), ("to_win", S.maybeNumber()), ("words", S.text()),
    ])
  }

  private static var check: JSONValue {
    S.object([
      ("id", S.text()), ("title", S.text()), ("outcome", S.text()), ("difference", S.maybeNumber()),
      ("reading", S.maybeText()), ("reason", S.maybeText()),
    ])
  }

  private static var failure: JSONValue {
    S.object([("bundle", S.text()), ("future", S.count()), ("stage", S.text()), ("cause", S.text())])
  }

  private static var sensitivity: JSONValue {
    let null = JSONValue.object([("type", "null")])
    let shift = S.any([
      null, S.object([("rival", S.text()), ("moved", S.maybeNumber()), ("weights", numbers)]),
    ])
    let interval = S.object([
      ("criterion", S.text()), ("weight", S.maybeNumber()), ("lower", S.maybeNumber()), ("upper", S.maybeNumber()),
      ("rival_below", S.maybeText()), ("rival_above", S.maybeText()),
    ])
    let space = S.object([
      ("weights", S.text()), ("draws", S.count()), ("ranks", S.list(numbers)), ("first_of_all", numbers),
    ])
    let method = S.object([
      ("method", S.text()), ("scale", S.text()), ("first", texts), ("level", S.count()),
      ("leader_rank", .object([("type", .texts(["integer", "null"]))])), ("tau", S.maybeNumber()), ("words", S.text()),
    ])
    let outcome = S.object([("tried", S.count()), ("moved_first", S.count()), ("moved_order", S.count())])
    let invariance = S.object([
      ("method", S.text()), ("scale", S.text()), ("removed", outcome), ("twice", outcome), ("split", outcome),
    ])
    let row = S.object([
      ("bundle", S.text()), ("expected", S.maybeNumber()), ("worst", S.maybeNumber()), ("best", S.maybeNumber()),
      ("expected_regret", S.maybeNumber()), ("max_regret", S.maybeNumber()), ("hurwicz", S.maybeNumber()),
      ("probability_best", S.maybeNumber()),
    ])
    let byName = { (schema: JSONValue) -> JSONValue in
      .object([("type", "object"), ("additionalProperties", schema)])
    }
    let futures = S.object([
      ("futures", S.count()), ("evpi", S.maybeNumber()), ("bundles", S.list(row)), ("choice", byName(texts)),
    ])
    let vote = S.object([
      ("ballots", S.list(S.list(S.count()))), ("borda", numbers), ("copeland", S.list(S.type("integer"))),
      ("condorcet_winner", S.any([null, texts])), ("cycles", S.list(texts)), ("instant_run_off", texts),
      ("kemeny", S.any([null, texts])), ("words", S.text()),
    ])
    return S.object([
      ("weighing", S.text()), ("criteria", texts), ("weight_intervals", S.list(interval)), ("weight_shift", shift),
      ("weight_shift_to_business_as_usual", shift), ("weight_shift_by_dimension", byName(shift)), ("compared", texts),
      ("acceptability", S.list(space)), ("methods", S.list(method)),
      ("rank_invariance", S.list(invariance)), ("futures", S.any([null, futures])), ("vote", S.any([null, vote])),
      ("findings", S.list(S.object([("kind", S.text()), ("message", S.text())]))),
    ])
  }

  private static var texts: JSONValue { S.list(S.text()) }
  private static var numbers: JSONValue { S.list(S.maybeNumber()) }
  private static var pair: JSONValue { numbers }
}
