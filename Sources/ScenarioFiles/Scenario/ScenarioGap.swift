import OptionKit

/// Something that a scenario does not hold, and what stays unassessed for want of it.
public struct ScenarioGap: Sendable, Hashable {
  /// The section, or the key in it, that would hold it.
  public var section: String
  /// What is missing, in a phrase.
  public var missing: String
  /// What cannot be told without it, in words; empty where only the telling is poorer.
  public var unassessed: [String]
  /// The weight of the scenario's own criteria that fall away, as a share of all weight.
  public var weight = 0.0
  /// What to write.
  public var remedy: String
}

/// An assumption with its range, or several that stand on one reason.
public struct WideAssumption: Sendable, Hashable {
  /// Its name in the register; of several the first, with how many.
  public var name: String
  /// The range as a multiple of the value's size.
  public var width: Double
  /// The reason given.
  public var reason: String
}
