import Coalitions
import Commissioning
import OptionKit
import Simulation

/// What each possible unit adds to each criterion, found by full runs and checked against others.
///
/// A criterion is told unit by unit where its value on a map is the sum of what the map's units add. The map on which
/// everybody is alone gives what one alone adds (an equal part of it, which is no loss: only sums are used), the map on
/// which one group is together and everybody else alone what that group adds; a criterion passes where the sums agree
/// with full runs of other maps, the scenario's own and some drawn at random, to one part in 10^9 or a penny a
/// commissioner. There are 2^n - 1 groups: the same results as a run of every map, from far fewer runs.
struct UnitValues {
  /// By group's bits, what it adds on each criterion.
  private(set) var values: [[Double]]
  /// Whether each criterion is told unit by unit.
  private(set) var holds: [Bool]

  init(
    of maps: inout MapUnits, _ runs: MapRuns, _ criteria: [any Criterion], named: [Partition], threads: Int
  ) async throws {
    let n = maps.movers.count
    guard n <= PartitionRules.mostMembers else {
      throw Problem(
        "\(n) bodies move, more than \(PartitionRules.mostMembers)",
        remedy: "let blocks of them move together, or councils follow their residents")
    }
    let size = 1 << n
    let groups = (1..<size).filter { $0.nonzeroBitCount > 1 }
    let apart = { (group: Int) in
      Partition([Coalition(bits: UInt64(group))] + (0..<n).filter { group >> $0 & 1 == 0 }.map { Coalition([$0]) })
    }
    let run = try await runs.means(
      of: ([0] + groups).map { maps.map(of: apart($0)) }, by: criteria, threads: threads)
    var values = [[Double]](repeating: criteria.map { _ in 0 }, count: size)
    let alone = run[0].map { $0 / Double(n) }
    for group in 1..<size where group.nonzeroBitCount == 1 { values[group] = alone }
    for (place, group) in groups.enumerated() {
      values[group] = criteria.indices.map { criterion in
        run[place + 1][criterion] - Double(n - group.nonzeroBitCount) * alone[criterion]
      }
    }
    let checked = named + Self.drawn(n)
    let whole = try await runs.means(of: checked.map { maps.map(of: $0) }, by: criteria, threads: threads)
    holds = criteria.indices.map { criterion in
      zip(checked, whole).allSatisfy { partition, run in
        let sum = partition.units.reduce(0) { $0 + values[Int($1.bits)][criterion] }
        let scale = max(abs(run[criterion]), abs(alone[criterion]) * Double(n))
        return abs(sum - run[criterion]) <= 1e-9 * scale + 1e-9
      }
    }
    self.values = values
  }

  /// Partitions drawn by giving each member a number at random, always the same.
  private static func drawn(_ n: Int) -> [Partition] {
    let stream = RandomStream(seed: 1, name: "maps to check")
    return (0..<Appraiser.checkedMaps).map { draw in
      var numbers: [Int] = []
      for member in 0..<n {
        let most = Double((numbers.max() ?? -1) + 2)
        numbers.append(Int(most * stream.uniform(future: draw, entity: StableKey(member), month: 0)))
      }
      return Partition(numbered: numbers)
    }
  }
}
