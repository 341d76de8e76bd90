import Appraisal
import Foundation
import Testing

/// `Examples/published-examples.json`: worked examples that others published, with inputs, expected values and source.
///
/// `Examples/verify.py` runs the same file through pymcdm, outside the test run.
struct ExampleFile: Decodable {
  /// A table under one method.
  struct Method: Decodable, CustomTestStringConvertible {
    var citation: String
    var method: String
    var scaling: String
    var rows: [[Double]]
    var weights: [Double]
    var directions: [String]
    var bounds: [[Double]]?
    var preference: String?
    var q: [Double]?
    var p: [Double]?
    var expected: [Double]
    var tolerance: Double

    var testDescription: String { "\(method): \(citation)" }

    var table: ScoreTable {
      let criteria = weights.indices.map { column in
        CriterionColumn(
          "C\(column + 1)", direction: Direction(rawValue: directions[column]) ?? .max, weight: weights[column],
          low: bounds?[column][0], high: bounds?[column][1],
          preference: preference.flatMap(PreferenceFunction.Shape.init(rawValue:)) ?? .usual, q: q?[column],
          p: p?[column])
      }
      return ScoreTable(options: rows.indices.map { "A\($0 + 1)" }, criteria: criteria, rows: rows)
    }
  }

  /// Comparisons of criteria, and of options on each.
  struct Pairwise: Decodable {
    var citation: String
    var criteria: [[Double]]
    var options: [[[Double]]]
    var expected: [Double]
    var tolerance: Double
  }

  /// Ballots.
  struct Votes: Decodable {
    struct Ballot: Decodable {
      var order: [Int]
      var votes: Double
    }

    var citation: String
    var options: [String]
    var ballots: [Ballot]
    var cycle: Bool
    var kemeny: [Int]
    var disagreements: Double
  }

  /// Options by states.
  struct Payoffs: Decodable {
    var citation: String
    var rows: [[Double]]
    var optimism: Double
    var hurwicz: [Double?]
    var laplace: [Double]
    var worst: [Double]
    var maxRegret: [Double]
  }

  var methods: [Method]
  var pairwise: [Pairwise]
  var votes: [Votes]
  var payoffs: [Payoffs]

  static func read() throws -> ExampleFile {
    let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Examples/published-examples.json")
    return try JSONDecoder().decode(ExampleFile.self, from: Data(contentsOf: place))
  }
}
