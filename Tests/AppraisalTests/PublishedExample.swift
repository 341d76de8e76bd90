import Appraisal
import Testing

/// A worked example that somebody else published: table, method, expected scores, citation.
struct PublishedExample: Sendable, CustomTestStringConvertible {
  var citation: String
  var method: AppraisalMethod
  var scaling: Scaling
  var rows: [[Double]]
  var criteria: [CriterionColumn]
  var expected: [Double]
  var tolerance: Double

  var testDescription: String { "\(method.rawValue): \(citation)" }

  var table: ScoreTable {
    ScoreTable(options: rows.indices.map { "A\($0 + 1)" }, criteria: criteria, rows: rows)
  }

  init(
    _ citation: String, _ method: AppraisalMethod, _ scaling: Scaling = .raw, rows: [[Double]], weights: [Double],
    directions: [Direction]? = nil, bounds: [(Double, Double)]? = nil,
    preferences: [(PreferenceFunction.Shape, Double, Double)]? = nil, expected: [Double], tolerance: Double
  ) {
    self.citation = citation
    self.method = method
    self.scaling = scaling
    self.rows = rows
    self.expected = expected
    self.tolerance = tolerance
    criteria = weights.indices.map { column in
      var criterion = CriterionColumn("C\(column + 1)", direction: directions?[column] ?? .max, weight: weights[column])
      if let bound = bounds?[column] { (criterion.low, criterion.high) = bound }
      if let preference = preferences?[column] {
        criterion.preference = preference.0
        criterion.q = preference.1
        criterion.p = preference.2
      }
      return criterion
    }
  }
}
