import Appraisal
import Commissioning
import Documents
import OptionKit
import ReportWriter
import Simulation

/// A result with what every section looks up in it: who is shown, under which name, paying what today.
struct AppraisalFacts: Sendable {
  let result: AppraisalResult
  /// The weight that each criterion carries.
  let weights: [Double]
  /// Positions in the bundles: the shortlist, best first, then business as usual where it is not among them.
  let shown: [Int]
  /// What pays for the service today.
  let current: [Money]
  /// The register of figures.
  let register: RegisterIndex

  init(_ result: AppraisalResult) {
    self.result = result
    weights = result.weights
    let known = result.bundles.indices
    var shown: [Int] = []
    for place in result.shortlist where known.contains(place) && !shown.contains(place) { shown.append(place) }
    if known.contains(result.businessAsUsual), !shown.contains(result.businessAsUsual) {
      shown.append(result.businessAsUsual)
    }
    self.shown = shown
    current = result.scenario.service.current()
    register = RegisterIndex(Report(result, full: false), commissioners: result.scenario.service.commissioners)
  }

  var scenario: Scenario { result.scenario }
  var commissioners: [Commissioner] { scenario.service.commissioners }
  /// Whether anybody pays for a service.
  var hasMoney: Bool { current.contains { $0 != .zero } }
  /// Business as usual, where it can be run.
  var today: Int? { result.bundles.indices.contains(result.businessAsUsual) ? result.businessAsUsual : nil }

  /// The leader's position, where there is one.
  var leader: Int? {
    result.bundles.indices.contains(result.firmness.leader)
      ? result.firmness.leader : result.shortlist.first { result.bundles.indices.contains($0) }
  }

  /// Packages that the evidence does not separate from the leader.
  var rivals: [Int] {
    result.firmness.notSeparated.filter { $0 != leader && result.bundles.indices.contains($0) }
  }

  /// What the ranking rests on, where it speaks of the bundles and criteria that are here.
  var sensitivity: SensitivityFinding? {
    result.sensitivity.flatMap { found in
      found.values.options.count == result.bundles.count
        && found.criteria.allSatisfy(result.plan.criteria.indices.contains) ? found : nil
    }
  }

  /// The tables written beside the page.
  var tables: Report { Report(result, full: false) }

  /// The facts under the title.
  var headings: [String] {
    let service = scenario.service
    var parts = [NumberFormat.count(service.count, "commissioner")]
    let price = current.reduce(.zero, +)
    if price > .zero { parts.append(NumberFormat.pounds(price) + " a year in \(service.baseYear)") }
    parts.append("law and prices as of " + NumberFormat.date(service.asOf))
    if let first = years.first, let last = years.last { parts.append("years \(first) to \(last)") }
    parts.append("\(NumberFormat.count(result.bundles.count, "package")) compared")
    parts.append("\(NumberFormat.count(result.ruledOut.count, "package")) ruled out")
    return parts
  }

  /// What stands at the foot.
  var colophon: RichText {
    let manifest = result.manifest
    return """
      Written by Quorate \(manifest.program). Scenario digest \(.code(manifest.scenarioDigest)), seed \
      \(.code(String(manifest.seed))), \(NumberFormat.count(manifest.futures, "future")). The same manifest gives the \
      same report, byte for byte.
      """
  }
}
