import Foundation
import MultiCriteria
import Testing

/// `Examples/published-examples.json`: worked examples that others published, with inputs, expected values and source.
///
/// `Examples/verify.py` runs the same file through other implementations, outside the test run.
struct ExampleFile: Decodable {
  var methods: [Method]
  var credibility: [Credibility]
  var weights: [Weighted]
  var pairwise: [Pairwise]
  var votes: [Votes]
  var smaa: [Sampled]
  var payoffs: [Payoffs]
  var presentValues: [Flows]
  var discounting: [Discounting]
  var incrementalCosts: [Increments]
  var optimismBias: [Bias]
  var distributionalWeights: [Distribution]

  static func read() throws -> ExampleFile {
    let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Examples/published-examples.json")
    return try JSONDecoder().decode(ExampleFile.self, from: Data(contentsOf: place))
  }

  /// A table under one method: its scores, or its ranks where a method has no scores of its own.
  struct Method: Decodable {
    var citation: String
    var method: String
    var scaling: String
    var rows: [[Double]]
    var weights: [Double]
    var directions: [String]
    var bounds: [[Double]]?
    var preference: String?
    var preferences: [String]?
    var q: [Double]?
    var p: [Double]?
    var expected: [Double]?
    var ranks: [Int]?
    /// Whether only the scores' ratios to the first were published.
    var comparedWithFirst: Bool?
    /// What the published scores are the power of.
    var power: Double?
    var tolerance: Double?

    var table: ScoreTable {
      let criteria = weights.indices.map { column in
        let shape = preferences?[column] ?? preference
        return CriterionColumn(
          "C\(column + 1)", direction: Direction(rawValue: directions[column]) ?? .max, weight: weights[column],
          low: bounds?[column][0], high: bounds?[column][1],
          preference: shape.flatMap(PreferenceFunction.Shape.init(rawValue:)) ?? .usual, q: q?[column],
          p: p?[column])
      }
      return ScoreTable(options: rows.indices.map { "A\($0 + 1)" }, criteria: criteria, rows: rows)
    }
  }

  /// ELECTRE III's credibility of each option against each other, and where published its two distillations.
  struct Credibility: Decodable {
    var citation: String
    var rows: [[Double]]
    var weights: [Double]
    var directions: [String]?
    var q: [Double]
    var p: [Double]
    var veto: [Double]
    var credibility: [[Double]]
    var descending: [Double]?
    var ascending: [Double]?
    var tolerance: Double

    var table: ScoreTable {
      let criteria = weights.indices.map { column in
        CriterionColumn(
          "C\(column + 1)", direction: directions?[column] == "min" ? .min : .max, weight: weights[column],
          q: q[column], p: p[column], veto: veto[column])
      }
      return ScoreTable(options: rows.indices.map { "P\($0 + 1)" }, criteria: criteria, rows: rows)
    }
  }
}
