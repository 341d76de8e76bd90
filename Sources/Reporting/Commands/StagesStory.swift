import Collaboration
import ReportWriter

/// What the four stages of a matrix tell: as tables, and as text for a person.
package struct StagesStory {
  package let stages: CollaborationStages
  package let roles: [GroupingRole]

  package init(_ stages: CollaborationStages, flows: FlowTable?) {
    self.stages = stages
    let matrix = stages.matrix
    roles = stages.roles { commissioner, contract in
      guard let flows, let buyer = flows.commissioners.firstIndex(of: matrix.commissioners[commissioner]),
        let seller = flows.providers.firstIndex(of: matrix.contracts[contract]), !flows.measures.isEmpty
      else { return nil }
      return flows.amount(buyer, seller, 0)
    }
  }

  private func names(_ places: [Int]) -> String {
    places.map { stages.matrix.commissioners[$0] }.joined(separator: "+")
  }

  private func contract(_ place: Int) -> String { stages.matrix.contracts[place] }

  package func table(_ part: MethodTables.Part) -> DataTable {
    switch part {
    case .appetite: appetite
    case .clashes: clashes
    case .confirm: groupings(stages.confirmed)
    case .roles: shares
    default: groupings(stages.scope)
    }
  }

  private var appetite: DataTable {
    DataTable(
      columns: ["answer", "cells", "share"],
      rows: stages.matrix.counts.map { entry in
        let all = max(1, stages.matrix.commissioners.count * stages.matrix.contracts.count)
        return [.text(word(entry.answer)), .integer(entry.count), .number(Double(entry.count) / Double(all))]
      })
  }

  private func word(_ answer: PreferenceMatrix.Answer) -> String {
    switch answer {
    case .none: "no contract"
    case .blank: "not answered"
    case .level(let level): level.title
    }
  }

  private func groupings(_ found: [CollaborationStages.Grouping]) -> DataTable {
    DataTable(
      columns: ["contract", "level", "members", "asked"],
      rows: found.map {
        [.text(contract($0.contract)), .integer($0.level.rawValue), .text(names($0.members)), .flag($0.isAsked)]
      })
  }

  private var clashes: DataTable {
    DataTable(
      columns: ["contract", "levels", "sides", "not_answered", "left_alone"],
      rows: stages.clashes.map { clash in
        [
          .text(contract(clash.contract)), .integer(clash.sides.count),
          .text(clash.sides.map { "\($0.level.rawValue): \(names($0.members))" }.joined(separator: "; ")),
          .text(names(clash.blank)), .text(names(clash.stranded)),
        ]
      })
  }

  private var shares: DataTable {
    DataTable(
      columns: ["contract", "level", "commissioner", "leads", "share", "functions"],
      rows: roles.map { role in
        let grouping = stages.confirmed[role.grouping]
        return [
          .text(contract(grouping.contract)), .integer(grouping.level.rawValue),
          .text(stages.matrix.commissioners[role.commissioner]), .flag(role.leads), .number(role.share),
          .integer(role.functions),
        ]
      })
  }

  package var text: String {
    let matrix = stages.matrix
    let blank = matrix.counts.first { $0.answer == .blank }?.count ?? 0
    var text = """
      \(matrix.commissioners.count) commissioners, \(matrix.contracts.count) contracts; \(blank) cells not answered
      1. Appetite: \(NumberText.fixed(stages.appetite * 100, places: 1))% of the answers want company.
      2. Scope, as answered:

      """
    text += lines(stages.scope)
    if !matrix.repeats.isEmpty {
      let same = matrix.repeats.map { "\(contract($0.contract)) as \(contract($0.of))" }
      text += "   Answered alike: \(same.joined(separator: ", ")).\n"
    }
    text +=
      stages.clashes.isEmpty ? "   No answers clash.\n" : "   Answers that differ, are missing or leave one alone:\n"
    for clash in stages.clashes {
      let sides = clash.sides.map { "\($0.level.title) \(names($0.members))" }.joined(separator: "; ")
      text += "   \(contract(clash.contract)): \(sides.isEmpty ? "nobody answered" : sides)"
      if !clash.blank.isEmpty { text += "; not answered by \(names(clash.blank))" }
      if !clash.stranded.isEmpty { text += "; left alone: \(names(clash.stranded))" }
      text += "\n"
    }
    text += "3. Confirmed, nobody collaborating alone"
    text += stages.isSettled ? ":\n" : " (did not come to rest in \(stages.moves.map(\.round).max() ?? 0) rounds):\n"
    text += stages.moves.isEmpty ? "   Nobody changes its answer.\n" : ""
    for move in stages.moves {
      text +=
        "   \(contract(move.contract)): \(matrix.commissioners[move.commissioner]) takes \(move.to.title)"
        + (move.from.map { " in place of \($0.title)" } ?? ", having given no answer") + " (round \(move.round))\n"
    }
    let (asked, found) = (stages.scope.filter(isShared), stages.confirmed.filter(isShared))
    text += asked == found ? "   The groupings stay as answered.\n" : lines(found)
    text += "4. Who leads:\n"
    for role in roles where role.leads {
      let grouping = stages.confirmed[role.grouping]
      text +=
        "   \(contract(grouping.contract)), \(grouping.level.title) of \(grouping.members.count): "
        + "\(matrix.commissioners[role.commissioner]), \(role.functions) of \(CollaborationStages.sharedFunctions) shared functions\n"
    }
    return text
  }

  private func isShared(_ grouping: CollaborationStages.Grouping) -> Bool { grouping.members.count > 1 }

  private func lines(_ groupings: [CollaborationStages.Grouping]) -> String {
    groupings.filter(isShared).map {
      "   \(contract($0.contract)): \($0.level.title) of \($0.members.count), \(names($0.members))\n"
    }.joined()
  }
}
