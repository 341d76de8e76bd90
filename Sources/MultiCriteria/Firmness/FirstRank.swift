import Diagnostics

/// How often each option comes first over drawn weights: the first column of ``SMAA`` without the others, for long lists.
///
/// Only options that nothing dominates can be first without company, so that only the Pareto front is scored; options
/// equal on everything share their firsts. Of each draw only the best score is looked for, so that nothing is sorted.
public enum FirstRank {
  /// The share of weightings that make each option first; ties share equally.
  ///
  /// - Throws: ``Problems`` as ``SMAA`` does.
  public static func shares(
    values: [Double], criteria width: Int, space: WeightSpace = .simplex, draws: Int = 10_000, seed: UInt64 = 1
  ) throws -> [Double] {
    guard width > 0, !values.isEmpty, values.count % width == 0 else {
      throw Problem("the values do not fill the criteria", remedy: "give one value a cell")
    }
    let count = values.count / width
    let front = Dominance(values: values, criteria: width).front
    let kept = front.flatMap { values[$0 * width..<($0 + 1) * width] }
    let problems = SMAA.problems(samples: [kept], criteria: width, space: space, draws: draws)
    if !problems.isEmpty { throw Problems(problems) }
    var tally = FirstTally(kept, criteria: width)
    tally.run(space: space, draws: draws, seed: seed)
    var shares = [Double](repeating: 0, count: count)
    for (place, option) in front.enumerated() { shares[option] = tally.share(place, draws: draws) }
    return shares
  }
}
