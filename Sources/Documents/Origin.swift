/// Where the figures of a table come from: the rule, what goes into it, and where that is written.
///
/// A page opens it beneath the table; a renderer that has no folds may leave it out.
public struct Origin: Sendable, Hashable {
  /// How each figure is worked out, in a sentence or two.
  public var rule: RichText
  /// What goes into it: an input each, with its document or that it is assumed.
  public var inputs: [RichText]

  /// Says where figures come from.
  public init(_ rule: RichText, inputs: [RichText] = []) { (self.rule, self.inputs) = (rule, inputs) }
}
