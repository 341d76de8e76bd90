/// What a reader should know before trusting an order.
public enum TableWarning: Sendable, Hashable {
  /// A cell lies outside the anchors of its criterion, so its value lies outside the range the weights were judged over.
  case outsideAnchors(option: String, criterion: String)
  /// Scores depend on which options are in the table; nobody looked for the ones whose removal changes the order.
  case relative
  /// Without an option the winners would be others.
  case reversal(without: String, winners: [String])
  /// Criteria that weigh the same under a rule by which the heaviest speaks first.
  case sameWeights(criteria: [String])
  /// Raw scores use weights as given, and they have another sum than 1.
  case weightsAsGiven(sum: Double)
}
