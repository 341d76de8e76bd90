import Appraisal
import Coalitions
import ReportWriter

/// What `quorate coalitions` says where there are too many groups to cost them all.
package struct SampledCoalitionReport {
  package let finding: SampledStability

  package init(finding: SampledStability) { self.finding = finding }

  /// The columns of the exact report, those left empty that sampling does not answer, and the errors.
  package var table: DataTable {
    DataTable(
      columns: CoalitionReport.columns + ["shapley_error"],
      rows: finding.members.indices.map { place in
        [
          .text(finding.members[place]), .money(pence: finding.contribution[place]),
          .money(pence: finding.alone[place]), .money(pence: Int(finding.shapley.values[place].rounded())), .empty,
          .empty, .empty, .empty, .money(pence: equalGain[place]), .empty,
          .money(pence: finding.lossOfOthers[place]), .money(pence: Int(finding.shapley.errors[place].rounded())),
        ]
      })
  }

  private var equalGain: [Int] {
    let count = Int128(finding.members.count)
    let left = Int128(finding.total) - finding.alone.reduce(Int128(0)) { $0 + Int128($1) }
    return GameAmounts.pence(finding.alone.map { Rational(Int128($0) * count + left, count) })
  }

  /// Names of the group with most reason to leave.
  package var group: [String] { finding.objection.group.members.map { finding.members[$0] } }

  package func written(as format: DataTable.Format) -> String {
    switch format {
    case .csv: return table.written(as: .csv)
    case .json: return SampledCoalitionJSON(self).text
    case .table, .markdown: break
    }
    let amount = finding.objection.amount
    let sum = "£" + NumberText.pounds(Int(clamping: amount.magnitude), grouped: true)
    return table.written(as: format) + "\n"
      + "Sampled: \(finding.members.count) commissioners have too many groups to cost them all. The Shapley value is "
      + "the mean of \(2 * finding.shapley.pairs) orders of joining, its standard error beside it; whether a core exists "
      + "is not answered.\n"
      + "Of the \(finding.groups) groups looked at, most reason to leave under \(finding.split) has "
      + "\(group.joined(separator: ", ")): \(sum) \(amount > 0 ? "better" : "worse") off by themselves. Costs are "
      + "expected over \(finding.futures) futures.\n"
  }
}
