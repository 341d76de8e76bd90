/// Something about a matrix that a careful reader would question.
public struct MatrixFinding: Sendable, Hashable {
  /// What kind of thing.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Every option scores the same, so that the criterion decides nothing.
    case constant
    /// Two criteria move together, as if one thing counted twice.
    case doubleCounting = "double-counting"
    /// Two criteria are worked out from one measure, or one column is made of others.
    case sharedMeasure = "shared-measure"
    /// One criterion outweighs all the others together.
    case decisive
    /// A score without its reasons.
    case unexplained
    /// A swing weight without the range it was judged over.
    case swingWithoutRange = "swing-without-range"
    /// Scorers are far apart.
    case disagreement
    /// Pairwise judgements contradict one another.
    case inconsistent
  }

  /// What was found, with its figures and names.
  public enum Fact: Sendable, Hashable {
    /// A criterion is the same for every option.
    case constant(criterion: String)
    /// Two weighted criteria correlate so closely.
    case correlated(String, String, Double)
    /// So many more pairs do.
    case morePairs(Int)
    /// A weighted criterion correlates with a column of costs that has no weight, against which value is set elsewhere.
    case correlatedWithCost(criterion: String, cost: String, Double)
    /// A criterion is the sum of others.
    case sum(criterion: String, parts: [String])
    /// Two criteria are worked out from the same measures.
    case sameMeasures(String, String, measures: [String])
    /// A criterion outweighs all others together.
    case decisive(criterion: String)
    /// A score was given without a rationale, or without evidence.
    case unexplained(scorer: String, option: String, criterion: String, hasRationale: Bool)
    /// Scorers are so far apart on an option.
    case disagreement(option: String, criterion: String, lowest: Double, highest: Double)
    /// A swing weight has no range.
    case swingWithoutRange(criterion: String)
    /// Pairwise weights contradict one another, by their consistency ratio.
    case inconsistent(ratio: Double)
  }

  /// What was found.
  public var fact: Fact

  /// What kind of thing.
  public var kind: Kind {
    switch fact {
    case .constant: .constant
    case .correlated, .morePairs, .correlatedWithCost: .doubleCounting
    case .sum, .sameMeasures: .sharedMeasure
    case .decisive: .decisive
    case .unexplained: .unexplained
    case .disagreement: .disagreement
    case .swingWithoutRange: .swingWithoutRange
    case .inconsistent: .inconsistent
    }
  }

  package init(_ fact: Fact) { self.fact = fact }
}

extension ScoreTable {
  /// Pairs that move together and are named; more are counted.
  private static let mostPairs = 50

  /// Looks for criteria that decide nothing, count twice, or decide everything.
  ///
  /// Double counting is suspected where two weighted criteria correlate at |r| >= `correlation` over at least four
  /// options: a reason to look, not a proof. A criterion decides everything where the spread of its weighted values
  /// exceeds the sum of all others' spreads, so that the best on it wins whatever else is scored.
  public func findings(scaling: Scaling = .raw, correlation: Double = 0.95) throws -> [MatrixFinding] {
    let values = try scaled(scaling)
    let width = criteria.count
    let weights = normalisedWeights
    let columns = criteria.indices.map { column in options.indices.map { values[$0 * width + column] } }
    var found: [MatrixFinding] = []
    let spreads = columns.map { ($0.max() ?? 0) - ($0.min() ?? 0) }
    for (column, spread) in spreads.enumerated() where spread == 0 && options.count > 1 {
      found.append(MatrixFinding(.constant(criterion: criteria[column].name)))
    }
    if options.count >= 4 {
      let spreadOut = columns.map(Deviations.init)
      let weighed = criteria.indices.filter { weights[$0] > 0 }
      var pairs = 0
      for (place, a) in weighed.enumerated() {
        for b in weighed.dropFirst(place + 1) {
          let r = spreadOut[a].correlation(with: spreadOut[b])
          guard abs(r) >= correlation else { continue }
          pairs += 1
          if pairs > Self.mostPairs { continue }
          found.append(MatrixFinding(.correlated(criteria[a].name, criteria[b].name, r)))
        }
      }
      if pairs > Self.mostPairs { found.append(MatrixFinding(.morePairs(pairs - Self.mostPairs))) }
    }
    found += sums(columns) + againstCosts(columns, correlation)
    let pulls = zip(weights, spreads).map { $0 * $1 }
    let total = pulls.reduce(0, +)
    if width > 1, let strongest = pulls.indices.max(by: { pulls[$0] < pulls[$1] }),
      pulls[strongest] > total - pulls[strongest], total > 0
    {
      found.append(MatrixFinding(.decisive(criterion: criteria[strongest].name)))
    }
    return found
  }

