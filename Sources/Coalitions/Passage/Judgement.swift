/// How well a rule tells good matters from poor ones: Condorcet's jury theorem, priced.
///
/// A rule can err in two ways: it fails a good matter, or passes a poor one. With a share p of matters good (each worth
/// G) and the rest poor (each losing L), passing them with chances a and b is worth `p a G - (1 - p) b L` a matter.
/// Marquis de Condorcet, *Essai sur l'application de l'analyse* (1785); for the cost of either error, S. Nitzan and
/// J. Paroush, "Optimal decision rules in uncertain dichotomous choice situations", *International Economic Review* 23
/// (1982).
///
/// Not claimed: that members judge apart from one another; what they all have from one paper a larger body does not
/// put right.
public struct Judgement: Sendable, Hashable {
  /// The chance that a good matter passes.
  public let passesGood: Double
  /// The chance that a poor matter passes.
  public let passesPoor: Double

  /// Records a judgement.
  public init(passesGood: Double, passesPoor: Double) {
    (self.passesGood, self.passesPoor) = (passesGood, passesPoor)
  }

  /// Passing everything, whatever it is worth.
  public static let everything = Judgement(passesGood: 1, passesPoor: 1)

  /// The expected value of one matter.
  ///
  /// - Parameters:
  ///   - good: the share of matters that are good.
  ///   - gain: what a good one is worth.
  ///   - loss: what a poor one loses.
  public func value(good: Double, gain: Double, loss: Double) -> Double {
    good * passesGood * gain - (1 - good) * passesPoor * loss
  }

  /// Whether it is worth more than passing everything: `(1 - p)(1 - b) L > p (1 - a) G`.
  public func beatsPassingEverything(good: Double, gain: Double, loss: Double) -> Bool {
    (1 - good) * (1 - passesPoor) * loss > good * (1 - passesGood) * gain
  }

  /// The share of good matters above which passing everything is worth more; 1 where it never is.
  public func evenShare(gain: Double, loss: Double) -> Double {
    let (missed, stopped) = ((1 - passesGood) * gain, (1 - passesPoor) * loss)
    return missed + stopped > 0 ? stopped / (missed + stopped) : 1
  }
}

extension SimpleGame {
  /// How well everybody together judges under this rule.
  ///
  /// - Parameters:
  ///   - good: each member's chance of saying yes to a good matter.
  ///   - poor: each member's chance of saying yes to a poor one.
  /// - Throws: as ``forecast(independent:)``.
  public func judgement(good: [Double], poor: [Double]) throws(VotingError) -> Judgement {
    Judgement(
      passesGood: try forecast(independent: good).pass, passesPoor: try forecast(independent: poor).pass)
  }
}
