import Appraisal
import MultiCriteria

extension MethodDifference {
  /// Why the method puts another option first, in a sentence.
  package var words: String {
    let names = { (all: [String]) in FileWords.list(Array(all.prefix(2))) }
    var text = habit
    if !better.isEmpty { text += "; its winner is better on \(names(better))" }
    if !worse.isEmpty { text += (better.isEmpty ? "; its winner is" : " and") + " worse on \(names(worse))" }
    return text + "."
  }

  private var habit: String {
    switch method {
    case .additive:
      scaling == .raw
        ? "It adds the figures as they stand, so that large units count more"
        : scaling == .anchored ? "It adds values on fixed scales" : "It measures against the options in the list"
    case .weightedProduct: "It multiplies, so that a very low figure costs more than a sum says"
    case .topsis: "It goes by distance to an ideal and an anti-ideal, in which large gaps count more than small"
    case .spotis: "It goes by distance to the ideal within fixed bounds"
    case .promethee: "It counts how many options each beats, by its preference thresholds"
    case .electre: "It lets no strength make up for a shortfall beyond its thresholds, and may leave options unordered"
    case .lexicographic: "The heaviest criterion decides alone"
    }
  }
}

extension MethodAgreement.Verdict {
  /// Why the method agrees with the reference or does not, in a sentence.
  package var words: String {
    switch self {
    case .reference: "The reference."
    case .sameWinner(let isShared): isShared ? "The same winner, level with others." : "The same winner."
    case .another(let difference): difference.words
    }
  }
}

extension MethodVerdict {
  /// Why the method agrees with the appraisal or does not, or why it could not be used.
  package var words: String {
    var words: String
    switch reason {
    case .needsFiguresAboveZero: return "Cannot be used: a product needs figures above 0, and some measures are not."
    case .refused(let why): return "Cannot be used: \(why)."
    case .sameLeader(let level): words = level > 0 ? "The same leader, level with \(level) more." : "The same leader."
    case .another(let difference): words = difference.words
    }
    if method == .spotis { words += " On these scales it is the same sum, seen from the ideal." }
    if let among { words += " Among the best \(among) packages only, since it compares every pair." }
    return words
  }
}
