import Appraisal
import Commissioning
import OptionKit
import Testing

@testable import ReportWriter

@Suite("Cost against points, on the page")
struct ReportValueTests {
  /// What everybody pays, as the criterion of the scenario would have it.
  struct Priced: Criterion {
    static let about = About(id: "priced", title: "Cost", summary: "Cost.", source: Source("a test"))
    var unit: MeasureUnit { .pounds }
    var preference: Preference { .less }
    var needs: [Measure] { [.totalCost] }
    func value(of run: borrowing Measures) -> Double { 0 }
  }

  /// The example with a whole-life cost first and given costs and points for the shortlist.
  static func result(costs: [Double], points: [Double]) throws -> AppraisalResult {
    var result = try EssexResult().result
    result.plan.criteria[0].criterion = Priced()
    for (place, bundle) in result.shortlist.enumerated() {
      result.bundles[bundle].measures[0] = costs[place]
      for criterion in result.bundles[bundle].values.indices.dropFirst()
      where !result.bundles[bundle].values[criterion].isNaN {
        result.bundles[bundle].values[criterion] = points[place]
      }
    }
    return result
  }

  @Test("points leave money out, and dominated bundles are said to be so")
  func rows() throws {
    let result = try Self.result(costs: [1000, 1500, 3000, 1400, 2900], points: [40, 50, 60, 45, 41])
    let found = try #require(ValueForMoney(result, bundles: result.shortlist))
    #expect(!found.criteria.contains(0) && !found.criteria.isEmpty)
    #expect(found.rows.map { $0.points.rounded() } == [40, 50, 60, 45, 41])
    #expect(
      found.rows.map(\.standing) == [.efficient, .efficient, .efficient, .extendedlyDominated, .dominated])
    #expect(found.rows[0].incremental.isNaN && abs(found.rows[0].costPerPoint - 25) < 1e-9)
    #expect(abs(found.rows[1].incremental - 50) < 1e-9 && abs(found.rows[2].incremental - 150) < 1e-9)
    let page = try ReportFirmnessTests.part(result, "ranking")
    #expect(
      page.contains("<h3>Value for money</h3>") && page.contains("beaten by a mix of two others"))
  }

  @Test("without a whole-life cost, or with one bundle, there is no such table")
  func absent() throws {
    let result = try EssexResult().result
    #expect(ValueForMoney(result, bundles: result.shortlist) == nil)
    #expect(!(try ReportFirmnessTests.part(result, "ranking")).contains("Value for money"))
    let priced = try Self.result(costs: [1, 2, 3, 4, 5], points: [1, 2, 3, 4, 5])
    #expect(ValueForMoney(priced, bundles: [priced.shortlist[0]]) == nil)
  }
}
