/// Why a method puts another option first than the weighted sum does, in a sentence.
public enum MethodDifference {
  /// Where its winner is better than the reference's and where worse, and what about the method makes that count more.
  ///
  /// - Parameter values: a table of values on one scale for all criteria, more always better.
  public static func words(
    _ winner: Int, against leader: Int, values: [Double], criteria: [CriterionColumn], weights: [Double],
    method: AppraisalMethod, scaling: Scaling
  ) -> String {
    let width = criteria.count
    let gains = criteria.indices.map { weights[$0] * (values[winner * width + $0] - values[leader * width + $0]) }
    let size = gains.reduce(0) { Swift.max($0, abs($1)) }
    let better = gains.indices.filter { gains[$0] > 0.001 * size }.sorted { (gains[$1], $0) < (gains[$0], $1) }
    let worse = gains.indices.filter { gains[$0] < -0.001 * size }.sorted { (gains[$0], $0) < (gains[$1], $1) }
    let names = { (places: [Int]) in Words.list(places.prefix(2).map { criteria[$0].name }) }
    var text = habit(method, scaling)
    if !better.isEmpty { text += "; its winner is better on \(names(better))" }
    if !worse.isEmpty { text += (better.isEmpty ? "; its winner is" : " and") + " worse on \(names(worse))" }
    return text + "."
  }

  private static func habit(_ method: AppraisalMethod, _ scaling: Scaling) -> String {
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
