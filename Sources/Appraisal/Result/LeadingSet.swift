import OptionKit

/// The bundles that nothing separates from the leader, named by what they share: where they tie, the set is the answer.
///
/// A bundle is in the set where it may be as good as the leader: its mean paired difference less two standard
/// errors is at most ``JudgingNumber/indifference``. What the members share is the headline; which of them has the best mean is
/// an accident of the futures drawn.
public struct LeadingSet: Sendable, Hashable {
  /// A dimension in which every member has the same option.
  public struct Shared: Sendable, Hashable {
    /// The dimension.
    public var dimension: DecisionDimension
    /// The option, by the scenario's name.
    public var option: String
  }

  /// A dimension in which members differ.
  public struct Varied: Sendable, Hashable {
    /// The dimension.
    public var dimension: DecisionDimension
    /// The options that members have, in the scenario's order.
    public var options: [String]
    /// The lawful options that no member has, in the scenario's order.
    public var dropped: [String]
  }

  /// Positions of the members among the lawful bundles, the leader first.
  public var members: [Int]
  /// What all of them choose alike.
  public var shared: [Shared]
  /// Where they differ.
  public var varied: [Varied]

  /// Whether there is more than the leader in it.
  public var isTie: Bool { members.count > 1 }

  /// What the members share, as an id: the headline that should not hang on a seed.
  public var headline: String { shared.map(\.option).joined(separator: "+") }

  init(members: [Int], of bundles: [BundleResult], options: [DecisionDimension: [String]]) {
    self.members = members
    shared = []
    varied = []
    guard let first = members.first else { return }
    for dimension in bundles[first].choices.dimensions {
      let chosen = Set(members.compactMap { bundles[$0].choices[dimension] })
      if chosen.count == 1, let option = chosen.first {
        shared.append(Shared(dimension: dimension, option: option))
        continue
      }
      let lawful = Set(bundles.compactMap { $0.choices[dimension] })
      let listed = (options[dimension] ?? []).filter(lawful.contains)
      varied.append(
        Varied(
          dimension: dimension, options: listed.filter(chosen.contains), dropped: listed.filter { !chosen.contains($0) }
        ))
    }
  }
}
