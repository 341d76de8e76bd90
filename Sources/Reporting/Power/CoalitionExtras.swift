import Coalitions
import ReportWriter

/// What is shown of games of up to 30 members: coalitions by name and the indices built on them.
package struct CoalitionExtras {
  /// Name and values of each further index.
  package var indices: [(String, [PowerValue])] = []
  /// Name and JSON of each further field.
  package var fields: [(String, String)] = []

  /// Nothing.
  package init() {}

  /// The most members for which Johnston's index is computed unasked: it doubles its time with each.
  package static let mostForJohnston = 24

  /// Everything that can be computed; what would be too large is left out.
  package init(_ report: PowerReport) throws {
    guard let (diagram, winning, blocking) = try Self.drawn(report.named.game) else { return }
    indices.append(("deegan_packel", winning.deeganPackel))
    indices.append(("holler", winning.holler))
    let asked = report.showsIndices || report.profile.members.count <= Self.mostForJohnston
    if asked { indices += Self.johnston(diagram) }
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

  private static func johnston(_ diagram: GameDiagram) -> [(String, [PowerValue])] {
    guard let found = try? diagram.johnston() else { return [] }
    return [("johnston", found)]
  }

  /// The diagram with its minimal winning and blocking coalitions; nil where they would be too large.
  private static func drawn(
    _ game: SimpleGame
  ) throws(VotingError) -> (GameDiagram, MinimalCoalitions, MinimalCoalitions)? {
    do throws(VotingError) {
      let diagram = try GameDiagram(game)
      return (diagram, try MinimalCoalitions(winning: diagram), try MinimalCoalitions(blocking: diagram))
    } catch {
      if case .tooLarge = error { return nil }
      throw error
    }
  }
}
