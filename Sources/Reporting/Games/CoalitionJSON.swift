import Appraisal
import Coalitions
import Documents

/// The report on a game as one JSON object.
///
/// Amounts are in the file's units, or pounds; what stands under `exact` is a fraction of them in full. `balanced_weights`
/// prove an empty core: every member's groups have weights that add up to 1, and the values times the weights come to
/// `sum`, better than `total`; where it is not empty they are null and `core_allocation` is in it.
package struct CoalitionJSON {
  package let text: String

  package init(_ report: CoalitionReport) { text = JSONValue.object(Self.entries(report)).written }

  private static func entries(_ report: CoalitionReport) -> [(String, JSONValue)] {
    let total = Rational(Int128(report.game.total))
    var entries: [(String, JSONValue)] = [
      ("sense", .text(report.game.sense.rawValue)), ("total", amount(total, report)),
      ("answer", .text(report.answers == nil ? "shapley only" : "exact")),
      ("contribution_is", report.contribution == nil ? .null : .text(report.split)),
      ("members", .list(report.members.indices.map { member($0, report) })),
      ("core_empty", report.answers.map { .flag($0.isCoreEmpty) } ?? .null),
      ("most_reason_to_leave", leaving(report)),
    ]
    if let answers = report.answers {
      var weights: JSONValue = .null
      var allocation: JSONValue = .null
      var sum: JSONValue = .null
      switch answers.leastCore.core {
      case .empty(let proof):
        weights = .list(
          proof.parts.map { part in
            .object([
              ("members", .texts(report.names(part.group))),
              ("weight", .text(Rational(Int128(part.weight), Int128(proof.each)).description)),
              ("value", amount(Rational(Int128(report.game[part.group])), report)),
            ])
          })
        sum = amount(proof.sum, report)
      case .holds(let division): allocation = exact(division, report)
      }
      entries += [
        ("balanced_weights", weights), ("balanced_sum", sum), ("core_allocation", allocation),
        ("least_core", leastCore(answers, report)),
        ("nucleolus_levels", .texts(answers.nucleolus.levels.map(report.amounts.exact))),
        ("nucleolus_keeps_everybody_in", .flag(answers.nucleolus.keepsEverybodyIn)),
        ("convex", .flag(report.game.isConvex)), ("joining_never_hurts", .flag(report.game.joiningNeverHurts)),
      ]
    }
    if let finding = report.finding { entries += scenario(finding, report) }
    if let wishes = report.wishes { entries.append(("maps", maps(wishes, report))) }
    return entries
  }

  private static func amount(_ value: Rational, _ report: CoalitionReport) -> JSONValue {
    switch report.amounts {
    case .pence: .pence(GameAmounts.whole(value))
    case .units: .number(value.value / Double(report.amounts.perOne))
    }
  }

  private static func amounts(_ parts: [Rational], _ report: CoalitionReport) -> [JSONValue] {
    report.amounts == .pence ? GameAmounts.pence(parts).map { .pence($0) } : parts.map { amount($0, report) }
  }

  private static func exact(_ parts: [Rational], _ report: CoalitionReport) -> JSONValue {
    .object(zip(report.members, parts).map { ($0, .text(report.amounts.exact($1))) })
  }

  private static func member(_ place: Int, _ report: CoalitionReport) -> JSONValue {
    let whole = { (values: [Int]?) -> JSONValue in
      values.map { amount(Rational(Int128($0[place])), report) } ?? .null
    }
    let part = { (values: [Rational]?) -> JSONValue in values.map { amounts($0, report)[place] } ?? .null }
    let answers = report.answers
    return .object([
      ("member", .text(report.members[place])), ("contribution", whole(report.contribution)),
      ("stand_alone", whole(report.game.alone)), ("shapley", part(report.shapley)),
      ("nucleolus", part(answers?.nucleolus.allocation)),
      ("least_in_core", answers?.ranges.map { amount($0[place].least, report) } ?? .null),
      ("most_in_core", answers?.ranges.map { amount($0[place].most, report) } ?? .null),
      ("least_core", part(answers?.leastCore.allocation)), ("equal_gain", part(report.game.equalGain())),
      ("tau", part(report.game.tau())), ("loss_of_others", whole(report.lossOfOthers)),
      (
        "exact",
        .object([
          ("shapley", .text(report.amounts.exact(report.shapley[place]))),
          ("nucleolus", answers.map { .text(report.amounts.exact($0.nucleolus.allocation[place])) } ?? .null),
        ])
      ),
    ])
  }

  private static func leaving(_ report: CoalitionReport) -> JSONValue {
    guard let leaving = report.leaving else { return .null }
    return .object([
      ("members", .texts(report.names(leaving.group))), ("sum", amount(leaving.amount, report)),
      ("exact", .text(report.amounts.exact(leaving.amount))), ("under", .text(leaving.under)),
    ])
  }

  private static func leastCore(_ answers: GameAnswers, _ report: CoalitionReport) -> JSONValue {
    .object([
      ("objection", amount(answers.leastCore.objection, report)),
      ("exact", .text(report.amounts.exact(answers.leastCore.objection))),
      ("allocation", exact(answers.leastCore.allocation, report)),
      ("binding", .list(answers.leastCore.binding.map { .texts(report.names($0)) })),
    ])
  }

  private static func scenario(
    _ finding: StabilityFinding, _ report: CoalitionReport
  ) -> [(String, JSONValue)] {
    let splits = finding.splits.map { split -> JSONValue in
      .object([
        ("split", .text(split.id)), ("in_core", .flag(split.isInCore)),
        ("share_of_futures_in_core", .number(split.coreShare)),
        ("members", .texts(report.names(split.objection.group))), ("sum", .pence(split.objection.amount)),
        ("parts", .list(split.parts.map { .pence($0) })),
      ])
    }
    return [
      ("futures", .integer(finding.futures)), ("share_of_futures_with_empty_core", .number(finding.emptyShare)),
      ("splits", .list(splits)),
      ("without", .list(finding.without.map { .object([("split", .text($0.id)), ("reason", .text($0.reason))]) })),
    ]
  }

  private static func maps(_ wishes: HedonicFinding, _ report: CoalitionReport) -> JSONValue {
    .list(
      wishes.maps.map { map in
        .object([
          ("map", .text(map.id)), ("stable", .flag(map.departure == nil)),
          ("members", map.departure.map { .texts(report.names($0.group)) } ?? .null),
          ("gains", map.departure.map { .numbers($0.gains) } ?? .null),
        ])
      })
  }
}
