import Coalitions
import ReportWriter

/// Power before a change of the body, beside the power after it.
package struct PowerChange {
  package let names: [String]
  package let profile: PowerProfile
  /// The chance of passing, where a scenario gives one.
  package let passes: Double?
  /// For each member after the change, who it was before: nobody for one that joins, several for those who act as one.
  package let groups: [[Int]]

  /// The change from a report.
  package init(before: PowerReport, groups: [[Int]]) {
    names = before.named.names
    profile = before.profile
    passes = before.setting?.outlook?.passes
    self.groups = groups
  }

  /// The sum over those a member was of their power before; nil for one that was not there.
  package func sum(_ value: (MemberPower) -> PowerValue) -> [Double?] {
    groups.map { group in
      group.isEmpty ? nil : group.reduce(0) { $0 + value(profile.members[$1]).value }
    }
  }

  /// Columns for the right of the table.
  package var columns: [(String, [DataTable.Cell])] {
    let cells = { (values: [Double?]) in values.map { $0.map { DataTable.Cell.number($0) } ?? .empty } }
    return [
      ("banzhaf_normalised_before", cells(sum(\.banzhafNormalised))),
      ("shapley_shubik_before", cells(sum(\.shapleyShubik))),
    ]
  }

  /// What changed, in sentences.
  package func sentences(_ after: PowerReport) -> String {
    let shapley = sum(\.shapleyShubik)
    var text = "Before, \(NumberText.short(profile.decisiveness.value)) of all yes sides passed"
    if let was = passes, let now = after.setting?.outlook?.passes {
      text +=
        "; the chance of passing goes from \(NumberText.short(was, digits: 4)) to \(NumberText.short(now, digits: 4))"
    }
    text += ".\n"
    for (place, group) in groups.enumerated() where group.count > 1 {
      guard let apart = shapley[place] else { continue }
      let now = after.profile.members[place].shapleyShubik.value
      let way = now > apart + 1e-12 ? "gain" : now < apart - 1e-12 ? "lose" : "neither gain nor lose"
      text +=
        "\(after.named.names[place]) \(way) by acting as one: Shapley-Shubik \(NumberText.short(apart, digits: 4)) "
        + "apart, \(NumberText.short(now, digits: 4)) together.\n"
    }
    return text
  }

  /// As a JSON object.
  package func json(_ after: PowerReport) -> String {
    let was = passes.map { NumberText.exact($0) } ?? "null"
    return "{\"decisiveness_before\": \(NumberText.exact(profile.decisiveness.value)), \"passes_before\": \(was), "
      + "\"members_before\": [" + names.map { JSONText.quoted($0) }.joined(separator: ", ") + "]}"
  }
}
