import Commissioning
import OptionKit

/// The outside world of one future: drawn once and met by every bundle.
///
/// Everything here is keyed by what it is about (a parameter's name, a place and month, a member and matter), so a new
/// option, criterion or parameter disturbs no draw that was there before.
public struct World: Sendable {
  /// Ballots of one matter for which views are drawn; later ones repeat the last.
  public static let ballots = 12

  /// The number of the future.
  public internal(set) var future = 0
  /// Stands for everything drawn: two worlds that differ anywhere have different marks.
  public internal(set) var mark: UInt64 = 0
  /// The parameters' values, by position; for those that move over the years, the value of the first year.
  public internal(set) var values: [Double]
  /// The names of options' own uncertain numbers, whose values stand behind those of the parameters.
  public internal(set) var optionNames: [String] = []
  /// By year: referrals over the base year's, prices, unit costs, what commissioners can spend, general prices.
  public internal(set) var demandIndex, priceIndex, costIndex, allocationIndex, deflator, workforce: [Double]
  /// By year: what is left of the time-limited money.
  public internal(set) var timeLimitedIndex: [Double]
  /// Referrals by month and place.
  public internal(set) var referrals: [Double]
  /// By year and place: whether a surge of demand came.
  public internal(set) var surges: [Bool]
  /// The local need of each place, in standard deviations from the average.
  public internal(set) var need: [Double]
  /// By year and commissioner: spending outside the plan, as a share of its contribution.
  public internal(set) var spending: [Double]
  /// By year and commissioner: whether a shock to its spending came.
  public internal(set) var shocks: [Bool]
  /// By year: how the indicators other than waits turn out, in standard deviations.
  public internal(set) var outcomes: [Double]
  /// The month from which commissioners are reorganised; nil where they are not.
  public internal(set) var reorganised: Int?
  /// By matter and commissioner: how ready it is to say yes before errors, and its error, in standard deviations.
  public internal(set) var readiness, views: [Double]
  /// By matter and commissioner: net worth of the matter to it for each pound of a year's value at its stake.
  public internal(set) var worth: [Double]
  /// By matter and commissioner: between 0 and 1, to be held against the chance of a mandate and of persuasion.
  public internal(set) var mandates, persuasion: [Double]
  /// By matter, ballot and commissioner: how the view has moved, and a number held against the chance of attending.
  public internal(set) var wavering, attendance: [Double]
  /// By matter: a number held against the share that the lead may decide.
  public internal(set) var delegation: [Double]
  /// By matter: whether it comes up in this future.
  public internal(set) var comesUp: [Bool]
  /// By kind on the agenda: value a year as a share of the unit's price.
  public internal(set) var valueShares: [Double]
  /// By source of cases and year: recurrent money earmarked for them by the end of it, as a share of today's price, the year's own
  /// cases counted from the month they come up.
  public internal(set) var earmarked: [Double]
  /// By map on the table and commissioner: its view of the map.
  public internal(set) var standpoints: [Stance.View]
  /// By commissioner: a number held against the chance that it signs.
  public internal(set) var signing: [Double]
  /// By commissioner: its chance of attending, the days its own governance takes, and its red line.
  public internal(set) var attends, governanceDays, redLines: [Double]

  /// The map that somebody outside orders, by place among the footprints on the table; -1 where nobody does.
  public internal(set) var ordered = -1

  /// What options' own uncertain numbers came to.
  public var drawn: DrawnUncertainties { DrawnUncertainties(optionNames, values.suffix(optionNames.count)) }

  /// A parameter's value in this future.
  @inlinable public subscript(parameter: ModelParameter) -> Double { values[parameter.index] }
}

extension World {
  /// Works the mark out anew from everything drawn.
  mutating func sign() {
    var mark = StableKey(future).bits
    for column in [
      values, demandIndex, priceIndex, costIndex, allocationIndex, deflator, workforce, timeLimitedIndex, referrals,
      need, spending, outcomes, readiness, views, worth, mandates, persuasion, wavering, attendance, delegation,
      valueShares, earmarked, signing, attends, governanceDays, redLines,
    ] {
      for value in column { mark = (mark ^ value.bitPattern) &* 0x9E37_79B9_7F4A_7C15 ^ (mark &>> 32) }
      mark = StableKey.stir(mark)
    }
    mark ^= StableKey((reorganised ?? -1) &+ 2).bits
    for view in standpoints { mark = StableKey.stir(mark ^ UInt64(view.rawValue.utf8.count)) }
    for place in comesUp.indices where comesUp[place] { mark = StableKey.stir(mark ^ UInt64(place)) }
    if ordered >= 0 { mark = StableKey.stir(mark ^ UInt64(ordered)) }
    self.mark = mark == 0 ? 1 : mark
  }
}
