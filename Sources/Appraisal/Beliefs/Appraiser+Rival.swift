import OptionKit
import Simulation

extension Appraiser {
  /// The dimensions that separate: in which the best bundle with another option than the leader's is behind it by more than
  /// ``JudgingNumber/indifference``.
  package func separatingDimensions(_ ranked: RankedBundles) -> [DecisionDimension] {
    guard let first = ranked.ranking.first else { return [] }
    let leader = ranked.bundles[first]
    return leader.choices.dimensions.filter { dimension in
      let own = leader.choices[dimension]
      let other = ranked.ranking.first { ranked.bundles[$0].choices[dimension] != own }
      return other.map { leader.score - ranked.bundles[$0].score > indifference } ?? false
    }
  }

  /// The leader's first real rival: the best bundle that chooses otherwise in a dimension that separates, and so no near-twin;
  /// where none separates, the best after the leader. Nil where there is only one bundle.
  package func rival(_ ranked: RankedBundles) -> Int? {
    guard let first = ranked.ranking.first else { return nil }
    let separating = separatingDimensions(ranked)
    let own = ranked.bundles[first].choices
    let real = ranked.ranking.dropFirst().first { place in
      separating.contains { ranked.bundles[place].choices[$0] != own[$0] }
    }
    return real ?? ranked.ranking.dropFirst().first
  }
}
