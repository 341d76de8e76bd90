import Foundation
import MultiCriteria

func logarithm(_ x: Double) -> Double { log(x) }
func cosine(_ x: Double) -> Double { cos(x) }

extension ExampleFile {
  /// Options by states.
  struct Payoffs: Decodable {
    var citation: String
    var rows: [[Double]]
    var probabilities: [Double]?
    var optimism: Double
    var hurwicz: [Double?]
    var laplace: [Double]
    var worst: [Double]
    var maxRegret: [Double]
    var expected: [Double]?
    var expectedRegret: [Double]?
    var withPerfectInformation: Double?
    var perfectInformation: Double?
  }

  /// Yearly costs and benefits.
  struct Flows: Decodable {
    var citation: String
    var schedule: String
    var years: [Int]
    var costs: [Double]
    var benefits: [Double]
    var netPresentValue: Double?
    var equivalentAnnualValue: Double?
    var tolerance: Double

    var flows: [YearlyFlow] {
      years.indices.map { YearlyFlow(year: years[$0], cost: costs[$0], benefit: benefits[$0]) }
    }
  }

  /// A schedule's factors by year, or its rates by the last year of each band.
  struct Discounting: Decodable {
    var citation: String
    var schedule: String
    var factors: [String: Double]?
    var rates: [[Double]]?
    var tolerance: Double?
  }

  /// Costs and effects of options.
  struct Increments: Decodable {
    var citation: String
    var costs: [Double]
    var effects: [Double]
    var standing: [String]
    var ratios: [Double]
    var tolerance: Double
  }

  /// An upper bound put together of several kinds of project.
  struct Bias: Decodable {
    struct Part: Decodable {
      var project: String
      var share: Double

      init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        project = try list.decode(String.self)
        share = try list.decode(Double.self)
      }
    }

    var citation: String
    var parts: [Part]
    var expected: Double
  }

  /// What a pound is worth at one income over another.
  struct Distribution: Decodable {
    var citation: String
    var elasticity: Double
    var incomes: [Double]
    var median: Double
    var ratio: Double
  }
}
