import Diagnostics

/// ELECTRE III: a fuzzy outranking relation, distilled downwards and upwards into two orders.
///
/// Concordance falls from 1 to 0 between q and p, discordance rises from 0 to 1 between p and the veto threshold;
/// credibility S(a, b) = C(a, b) times the product of (1 - d_j) / (1 - C) over criteria with d_j > C. Distillation uses
/// the usual discrimination s(l) = 0.30 - 0.15 l. The score is the mean of the two places (lower is better); where the
/// two orders disagree, options are incomparable and the details show it. Source: Roy, ELECTRE III (1978); Figueira,
/// Mousseau and Roy in Multiple Criteria Decision Analysis: State of the Art Surveys (2005), section 4.3.
public enum ELECTREIII {
  /// The longest list it takes.
  package static let mostOptions = 1000

  /// Mean places, with the descending and ascending distillation as details.
  public static func run(_ table: ScoreTable) throws -> MethodResult {
    try table.check()
    var found = table.criteria.flatMap(\.thresholdProblems)
    if table.options.count > mostOptions {
      found.append(
        Problem(
          "there are \(table.options.count) options, and ELECTRE III compares every pair",
          remedy: "shorten the list to at most \(mostOptions)"))
    }
    for criterion in table.criteria {
      if let p = criterion.p, (criterion.q ?? 0) > p, criterion.preference != .level, criterion.preference != .linear {
        found.append(Problem("q of \(criterion.name) is above its p", remedy: "make q at most p", at: criterion.place))
      }
      if let veto = criterion.veto, veto < criterion.p ?? criterion.q ?? 0 {
        found.append(
          Problem("the veto of \(criterion.name) is below its p", remedy: "make it at least p", at: criterion.place))
      }
    }
    if !found.isEmpty { throw Problems(found) }
    let credibility = credibility(table.inWholeDecimals)
    let descending = distilled(credibility, best: true)
    let ascending = distilled(credibility, best: false)
    return MethodResult(
      .electre, scaling: .raw, scores: zip(descending, ascending).map { Double($0 + $1) / 2 }, lowerIsBetter: true,
      details: [
        .init(name: "descending", values: descending.map(Double.init)),
        .init(name: "ascending", values: ascending.map(Double.init)),
      ])
  }

  /// S(a, b) for every ordered pair, 0 on the diagonal.
  public static func credibility(_ table: ScoreTable) -> [[Double]] {
    let weights = table.normalisedWeights
    let count = table.options.count
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for a in 0..<count {
      for b in 0..<count where a != b {
        var concordance = 0.0
        var discordances: [Double] = []
        for (column, criterion) in table.criteria.enumerated() {
          let gap = table[b, column] - table[a, column]
          let shortfall = criterion.direction == .max ? gap : 0 - gap
          let q = criterion.q ?? 0
          let p = criterion.p ?? q
          concordance += weights[column] * (shortfall <= q ? 1 : shortfall >= p ? 0 : (p - shortfall) / (p - q))
          if let veto = criterion.veto, shortfall > p {
            discordances.append(shortfall >= veto ? 1 : (shortfall - p) / (veto - p))
          }
        }
        matrix[a][b] = discordances.reduce(concordance) { $1 > concordance ? $0 * (1 - $1) / (1 - concordance) : $0 }
      }
    }
    return matrix
  }

  private static func distilled(_ credibility: [[Double]], best: Bool) -> [Int] {
    var left = Array(credibility.indices)
    var groups: [[Int]] = []
    while !left.isEmpty {
      var chosen = left
      var level = largest(credibility, chosen, below: .infinity)
      repeat {
        let cut = level - (0.30 - 0.15 * level)
        let next = largest(credibility, chosen, below: cut)
        let marks = qualifications(credibility, chosen, above: next)
        guard let extreme = best ? marks.max() : marks.min() else { break }
        chosen = zip(chosen, marks).filter { $0.1 == extreme }.map(\.0)
        level = next
      } while chosen.count > 1 && level > 0
      groups.append(chosen)
      left.removeAll { chosen.contains($0) }
    }
    var places = [Int](repeating: 1, count: credibility.count)
    var place = 1
    for group in best ? groups : groups.reversed() {
      for option in group { places[option] = place }
      place += 1
    }
    return places
  }

  private static func largest(_ credibility: [[Double]], _ options: [Int], below bound: Double) -> Double {
    var found = 0.0
    for a in options {
      for b in options where a != b && credibility[a][b] < bound { found = Swift.max(found, credibility[a][b]) }
    }
    return found
  }

  private static func qualifications(_ credibility: [[Double]], _ options: [Int], above level: Double) -> [Int] {
    options.map { a in
      options.reduce(0) { sum, b in
        guard a != b else { return sum }
        return sum + (outranks(credibility, a, b, level) ? 1 : 0) - (outranks(credibility, b, a, level) ? 1 : 0)
      }
    }
  }

  private static func outranks(_ credibility: [[Double]], _ a: Int, _ b: Int, _ level: Double) -> Bool {
    let forward = credibility[a][b]
    return forward > level && forward > credibility[b][a] + 0.30 - 0.15 * forward
  }
}
