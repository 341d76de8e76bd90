import Appraisal
import Coalitions
import Documents

/// The sampled report as one JSON object, with the keys of the exact one as far as they are answered.
package struct SampledCoalitionJSON {
  package let text: String

  package init(_ report: SampledCoalitionReport) {
    let finding = report.finding
    let members = finding.members.indices.map { place -> JSONValue in
      .object([
        ("member", .text(finding.members[place])), ("contribution", .pence(finding.contribution[place])),
        ("stand_alone", .pence(finding.alone[place])),
        ("shapley", .pence(Int(finding.shapley.values[place].rounded()))),
        ("shapley_error", .pence(Int(finding.shapley.errors[place].rounded()))),
        ("loss_of_others", .pence(finding.lossOfOthers[place])),
      ])
    }
    text =
      JSONValue.object([
        ("sense", "cost"), ("total", .pence(finding.total)), ("answer", "sampled"),
        ("orders", .integer(2 * finding.shapley.pairs)), ("groups", .integer(finding.groups)),
        ("contribution_is", .text(finding.split)), ("members", .list(members)),
        // Everybody alone is a balanced family of groups: where that costs less there is no core.
        ("core_empty", finding.alone.reduce(0, +) < finding.total ? .flag(true) : .null),
        (
          "most_reason_to_leave",
          .object([
            ("members", .texts(report.group)), ("sum", .pence(finding.objection.amount)),
            ("under", .text(finding.split)),
          ])
        ),
        ("futures", .integer(finding.futures)),
      ]).written
  }
}
