import Coalitions
import OptionKit
import ReportWriter
import ScenarioFiles

/// The power table of a named game, whoever composed it: a list of weights, a game file or a scenario's rule.
struct PowerReport {
  /// The most coalitions that are listed by name.
  static let mostListed = 1000

  let named: NamedGame
  let profile: PowerProfile
  /// What follows from the declared denominator, where it is not the votes that exist.
  let audit: DenominatorAudit?

  /// Computes the powers.
  ///
  /// - Throws: ``Problem`` where the game is too large to be answered exactly.
  init(_ named: NamedGame) throws {
    self.named = named
    do {
      profile = try PowerProfile(named.game)
      audit = try DenominatorAudit(named.game)
    } catch {
      throw Problem(error.description, remedy: WeightFlags.remedy(error))
    }
  }

  /// One row a member, in the game's order.
  var table: DataTable {
    let total = named.weights.reduce(0.0) { $0 + $1.value }
    return DataTable(
      columns: [
        "member", "weight", "votes_share", "banzhaf", "banzhaf_normalised", "shapley_shubik", "veto", "dummy",
      ],
      rows: profile.members.enumerated().map { index, member in
        let weight = named.weights[index].value
        return [
          .text(named.names[index]), .number(weight), .number(total > 0 ? weight / total : 0),
          .number(member.banzhaf.value), .number(member.banzhafNormalised.value),
          .number(member.shapleyShubik.value), .flag(member.isVeto), .flag(member.isDummy),
        ]
      })
  }

  /// The report in a format, ending in a newline.
  func written(as format: DataTable.Format) throws -> String {
    switch format {
    case .csv: return table.written(as: .csv)
    case .json: return try PowerReportJSON(self).text
    case .table, .markdown: return table.written(as: format) + footnote
    }
  }

  /// The sentence under the table: how able the body is to act, and what its quota is a quota of.
  private var footnote: String {
    let share = NumberText.short(profile.decisiveness.value)
    var text = "\nPower of the body to act (Coleman): \(share) of all yes sides pass.\n"
    if let test = named.game.weightedQuota {
      text += "\(test.quotaText), of \(test.printedTotal) votes that exist"
      text += ".\n"
    }
    if let audit { text += audit.sentence(named.names) }
    return text
  }
}

extension WeightedQuota {
  /// `Passes at 51 or more` or `Passes above 50`, in printed votes.
  var quotaText: String {
    if declared.strictly, case .votes(let votes) = declared.amount { return "Passes above \(votes)" }
    return "Passes at \(printedNeeded) or more"
  }

  /// The least passing sum, as printed.
  var printedNeeded: ExactDecimal { ExactDecimal(units: needed, places: places) }
}
