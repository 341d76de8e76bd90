/// What the grantor's terms say of earmarked money that is not committed by the end of its year.
///
/// Under none of them is it a saving or a surplus of whoever holds it. Source: the Essex review (December 2018) names
/// no terms for transformation money, so which of them holds is an assumption wherever it is made.
public enum UnspentMoney: String, Hashable, Sendable, CaseIterable {
  /// It may be committed in the next year, beside that year's own.
  case carried
  /// It goes back to whoever granted it.
  case returned
  /// It goes to other purposes of whoever holds it, and is gone for the service.
  case lost
}
