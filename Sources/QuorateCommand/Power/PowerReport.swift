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
  /// A vote as it was told.
  var vote: PowerVote?
  /// Whether every index is to be shown.
  var showsIndices = false

  /// Computes the powers.
  ///
  /// - Throws: ``Problem`` where the game is too large to be answered exactly.
  init(_ named: NamedGame) throws {
    self.named = named
    do {
      profile = try PowerProfile(named.game)
      if profile.accuracy == .ofTheWhole {
        Console.error(
          "note: there are too many members and votes for each value to 1e-12 of itself; these are within 1e-12 of 1")
      }
      if profile.members.contains(where: { !$0.isDummy && $0.banzhaf.value < .leastNormalMagnitude }) {
        Console.error(
          "note: absolute Banzhaf values below 2e-308 are no numbers here and stand as 0 or with few digits; the normalised "
            + "index, the power to prevent and to initiate are right to 1e-12 of each")
      }
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
