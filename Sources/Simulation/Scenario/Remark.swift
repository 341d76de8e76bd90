import Commissioning

/// What a scenario states in words, or of a number that no run reads: for the register, so that nobody's statement is
/// taken in and never seen again.
public struct Remark: Sendable, Hashable {
  /// A stable name, its path in the scenario: `contract.provider`.
  public var name: String
  /// As printed.
  public var title: String
  /// What is stated.
  public var value: String
  /// Where it is written, or why it is taken; nil where the scenario does not say.
  public var provenance: Provenance?

  /// States something.
  public init(_ name: String, title: String, value: String, _ provenance: Provenance?) {
    (self.name, self.title, self.value, self.provenance) = (name, title, value, provenance)
  }
}
