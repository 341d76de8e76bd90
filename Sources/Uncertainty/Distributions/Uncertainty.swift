import Diagnostics

/// A number outside anybody's control that differs between futures, declared once with all that is known of it.
public struct Uncertainty: Sendable, Hashable {
  /// The name it is drawn by: changing it changes its draws, and nothing else does.
  public var name: String
  /// What a reader sees.
  public var title: String
  /// What is believed about its value.
  public var distribution: Distribution
  /// The unit of the value, as printed: "% a year", "share".
  public var unit: String
  /// Where the belief comes from; empty where it is an assumption.
  public var source: String
  /// What was assumed and why.
  public var note: String
  /// How it moves over the years; nil where a future has one value for all of them.
  public var persistence: Persistence?

  /// Declares an uncertainty; the title is the name unless given.
  public init(
    _ name: String, title: String? = nil, _ distribution: Distribution, unit: String = "", source: String = "",
    note: String = "", persistence: Persistence? = nil
  ) {
    (self.name, self.title, self.distribution, self.unit) = (name, title ?? name, distribution, unit)
    (self.source, self.note, self.persistence) = (source, note, persistence)
  }

  /// Everything wrong with the declaration, each problem opening with the name.
  public var problems: [Problem] {
    var found = distribution.problems + (persistence?.problems ?? [])
    for index in found.indices { found[index].message = "\(name): \(found[index].message)" }
    if name.isEmpty { found.append(Problem("an uncertainty has no name", remedy: "name it; its draws depend on it")) }
    return found
  }
}
