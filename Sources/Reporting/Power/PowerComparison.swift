import Coalitions
import OptionKit
import ReportWriter

/// The rules of a scenario side by side: how able each is to act, who can stop it, whether and when a matter passes, and
/// what the cheapest way to win it would cost.
package struct PowerComparison {
  package let table: DataTable

  /// A row a report.
  package init(_ reports: [PowerReport]) {
    let asksGains = reports.contains { $0.setting?.gains != nil }
    let asksVote = reports.contains { $0.vote != nil }
    var columns = [
      "rule", "unit", "members", "decisiveness", "vetoes", "fewest_to_stop", "strongest", "strongest_share", "passes",
      "first_meeting", "decided", "decided_at_most", "mean_month",
    ]
    if asksVote { columns.append("vote_passes") }
    if asksGains { columns += ["package", "affordable"] }
    table = DataTable(columns: columns, rows: reports.map { Self.row($0, asksVote, asksGains) })
  }

  /// Written in a format, ending in a newline; what the columns mean below, for a person.
  package func written(as format: DataTable.Format) -> String {
    let text = table.written(as: format)
    guard format == .table || format == .markdown else { return text }
    return text + """

      passes: everybody votes, averaged over what is believed of support; first_meeting: with absence, mandates and \
      hold-outs; decided: within the months, where views hold from meeting to meeting, and at most; vote_passes: \
      with --yes, or by what each gains; package: the cheapest a year that wins the vote for the formula.

      """
  }

  private static func row(_ report: PowerReport, _ asksVote: Bool, _ asksGains: Bool) -> [DataTable.Cell] {
    let members = report.profile.members
    let number = { (value: Double?) in value.map { DataTable.Cell.number($0) } ?? .empty }
    let strongest =
      members.indices.max { members[$0].banzhafNormalised.value < members[$1].banzhafNormalised.value } ?? 0
    let top = members[strongest].banzhafNormalised.value
    let alike = members.filter { abs($0.banzhafNormalised.value - top) < 1e-12 }.count
    let outlook = report.setting?.outlook
    var cells: [DataTable.Cell] = [
      .text(report.setting?.ruleID ?? ""), .text(report.setting?.unit.id ?? ""), .integer(members.count),
      .number(report.profile.decisiveness.value), .integer(members.count { $0.isVeto }), fewest(report),
      .text(alike == members.count ? "all alike" : alike > 1 ? "\(alike) alike" : report.named.names[strongest]),
      .number(top), number(outlook?.passes), number(outlook?.firstBallot.pass), number(outlook?.held?.passes),
      number(outlook?.afresh?.passes), number(outlook?.held?.meanMonth),
    ]
    if asksVote { cells.append(number(report.vote?.forecast.pass)) }
    guard asksGains else { return cells }
    let package = report.setting?.package
    cells += [
      package.map { .money(pence: $0.cost) } ?? .empty,
      package.map { .flag($0.isAffordable) } ?? .empty,
    ]
    return cells
  }

  /// The size of a smallest group that can stop a matter.
  private static func fewest(_ report: PowerReport) -> DataTable.Cell {
    guard let diagram = try? GameDiagram(report.named.game),
      let smallest = try? MinimalCoalitions(blocking: diagram).first(1).first
    else { return .empty }
    return .integer(smallest.count)
  }
}
