/// Names in sentences.
enum Words {
  /// `a, b and c`; `a, b; c, d; and e` where one of three or more has a comma.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    let hasCommas = words.count > 2 && words.contains { $0.contains(",") }
    return words.dropLast().joined(separator: hasCommas ? "; " : ", ") + (hasCommas ? "; and " : " and ") + last
  }
}
