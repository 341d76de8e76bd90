import Appraisal
import MultiCriteria

extension Report {
  /// Which belief moves the lead, for `appraisal.json`; null where it was not told.
  var beliefsJSON: JSONValue {
    guard let found = result.beliefs, let leader = bundle(at: found.leader), let rival = bundle(at: found.rival) else {
      return .null
    }
    let ends = { (row: SweepBeliefs.Row) -> [(String, JSONValue)] in
      [
        ("low", .number(row.low)), ("middle", .number(row.middle)), ("high", .number(row.high)),
        ("margin_low", .number(row.marginLow.value)), ("margin_middle", .number(row.marginMiddle.value)),
        ("margin_high", .number(row.marginHigh.value)), ("first_order", .number(row.first.value)),
        ("turn_estimate", .maybe(row.turn)),
      ]
    }
    let levels = found.levels.map { level in
      JSONValue.object([
        ("name", .text(level.name)), ("value", .number(level.value)), ("futures", .integer(level.futures)),
        ("margin", .number(level.margin.value)), ("share_behind", .number(level.shareBehind)),
      ])
    }
    return .object([
      ("leader", .text(leader.id)), ("rival", .text(rival.id)), ("futures", .integer(found.margin.count)),
      ("margin", .number(found.margin.difference)), ("share_behind", .number(found.margin.shareBelow)),
      ("unexplained", .number(found.unexplained)),
      (
        "numbers",
        .list(
          found.rows.map {
            .object([("name", .text($0.name)), ("title", .text($0.title)), ("unit", .text($0.unit))] + ends($0))
          })
      ),
      ("levels", .list(levels)), ("quiet", .texts(found.quiet.map(\.name))),
      ("unreached", .texts(found.unreached.map(\.name))),
    ])
  }

  /// Every other option of the shortlist against the leader by what makes the difference, for `appraisal.json`.
  var againstLeaderJSON: JSONValue {
    .list(
      result.againstLeader.map { pair in
        .object([
          ("option", .text(pair.ids.first)), ("leader", .text(pair.ids.second)), ("futures", .integer(pair.futures)),
          ("difference", .number(pair.score.difference)),
          (
            "criteria",
            .list(pair.criteria.map { .object([("criterion", .text($0.id)), ("points", .number($0.points))]) })
          ),
          (
            "stages",
            .list(
              pair.stages.map {
                .object([
                  ("stage", .text($0.part?.id ?? "interaction")), ("points", .number($0.sample.difference)),
                ])
              })
          ),
        ])
      })
  }
}
