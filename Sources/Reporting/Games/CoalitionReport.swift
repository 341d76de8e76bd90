import Appraisal
import Coalitions
import OptionKit
import ReportWriter

/// What `quorate coalitions` says of a game, of a file or of a scenario.
package struct CoalitionReport {
  /// A group, what it would be better off by alone, and under which division.
  package struct Leaving {
    package var group: Coalition
    package var amount: Rational
    package var under: String
  }

  package let members: [String]
  package let game: CooperativeGame
  package let amounts: GameAmounts
  /// What each pays or has under the division looked at; nil where none is given.
  package let contribution: [Int]?
  /// What that division is called.
  package let split: String
  /// The Shapley value.
  package let shapley: [Rational]
  /// Everything about the core; nil where there are too many members.
  package let answers: GameAnswers?
  /// The group with most reason to leave; nil where one stands alone or there are too many members and no division.
  package let leaving: Leaving?
  /// What a scenario adds.
  package let finding: StabilityFinding?
  /// Which maps of the scenario nobody would rather leave.
  package let wishes: HedonicFinding?

  /// A game of a file, and a division of it where one was given.
  ///
  /// - Throws: `Problem` where the division is of other members.
  package init(_ members: [String], _ game: CooperativeGame, unitsPerOne: Int, contribution: [Int]?) throws {
    (self.members, self.game, amounts) = (members, game, .units(unitsPerOne))
    (self.contribution, split) = (contribution, contribution == nil ? "the nucleolus" : "the contributions given")
    (finding, wishes) = (nil, nil)
    shapley = game.shapley()
    answers = game.memberCount <= CooperativeGame.mostMembersExactly ? try GameAnswers(game) : nil
    if let contribution {
      leaving = try game.objections(to: contribution).first.map {
        Leaving(group: $0.group, amount: Rational(Int128($0.amount)), under: "the contributions given")
      }
    } else {
      leaving = answers.flatMap { answers in
        answers.leastCore.binding.first.map {
          Leaving(group: $0, amount: answers.leastCore.objection, under: "the nucleolus")
        }
      }
    }
  }

  /// A scenario's game.
  package init(_ finding: StabilityFinding, wishes: HedonicFinding?) {
    (members, game, amounts) = (finding.members, finding.answers.game, .pence)
    (contribution, split) = (finding.chosen.parts, finding.chosen.id)
    shapley = finding.answers.shapley
    answers = finding.answers
    (self.finding, self.wishes) = (finding, wishes)
    let objection = finding.chosen.objection
    leaving = Leaving(group: objection.group, amount: Rational(Int128(objection.amount)), under: finding.chosen.id)
  }

  /// Names of a group's members.
  package func names(_ group: Coalition) -> [String] { group.members.filter { $0 < members.count }.map { members[$0] } }

  /// A group in a table or sentence: those in it, or everybody but those outside where they are fewer.
  package func words(_ group: Coalition, separator: String = ", ") -> String {
    let outside = members.indices.filter { !group.contains($0) }
    guard members.count > 3, outside.count * 2 < members.count else { return names(group).joined(separator: separator) }
    return outside.isEmpty
      ? "everybody" : "everybody but " + outside.map { members[$0] }.joined(separator: separator)
  }

  /// What the others lose where each leaves, in whole units; nil without a division.
  package var lossOfOthers: [Int]? {
    guard let contribution else { return nil }
    return members.indices.map { (try? game.lossOfOthers(whenLeaves: $0, from: contribution)) ?? 0 }
  }
}

/// The table of members.
extension CoalitionReport {
  /// The columns in their order; what follows the first seven may grow.
  package static let columns = [
    "member", "contribution", "stand_alone", "shapley", "nucleolus", "least_in_core", "most_in_core", "least_core",
    "equal_gain", "tau", "loss_of_others",
  ]

  /// One row a member.
  package var table: DataTable {
    let whole = { (values: [Int]?) in
      values.map { $0.map { amounts.cell(Rational(Int128($0))) } } ?? members.map { _ in .empty }
    }
    let parts = { (values: [Rational]?) in values.map(amounts.cells) ?? members.map { _ in .empty } }
    let columns: [[DataTable.Cell]] = [
      members.map { .text($0) }, whole(contribution), whole(game.alone), parts(shapley),
      parts(answers?.nucleolus.allocation), answers?.ranges?.map { amounts.cell($0.least) } ?? parts(nil),
      answers?.ranges?.map { amounts.cell($0.most) } ?? parts(nil), parts(answers?.leastCore.allocation),
      parts(game.equalGain()), parts(game.tau()), whole(lossOfOthers),
    ]
    return DataTable(columns: Self.columns, rows: members.indices.map { row in columns.map { $0[row] } })
  }

  /// Today's split and every formula's, of a scenario.
  package var splits: DataTable? {
    guard let finding else { return nil }
    return DataTable(
      columns: ["split", "in_core", "share_of_futures_in_core", "group", "better_off_alone_by"],
      rows: finding.splits.map { split in
        [
          .text(split.id), .flag(split.isInCore), .number(split.coreShare),
          .text(words(split.objection.group)), .money(pence: split.objection.amount),
        ]
      })
  }

  /// Which maps somebody would rather leave, of a scenario.
  package var maps: DataTable? {
    guard let wishes, !wishes.maps.isEmpty else { return nil }
    return DataTable(
      columns: ["map", "stable", "group", "least_gain"],
      rows: wishes.maps.map { map in
        [
          .text(map.id), .flag(map.departure == nil),
          map.departure.map { .text(words($0.group)) } ?? .empty,
          map.departure.flatMap { $0.gains.min() }.map { .number($0) } ?? .empty,
        ]
      })
  }
}
