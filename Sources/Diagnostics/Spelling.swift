/// "Did you mean …": the nearest of the words that exist.
public enum Spelling {
  /// The candidate nearest to `word`, where it is near enough to be a slip: at most a third of its letters changed.
  ///
  /// Distance is the least number of letters put in, taken out or changed, or neighbours exchanged. Ties go to the
  /// candidate that comes first.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    let bounded = Array(word.lowercased().unicodeScalars.prefix(60))
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased().unicodeScalars.prefix(60))
      let limit = best?.distance ?? max(2, max(bounded.count, letters.count) / 3 + 1)
      // Every letter more or less is a change.
      guard abs(letters.count - bounded.count) < limit else { continue }
      let distance = Self.distance(bounded, letters)
      if distance < limit { best = (candidate, distance) }
    }
    return best?.word
  }

  /// The candidates near enough to be meant, the nearest first; ties in the candidates' order.
  ///
  /// The first is ``nearest(to:among:)``; none where that is nil.
  public static func near(to word: String, among candidates: [String], most: Int) -> [String] {
    guard most > 0, let first = nearest(to: word, among: candidates) else { return [] }
    let bounded = Array(word.lowercased().unicodeScalars.prefix(60))
    var others: [(word: String, distance: Int)] = []
    for candidate in candidates where candidate != first && !others.contains(where: { $0.word == candidate }) {
      let letters = Array(candidate.lowercased().unicodeScalars.prefix(60))
      let limit = max(2, max(bounded.count, letters.count) / 3 + 1)
      guard abs(letters.count - bounded.count) < limit else { continue }
      let distance = Self.distance(bounded, letters)
      if distance < limit { others.append((candidate, distance)) }
    }
    let ordered = others.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
    return [first] + ordered.prefix(most - 1).map(\.element.word)
  }

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, before[j - 1] + 1) }
        row.append(least)
      }
      before = previous
      previous = row
    }
    return previous[b.count]
  }
}
