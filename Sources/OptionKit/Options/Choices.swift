/// What a bundle chooses: the name of one option for each of its dimensions.
///
///     let choices = Choices([.footprint: "county-wide", .funding: "capitation"])
///     choices[.funding]  // "capitation"
///     choices.id         // "county-wide+capitation"
///
/// Names are the scenario's, not the options' own ids.
public struct Choices: Sendable, Hashable {
  /// Its dimensions, in their order.
  public let dimensions: [DecisionDimension]
  /// The option of each, in the same order.
  public let names: [String]

  /// One name a dimension.
  public init(_ chosen: [DecisionDimension: String]) {
    dimensions = chosen.keys.sorted()
    names = dimensions.map { chosen[$0] ?? "" }
  }

  /// Names in the order of dimensions that are in order already; what has no partner is left out.
  public init(_ names: [String], of dimensions: [DecisionDimension] = DecisionDimension.ofBundles) {
    let count = min(names.count, dimensions.count)
    self.names = names.count == count ? names : Array(names.prefix(count))
    self.dimensions = dimensions.count == count ? dimensions : Array(dimensions.prefix(count))
  }

  /// The name chosen in a dimension; nil where the bundle has no choice in it.
  public subscript(dimension: DecisionDimension) -> String? {
    dimensions.firstIndex(of: dimension).map { names[$0] }
  }

  /// The names joined by `+`.
  public var id: String { names.joined(separator: "+") }

  /// The dimensions in which another bundle chooses otherwise, in order; one that only one of the two has is among them.
  public func differences(from other: Choices) -> [DecisionDimension] {
    let all = dimensions == other.dimensions ? dimensions : Set(dimensions + other.dimensions).sorted()
    return all.filter { self[$0] != other[$0] }
  }
}
