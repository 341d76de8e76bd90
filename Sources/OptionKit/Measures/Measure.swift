/// A quantity that a run yields for every commissioner and year, declared once.
///
/// A measure is a value, so anybody may declare one more:
///
///     extension Measure {
///       /// Days of staff time spent on disputes.
///       static let disputeDays = Measure("dispute-days", "Staff days spent on disputes", .days, better: .less, whole: .sum)
///     }
///
/// Which measures a run keeps, and where, is said by its ``MeasureLayout``. Two measures with the same id are the same.
public struct Measure: Sendable, Identifiable {
  /// How the whole case's figure follows from those of the commissioners.
  public enum Whole: Sendable, Hashable {
    /// Their sum: money, people, occasions.
    case sum
    /// Worked out by the stage, weighted by people or money: waits, shares, scores.
    case mean
    /// There are none by commissioner: matters and lots belong to a unit, and a sum over members would count each
    /// several times.
    case caseOnly
  }

  /// As written in files: kebab case.
  public let id: String
  /// What it is, in a phrase.
  public let title: String
  /// The unit in which it is held.
  public let unit: MeasureUnit
  /// Which way is better; nil where neither is.
  public let better: Preference?
  /// How the whole case's figure comes about.
  public let whole: Whole
  /// Whether it may lie below zero.
  public let isSigned: Bool
  /// The stage that makes it; nil where it is exact and needs no run.
  public let stage: Stage?
  /// Whether it is made only where commissioners pay something today.
  public let needsPrice: Bool
  /// Of the id's bytes, by which a layout finds it.
  @usableFromInline let key: UInt64

  /// Declares a measure.
  public init(
    _ id: String, _ title: String, _ unit: MeasureUnit, better: Preference? = nil, whole: Whole,
    isSigned: Bool = false, stage: Stage? = nil, needsPrice: Bool = false
  ) {
    (self.id, self.title, self.unit, self.better) = (id, title, unit, better)
    (self.whole, self.isSigned, self.stage, self.needsPrice) = (whole, isSigned, stage, needsPrice)
    key = StableKey(id).bits
  }

  /// Whether the whole case's figure is the sum over commissioners.
  public var isAdditive: Bool { whole == .sum }
}

extension Measure: Hashable {
  /// Same id.
  public static func == (a: Self, b: Self) -> Bool { a.key == b.key && a.id == b.id }
  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension Measure: CaseIterable, RawRepresentable {
  /// The measures of the model, in the order in which tables list them: the one place that lists them.
  public static let allCases: [Measure] = [
    .contribution, .leadTeamCost, .transactionCost, .totalCost, .resource, .balance, .breach, .referrals, .seen, .unmet,
    .waiting, .wait, .withinStandard, .outcome, .fit, .matters, .carried, .lapsed, .decisionMonths, .outvoted,
    .delayCost, .failedLots, .pricePremium, .exits, .margin, .powerGap, .gain, .aid,
    .change, .unspent,
    .decisionValue, .goodLost, .poorPassed, .outvotedBurden, .adoption,
    .onTime, .lateMonths, .modifiedMonths, .bridgedMonths, .gapMonths, .monthsToApprove, .monthsToStart, .careValue,
    .transitionCost, .transitionSaving, .mapOrdered, .monthApproved, .monthAwarded, .monthStarted, .contractsDue,
    .monthsLate,
  ]

  /// The measure of the model with an id.
  public init?(rawValue: String) {
    guard let measure = Self.allCases.first(where: { $0.id == rawValue }) else { return nil }
    self = measure
  }

  /// The id.
  public var rawValue: String { id }
}