  /// Columns that are the sum of all the others, or of two others, in the table's own figures: counted by definition.
  private func sums(_ columns: [[Double]]) -> [MatrixFinding] {
    guard options.count >= 2, criteria.count >= 3 else { return [] }
    let plain = criteria.indices.map(column)
    let varied = criteria.indices.filter { column in plain[column].contains { $0 != plain[column][0] } }
    let isSum = { (whole: Int, parts: [Int]) -> Bool in
      options.indices.allSatisfy { option in
        let total = parts.reduce(0) { $0 + plain[$1][option] }
        return abs(total - plain[whole][option]) <= 1e-9 * Swift.max(abs(total), 1e-300)
      }
    }
    var found: [MatrixFinding] = []
    for whole in varied {
      let others = varied.filter { $0 != whole }
      var candidates = [Array(others)]
      for (place, a) in others.enumerated() where criteria.count <= 60 {
        candidates += others.dropFirst(place + 1).map { [a, $0] }
      }
      guard let parts = candidates.first(where: { $0.count > 1 && isSum(whole, $0) }) else { continue }
      found.append(
        MatrixFinding(.sum(criterion: criteria[whole].name, parts: parts.map { criteria[$0].name })))
    }
    return found
  }

  /// Weighted criteria that move with a column of costs that has no weight, against which value is set elsewhere.
  private func againstCosts(_ columns: [[Double]], _ correlation: Double) -> [MatrixFinding] {
    guard options.count >= 4 else { return [] }
    let weights = normalisedWeights
    let costs = criteria.indices.filter { weights[$0] == 0 && criteria[$0].direction == .min }
    if costs.isEmpty { return [] }
    let spreadOut = columns.map(Deviations.init)
    return costs.flatMap { cost in
      criteria.indices.filter { weights[$0] > 0 }.compactMap { place -> MatrixFinding? in
        let r = spreadOut[place].correlation(with: spreadOut[cost])
        guard abs(r) >= correlation else { return nil }
        return MatrixFinding(.correlatedWithCost(criterion: criteria[place].name, cost: criteria[cost].name, r))
      }
    }
  }
}

/// A column's differences from its mean, so that each is worked out once for all the pairs it stands in.
private struct Deviations {
  private let values: [Double]
  private let squares: Double

  init(_ column: [Double]) {
    let mean = column.reduce(0, +) / Double(column.count)
    values = column.map { $0 - mean }
    squares = values.reduce(0) { $0 + $1 * $1 }
  }

  /// Pearson's r; 0 where a column is constant.
  func correlation(with other: Deviations) -> Double {
    guard squares > 0, other.squares > 0 else { return 0 }
    var products = 0.0
    for place in values.indices { products += values[place] * other.values[place] }
    return products / (squares.squareRoot() * other.squares.squareRoot())
  }
}

extension Panel {
  /// Scores without reasons, and cells on which scorers are more than `range` points apart.
  public func findings(options: [String], criteria: [String], range: Double = 40) -> [MatrixFinding] {
    unexplained.map {
      MatrixFinding(
        .unexplained(
          scorer: $0.scorer, option: $0.option, criterion: $0.criterion, hasRationale: !$0.rationale.isEmpty))
    }
      + disagreements(options: options, criteria: criteria, over: range).map {
        MatrixFinding(
          .disagreement(
            option: $0.option, criterion: $0.criterion, lowest: $0.cell.lowest, highest: $0.cell.highest))
      }
  }
}

extension SwingWeight {
  /// Swings that were weighed without saying from where to where.
  public static func findings(_ swings: [SwingWeight]) -> [MatrixFinding] {
    swings.filter { !(abs($0.to - $0.from) > 0) }.map {
      MatrixFinding(.swingWithoutRange(criterion: $0.criterion))
    }
  }
}
