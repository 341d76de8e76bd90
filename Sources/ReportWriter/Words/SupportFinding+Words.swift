import Appraisal

extension SupportFinding {
  /// What would win a commissioner, or what its support rests on, in a sentence or two.
  package var words: String {
    if needs.isEmpty, beyondUsual > 1 {
      return "It would pay \(FileWords.pounds(beyondUsual)) a year more than under business as usual."
    }
    let parts = needs.map(\.words)
    let first =
      parts.isEmpty
      ? "Nothing more is needed."
      : (position == .supports ? "Its support rests on " : "It would take ") + FileWords.list(parts) + "."
    return gain < -1 ? first + " \(FileWords.pounds(-gain)) a year would bring it to no loss." : first
  }
}

extension SupportFinding.Need {
  fileprivate var words: String {
    switch self {
    case .changeOfMind: "a change of mind about this map, which it has refused"
    case .localVariation: "more scope for local variation, which it has asked for"
    case .answer: "an answer to what it is still considering"
    case .lossWithinRedLine: "less of a loss, which lies beyond its red line"
    case .moneyInside: "a guarantee that its money stays in the county"
    case .smallerLoss: "a smaller loss"
    }
  }
}
