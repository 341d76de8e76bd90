import Coalitions
import OptionKit
import ReportWriter

/// The power table of a named game, whoever composed it: a list of weights, a game file or a scenario's rule.
package struct PowerReport {
  /// The most coalitions that are listed by name.
  package static let mostListed = 1000
  /// The most members for whom coalitions are listed.
  package static let mostNamed = 30

  /// A game whose members have names.
  package struct Named {
    /// The members' names, in order.
    package let names: [String]
    /// The rule.
    package let game: SimpleGame
    /// What the columns of weights show.
    package let weights: [ExactDecimal]

    package init(names: [String], game: SimpleGame, weights: [ExactDecimal]) {
      (self.names, self.game, self.weights) = (names, game, weights)
    }
  }

  package let named: Named
  package let profile: PowerProfile
  /// What follows from the declared denominator, where it is not the votes that exist.
  package let audit: DenominatorAudit?
  /// The yes sides that hang on the rounding of printed weights, where they have decimals.
  package let rounding: RoundingAudit?
  /// What a scenario adds.
  package var setting: PowerSetting?
  /// What a change of the body changed.
  package var change: PowerChange?
  /// Weights that would give power as somebody wants it.
  package var aim: PowerAim?
  /// A vote as it was told.
  package var vote: PowerVote?
  /// Whether every index is to be shown.
  package var showsIndices = false

  /// Computes the powers.
  ///
  /// - Throws: ``Problem`` where the game is too large to be answered exactly.
  package init(_ named: Named) throws {
    self.named = named
    do {
      profile = try PowerProfile(named.game)
      audit = try DenominatorAudit(named.game)
      rounding = try Self.rounding(of: named.game)
    } catch {
      throw Problem(error.description, remedy: error.remedy)
    }
  }

  /// What a reader should know of how exact the figures are.
  package var notes: [String] {
    var notes: [String] = []
    if profile.accuracy == .ofTheWhole {
      notes.append(
        "there are too many members and votes for each value to 1e-12 of itself; these are within 1e-12 of 1")
    }
    if profile.members.contains(where: { !$0.isDummy && $0.banzhaf.value < .leastNormalMagnitude }) {
      notes.append(
        "absolute Banzhaf values below 2e-308 are no numbers here and stand as 0 or with few digits; the normalised "
          + "index, the power to prevent and to initiate are right to 1e-12 of each")
    }
    return notes
  }

  /// The audit of weights with decimals; nil where they are whole, or there are too many members to count yes sides.
  private static func rounding(of game: SimpleGame) throws(VotingError) -> RoundingAudit? {
    guard let test = game.weightedQuota, game.memberCount <= SwingCount.mostMembers else { return nil }
    let weights = test.weights.indices.map { test.printedWeight($0) }
    guard weights.contains(where: { $0.places > 0 }) else { return nil }
    return try RoundingAudit(weights, test.declared)
  }
}

extension VotingError {
  /// What would put a refused game right.
  package var remedy: String {
    switch self {
    case .quotaNotPositive, .quotaAboveTotal: "a quota lies above zero and within the votes that exist"
    case .tooLarge: "round the weights to fewer digits, or describe a smaller body"
    default: ""
    }
  }
}

extension WeightedQuota {
  /// `Passes at 51 or more` or `Passes above 50`, in printed votes.
  package var quotaText: String {
    if declared.strictly, case .votes(let votes) = declared.amount { return "Passes above \(votes)" }
    return "Passes at \(printedNeeded) or more"
  }

  /// The least passing sum, as printed.
  package var printedNeeded: ExactDecimal { ExactDecimal(units: needed, places: places) }
}
