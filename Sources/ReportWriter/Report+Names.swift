import Appraisal
import Commissioning
import MultiCriteria
import OptionKit
import Simulation

extension Report {
  var scenario: Scenario { result.scenario }
  var commissioners: [Commissioner] { scenario.service.commissioners }
  var today: Int? { result.bundles.indices.contains(result.businessAsUsual) ? result.businessAsUsual : nil }

  /// The leader's position, where there is one.
  var leader: Int? {
    result.bundles.indices.contains(result.firmness.leader)
      ? result.firmness.leader
      : result.shortlist.first { result.bundles.indices.contains($0) }
  }

  /// Bundles that the evidence does not separate from the leader.
  var rivals: [Int] {
    result.firmness.notSeparated.filter { $0 != leader && result.bundles.indices.contains($0) }
  }

  /// Places in the ranking: equals share a place. By position in `ranking`.
  var places: [Int] { Ranking.ranks(result.ranking.map { bundle(at: $0)?.score ?? .nan }) }

  /// A bundle, where there is one at that position.
  func bundle(at position: Int) -> BundleResult? {
    result.bundles.indices.contains(position) ? result.bundles[position] : nil
  }

  /// What the ranking rests on, where it speaks of the bundles and criteria that are here.
  var sensitivity: SensitivityFinding? {
    result.sensitivity.flatMap { found in
      found.values.options.count == result.bundles.count
        && found.criteria.allSatisfy(result.plan.criteria.indices.contains)
        ? found : nil
    }
  }
}
