import Appraisal
import MultiCriteria
import OptionKit
import ScenarioFiles
import StandardOptions

/// How often a sweep that spends its runs where they decide names another leader, or another shortlist, than the whole one.
///
/// The longlist meets a pool of futures once. As many of them as the scenario asks for are then drawn without putting
/// back, again and again; in each drawing the whole sweep and the sparing one see the same futures in the same order.
/// Not claimed: drawings from one pool share futures, so they vary less than as many sweeps of futures of their own.
struct SpendingBenchmark {
  private let appraiser: Appraiser
  private let groups: [Int]

  init(_ path: String) throws {
    let file = try ScenarioFile.read(path, catalogue: .standard)
    appraiser = try Appraiser(file.scenario, plan: file.plan, program: "benchmark")
    groups = appraiser.shortlistGroups
  }

  /// What one drawing came to.
  private struct Outcome {
    var share: Double
    var isSameLeader, isSameShortlist: Bool
    /// Points by which the leader named is worse than the whole sweep's, over all futures drawn.
    var loss: Double
  }

  /// Prints, over so many drawings, the share of the runs and how often the answer was another.
  func time(pool: Int, drawings: Int) async throws {
    let plan = appraiser.plan
    let scores = await appraiser.everyScore(futures: max(pool, plan.futures), threads: 2)
    guard let met = scores.first?.count, met > 0 else { return print("no future was met") }
    let outcomes = (0..<drawings).map { drawing in
      let order = shuffled(met, drawing).prefix(plan.futures)
      return outcome(scores.map { own in order.map { own[$0] } })
    }
    let shares = outcomes.map(\.share).sorted()
    let other = outcomes.filter { !$0.isSameLeader }
    print(
      "\(scores.count) packages, \(min(met, plan.futures)) of \(met) futures, \(drawings) drawings",
      "runs \(shares[shares.count / 2]) (\(shares[0]) to \(shares[shares.count - 1]))",
      "another leader \(other.count), at most \(other.map(\.loss).max() ?? 0) points worse",
      "another shortlist \(outcomes.count { !$0.isSameShortlist })", separator: "\t")
  }

  private func shuffled(_ count: Int, _ drawing: Int) -> [Int] {
    let random = CounterGenerator(seed: UInt64(drawing) &+ 1)
    var order = Array(0..<count)
    for place in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(place, min(place, Int(random.uniform(UInt64(place)) * Double(place + 1))))
    }
    return order
  }

  private func outcome(_ scores: [[Double]]) -> Outcome {
    let plan = appraiser.plan
    let futures = scores[0].count
    let whole = scores.map(mean)
    var race = SuccessiveElimination(
      groups: groups, places: plan.shortlist, futures: futures, margin: 0, chance: 0.05,
      kept: [appraiser.longlist.businessAsUsual])
    for look in SuccessiveElimination.looks(futures: futures, block: 8) {
      let from = race.futures
      race.take(race.active.map { Array(scores[$0][from..<look]) })
      if race.isSettled { break }
    }
    let left = Set(race.active)
    let named = whole.indices.map { left.contains($0) ? mean(race.scores[$0]) : -.infinity }
    let (all, some) = (shortlist(whole), shortlist(named))
    let loss = all.isEmpty || some.isEmpty ? 0 : whole[all[0]] - whole[some[0]]
    return Outcome(
      share: Double(race.runs) / Double(futures * scores.count), isSameLeader: abs(loss) < 1e-9,
      isSameShortlist: zip(all, some).allSatisfy { abs(whole[$0] - whole[$1]) < 1e-9 } && all.count == some.count,
      loss: loss)
  }

  private func mean(_ scores: [Double]) -> Double {
    let told = scores.filter(\.isFinite)
    return told.isEmpty ? -.infinity : told.reduce(0, +) / Double(told.count)
  }

  /// The best of each of the best groups.
  private func shortlist(_ means: [Double]) -> [Int] {
    var seen = Set<Int>()
    return Array(
      means.indices.sorted { (means[$1], $0) < (means[$0], $1) }
        .filter { means[$0] > -.infinity && seen.insert(groups[$0]).inserted }.prefix(appraiser.plan.shortlist))
  }
}
