import Coalitions
import OptionKit

/// Maps with their points by criterion: all of them, or the best where there are too many to list.
struct ScoredMaps {
  /// The maps listed.
  let partitions: [Partition]
  /// Points by criterion of each.
  let values: [[Double]]
  /// Whether all maps that keep the rules are listed.
  let isComplete: Bool
  /// Ranks scores among all maps where they are not listed.
  private let ranks: @Sendable (Double) -> UInt64

  /// All maps.
  init(listed partitions: [Partition], values: [[Double]]) {
    (self.partitions, self.values, isComplete) = (partitions, values, true)
    ranks = { _ in 0 }
  }

  /// Adds up what units add; where the maps are too many to list, the best by scales that are not cut off at their ends.
  ///
  /// - Parameter read: puts what a map itself tells in the place of sums; asked only where maps are listed.
  init(
    _ rules: PartitionRules, _ groups: [[Double]], _ criteria: MapCriteria, isListed: Bool, top: Int,
    read: (Partition, inout [Double]) -> Void
  ) throws {
    let sum = { (partition: Partition) in
      criteria.used.indices.map { place in partition.units.reduce(0) { $0 + groups[Int($1.bits)][place] } }
    }
    if isListed {
      var partitions: [Partition] = []
      try rules.forEach { partitions.append($0) }
      let values = partitions.map { partition in
        var measures = sum(partition)
        read(partition, &measures)
        return criteria.values(measures)
      }
      self.init(listed: partitions, values: values)
      return
    }
    try self.init(best: rules, groups, criteria, top: top, sum: sum)
  }

  private init(
    best rules: PartitionRules, _ groups: [[Double]], _ criteria: MapCriteria, top: Int, sum: (Partition) -> [Double]
  ) throws {
    let worth = try criteria.linear(groups)
    let ranked = try RankedPartitions(rules, scores: worth, top: top)
    partitions = ranked.best.map(\.partition)
    values = partitions.map { criteria.values(sum($0)) }
    isComplete = false
    ranks = { score in
      (try? RankedPartitions(rules, scores: worth, top: 1, marks: [score - criteria.offset + 1e-9]))?.above.first ?? 0
    }
  }

  /// The places of the best, best first.
  func best(_ top: Int, by criteria: MapCriteria) -> [Int] {
    let scores = values.map { criteria.score($0) }
    let order = partitions.indices.sorted { a, b in
      scores[a] == scores[b] ? partitions[a] < partitions[b] : scores[a] > scores[b]
    }
    return Array(order.prefix(max(0, top)))
  }

  /// How many maps score more than this, by more than a rounding.
  func above(_ score: Double, by criteria: MapCriteria) -> UInt64 {
    guard isComplete else { return ranks(score) }
    return UInt64(values.count { criteria.score($0) > score + 1e-9 })
  }
}
