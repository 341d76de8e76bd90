import Appraisal

/// Rules under which everybody holds the same power, to be shown once.
struct PowerGroup {
  /// The members.
  var rows: [PowerFinding.Row]
  /// The rules and matters.
  var headings: [String]

  /// Findings put together where they are alike.
  static func all(_ findings: [PowerFinding]) -> [PowerGroup] {
    var groups: [PowerGroup] = []
    for finding in findings {
      let heading = "\(finding.title), \(finding.matter.rawValue) matters"
      if let place = groups.firstIndex(where: { isAlike($0.rows, finding.rows) }) {
        groups[place].headings.append(heading)
      } else {
        groups.append(PowerGroup(rows: finding.rows, headings: [heading]))
      }
    }
    return groups
  }

  /// Whether two rules give everybody the same power; shares not known are alike.
  private static func isAlike(_ a: [PowerFinding.Row], _ b: [PowerFinding.Row]) -> Bool {
    a.count == b.count
      && zip(a, b).allSatisfy {
        $0.commissioner == $1.commissioner && $0.hasVeto == $1.hasVeto && abs($0.banzhaf - $1.banzhaf) < 1e-9
      }
  }
}
