import Coalitions
import OptionKit
import ReportWriter
import ScenarioFiles

/// The power table of a named game, whoever composed it: a list of weights, a game file or a scenario's rule.
struct PowerReport {
  /// The most coalitions that are listed by name.
  static let mostListed = 1000
  /// The most members for whom coalitions are listed.
  static let mostNamed = 30

  let named: NamedGame
  let profile: PowerProfile
  /// What follows from the declared denominator, where it is not the votes that exist.
  let audit: DenominatorAudit?
  /// The yes sides that hang on the rounding of printed weights, where they have decimals.
  let rounding: RoundingAudit?
  /// What a scenario adds.
  var setting: PowerSetting?
  /// What a change of the body changed.
  var change: PowerChange?
  /// Weights that would give power as somebody wants it.
  var aim: PowerAim?

  /// Computes the powers.
  ///
  /// - Throws: ``Problem`` where the game is too large to be answered exactly.
  init(_ named: NamedGame) throws {
    self.named = named
    do {
      profile = try PowerProfile(named.game)
      audit = try DenominatorAudit(named.game)
      rounding = try Self.rounding(of: named.game)
    } catch {
      throw Problem(error.description, remedy: WeightFlags.remedy(error))
    }
  }

  /// The audit of weights with decimals; nil where they are whole, or there are too many members to count yes sides.
  private static func rounding(of game: SimpleGame) throws(VotingError) -> RoundingAudit? {
    guard let test = game.weightedQuota, game.memberCount <= SwingCount.mostMembers else { return nil }
    let weights = test.weights.indices.map { test.printedWeight($0) }
    guard weights.contains(where: { $0.places > 0 }) else { return nil }
    return try RoundingAudit(weights, test.declared)
  }

  /// One row a member, in the game's order: the eight columns that stay, and more to the right.
  var table: DataTable {
    var table = essentials
    let right =
      (setting?.columns(profile) ?? []) + (change?.columns ?? []) + (aim?.columns ?? [])
      + (setting.map { setting in [("unit", named.names.map { _ in .text(setting.unit.id) })] } ?? [])
    for (name, cells) in right {
      table.columns.append(name)
      for row in table.rows.indices { table.rows[row].append(cells[row]) }
    }
    return table
  }

  /// Who votes with what, and what it comes to.
  var essentials: DataTable {
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
  func written(as format: DataTable.Format) throws -> String { try Self.written([self], as: format) }

  /// Reports on several units of one map: one table, or an object with a list of units.
  static func written(_ reports: [PowerReport], as format: DataTable.Format) throws -> String {
    if format == .json {
      let texts = try reports.map { try PowerReportJSON($0).text }
      guard texts.count > 1 else { return texts.joined() + "\n" }
      return "{\"units\": [\n" + texts.joined(separator: ",\n") + "\n]}\n"
    }
    guard var whole = reports.first?.table else { return "" }
    for report in reports.dropFirst() { whole.rows += report.table.rows }
    guard format != .csv else { return whole.written(as: .csv) }
    return whole.written(as: format)
      + reports.map { report in
        let heading = reports.count > 1 ? report.setting.map { "\n\($0.unit.title)\n" } ?? "" : ""
        return heading + PowerStory(report).text
      }.joined()
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
