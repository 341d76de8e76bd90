import OptionKit
import Simulation

/// Options of one dimension that came to the same: in every pair of packages that differ in nothing else, every criterion's
/// mean over the futures and the scores' spread are equal to the last bit.
///
/// Where a document says that two arrangements are alike, that is as it should be. Elsewhere it says that the model does not
/// tell them apart, so that no ranking can.
///
///     for alike in result.alikeOptions { print(alike.dimension.title, alike.options) }
public struct AlikeOptions: Sendable, Hashable {
  /// The dimension.
  public var dimension: DecisionDimension
  /// The scenario's names for the options, at least two, in its order.
  public var options: [String]
  /// The sets of other choices with which at least two of them were run.
  public var compared: Int
}

extension AppraisalResult {
  /// The options that came to the same, a record for each set of them; empty where packages met different numbers of
  /// futures, since means over those cannot be compared.
  public var alikeOptions: [AlikeOptions] {
    if plan.isSpentUnevenly { return [] }
    return scenario.dimensions.flatMap { dimension in
      AlikeOptions.found(in: bundles, among: (scenario.options[dimension] ?? []).map(\.id), of: dimension)
    }
  }
}

extension AlikeOptions {
  /// The sets of options of a dimension that came to the same in the given packages.
  static func found(in bundles: [BundleResult], among options: [String], of dimension: DecisionDimension) -> [Self] {
    if options.count < 2 { return [] }
    var places: [[String]: [String: Int]] = [:]
    for (place, bundle) in bundles.enumerated() {
      guard let option = bundle.choices[dimension] else { continue }
      places[key(bundle.choices, without: dimension), default: [:]][option] = place
    }
    // How often two options were run beside the same choices, and whether they ever came out otherwise.
    var together: [Pair: Int] = [:]
    var apart = Set<Pair>()
    for found in places.values where found.count > 1 {
      let present = options.indices.filter { found[options[$0]] != nil }
      for (rank, first) in present.enumerated() {
        for second in present.dropFirst(rank + 1) {
          guard let ours = found[options[first]], let theirs = found[options[second]] else { continue }
          let pair = Pair(first: first, second: second)
          together[pair, default: 0] += 1
          if !isSame(bundles[ours], bundles[theirs]) { apart.insert(pair) }
        }
      }
    }
    var sets: [[Int]] = []
    for option in options.indices {
      let place = sets.firstIndex { members in
        members.allSatisfy { other in
          let pair = Pair(first: other, second: option)
          return together[pair] != nil && !apart.contains(pair)
        }
      }
      if let place { sets[place].append(option) } else { sets.append([option]) }
    }
    return sets.filter { $0.count > 1 }.map { members in
      let names = Set(members.map { options[$0] })
      return Self(
        dimension: dimension, options: members.map { options[$0] },
        compared: places.values.count { $0.keys.count { names.contains($0) } > 1 })
    }
  }

  private struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  private static func key(_ choices: Choices, without dimension: DecisionDimension) -> [String] {
    zip(choices.dimensions, choices.names).filter { $0.0 != dimension }.map(\.1)
  }

  private static func isSame(_ a: BundleResult, _ b: BundleResult) -> Bool {
    a.standardError.bitPattern == b.standardError.bitPattern
      && a.measures.map(\.bitPattern) == b.measures.map(\.bitPattern)
  }
}
