import Coalitions
import ReportWriter

/// What is shown of games of up to 30 members: coalitions by name and the indices built on them.
struct CoalitionExtras {
  /// Name and values of each further index.
  var indices: [(String, [PowerValue])] = []
  /// Name and JSON of each further field.
  var fields: [(String, String)] = []

  /// Nothing.
  init() {}

  /// Everything that can be computed; what would be too large is left out.
  init(_ report: PowerReport) throws {
    let diagram: GameDiagram
    let winning: MinimalCoalitions
    let blocking: MinimalCoalitions
    do {
      diagram = try GameDiagram(report.named.game)
      winning = try MinimalCoalitions(winning: diagram)
      blocking = try MinimalCoalitions(blocking: diagram)
    } catch VotingError.tooLarge {
      return
    }
    indices.append(("deegan_packel", winning.deeganPackel))
    indices.append(("holler", winning.holler))
    if let johnston = try? diagram.johnston() { indices.append(("johnston", johnston)) }
    let listed = { (coalitions: MinimalCoalitions) -> String in
      let rows = coalitions.first(PowerReport.mostListed).map { coalition in
        "    [" + coalition.map { JSONText.quoted(report.named.names[$0]) }.joined(separator: ", ") + "]"
      }
      return rows.isEmpty ? "[]" : "[\n" + rows.joined(separator: ",\n") + "\n  ]"
    }
    fields.append(("minimal_winning_count", "\(winning.count)"))
    fields.append(("minimal_winning", listed(winning)))
    fields.append(("minimal_blocking_count", "\(blocking.count)"))
    fields.append(("minimal_blocking", listed(blocking)))
  }
}
