import Appraisal
import MultiCriteria

/// Methods on 560 options by 12 criteria, the longlist of the Essex case. `peers/methods_peer.py` draws the same table.
enum MethodsBenchmark {
  static let options = 560
  static let criteria = 12

  static func table(_ shape: PreferenceFunction.Shape) -> ScoreTable {
    let generator = CounterGenerator(seed: 42)
    let columns = (0..<criteria).map { column in
      CriterionColumn(
        "c\(column)", direction: column % 3 == 0 ? .min : .max, weight: Double(1 + column), low: 0, high: 100,
        preference: shape, q: 5, p: 30, s: 10)
    }
    return ScoreTable(
      options: (0..<options).map { "o\($0)" }, criteria: columns,
      values: (0..<options * criteria).map { 100 * generator.uniform(UInt64($0)) })
  }

  static func run() throws -> [Timing] {
    let linear = table(.linear)
    let usual = table(.usual)
    let values = try linear.scaled(.anchored)
    return [
      try Timing("smaa-2, 10,000 draws, all ranks", repeats: 7) {
        try SMAA(samples: [values], criteria: criteria, draws: 10_000).firstRank.max() ?? 0
      },
      try Timing("promethee, linear", repeats: 50) { try PROMETHEE.run(linear).scores[0] },
      try Timing("promethee, usual", repeats: 50) { try PROMETHEE.run(usual).scores[0] },
      try Timing("topsis, vector", repeats: 50) { try AppraisalMethod.topsis.run(linear, scaling: .vector).scores[0] },
      try Timing("weighted sum, minmax", repeats: 50) {
        try AppraisalMethod.additive.run(linear, scaling: .minmax).scores[0]
      },
      try Timing("spotis", repeats: 50) { try AppraisalMethod.spotis.run(linear).scores[0] },
      Timing("dominance", repeats: 20) { Double(Dominance(values: values, criteria: criteria).front.count) },
    ]
  }
}
