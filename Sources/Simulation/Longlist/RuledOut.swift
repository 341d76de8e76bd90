import OptionKit

/// A bundle that was considered and ruled out, with every reason.
public struct RuledOut: Sendable, Hashable {
  /// The bundle's id.
  public var id: String
  /// The option of each dimension, by the scenario's name.
  public var choices: Choices
  /// Why, at least one.
  public var objections: [Objection]

  /// Records a bundle ruled out.
  package init(id: String, choices: Choices, objections: [Objection]) {
    (self.id, self.choices, self.objections) = (id, choices, objections)
  }
}
