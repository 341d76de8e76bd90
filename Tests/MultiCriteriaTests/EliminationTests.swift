import Testing
import Uncertainty

@testable import MultiCriteria

@Suite("Runs are spent where they decide")
struct EliminationTests {
  /// A made-up longlist: groups with an effect of their own, options about them, and futures that move both.
  struct Longlist {
    var groups: [Int]
    var scores: [[Double]]

    init(seed: UInt64, groups count: Int, each: Int, futures: Int, spread: Double, noise: Double) {
      let random = CounterGenerator(seed: seed)
      var counter: UInt64 = 0
      let normal = { () -> Double in
        counter += 1
        return StandardNormal.quantile(random.uniform(counter))
      }
      let shared = (0..<futures).map { _ in 8 * normal() }
      groups = []
      scores = []
      for group in 0..<count {
        let (level, tilt) = (50 + spread * normal(), 0.1 * normal())
        let own = (0..<futures).map { _ in noise * normal() }
        for _ in 0..<each {
          let (shift, lean) = (spread / 3 * normal(), 0.05 * normal())
          groups.append(group)
          let (mean, share) = (level + shift, 1 + tilt + lean)
          scores.append(
            (0..<futures).map { (future: Int) -> Double in
              mean + shared[future] * share + own[future] + noise / 4 * normal()
            })
        }
      }
    }

    func shortlist(_ means: [Double], places: Int) -> [Int] {
      var seen = Set<Int>()
      return means.indices.sorted { (means[$1], $0) < (means[$0], $1) }
        .filter { seen.insert(groups[$0]).inserted }.prefix(places).map { $0 }
    }

    func eliminated(_ futures: Int, margin: Double = 0) -> SuccessiveElimination {
      var race = SuccessiveElimination(groups: groups, places: 5, futures: futures, margin: margin, kept: [3])
      for look in SuccessiveElimination.looks(futures: futures, block: 8) {
        let from = race.futures
        race.take(race.active.map { Array(scores[$0][from..<look]) })
      }
      return race
    }
  }

  @Test(
    "the same shortlist as the whole sweep, with at most a fifth of its runs", arguments: [1, 2, 3] as [UInt64])
  func shortlist(seed: UInt64) {
    let futures = 256
    let longlist = Longlist(seed: seed, groups: 24, each: 40, futures: futures, spread: 5, noise: 2)
    let means = longlist.scores.map { $0.reduce(0, +) / Double(futures) }
    let race = longlist.eliminated(futures)
    let left = race.active
    let kept = left.map { race.scores[$0].reduce(0, +) / Double(futures) }
    var seen = Set<Int>()
    let found = left.indices.sorted { (kept[$1], $0) < (kept[$0], $1) }.map { left[$0] }
      .filter { seen.insert(longlist.groups[$0]).inserted }.prefix(5)
    #expect(Array(found) == longlist.shortlist(means, places: 5))
    let share = Double(race.runs) / Double(futures * longlist.groups.count)
    #expect(share <= 0.2, "seed \(seed): \(share) of the runs")
    #expect(left.contains(3) && race.met[3] == futures)
  }

  @Test("the best is dropped in far fewer than one case in twenty, though one looks after every block")
  func anyTime() {
    var lost = 0
    for seed in 0..<200 as Range<UInt64> {
      let longlist = Longlist(seed: 1000 + seed, groups: 6, each: 4, futures: 128, spread: 0.5, noise: 3)
      let means = longlist.scores.map { $0.reduce(0, +) / 128 }
      var race = SuccessiveElimination(groups: longlist.groups, places: 1, futures: 128)
      while race.futures < 128 {
        let from = race.futures
        race.take(race.active.map { Array(longlist.scores[$0][from..<from + 8]) })
      }
      if !race.active.contains(longlist.shortlist(means, places: 1)[0]) { lost += 1 }
    }
    #expect(lost <= 10)
  }

  @Test("what is dropped is told to be worse than one that met the same futures, and that one is named before it")
  func beaten() {
    let longlist = Longlist(seed: 7, groups: 12, each: 10, futures: 128, spread: 4, noise: 2)
    var race = SuccessiveElimination(groups: longlist.groups, places: 3, futures: 128)
    var dropped: [Int] = []
    while race.futures < 128 {
      let from = race.futures
      let gone = race.take(race.active.map { Array(longlist.scores[$0][from..<from + 16]) })
      for (option, better) in gone {
        #expect(race.met[option] == race.futures && race.met[better] == race.futures)
        #expect(race.active.contains(better) || dropped.contains(better))
        let ahead = zip(race.scores[better], race.scores[option]).reduce(0) { $0 + $1.0 - $1.1 }
        #expect(ahead > 0)
        dropped.append(option)
      }
    }
    #expect(!dropped.isEmpty && Set(dropped).isDisjoint(with: race.active))
    #expect(dropped.count + race.active.count == longlist.groups.count)
  }

  @Test("with a margin, everything within it of the leader is kept")
  func bestSet() {
    let longlist = Longlist(seed: 4, groups: 10, each: 20, futures: 256, spread: 3, noise: 1)
    let means = longlist.scores.map { $0.reduce(0, +) / 256 }
    let top = means.max() ?? 0
    let within = means.indices.filter { top - means[$0] <= 0.5 }
    let race = longlist.eliminated(256, margin: 0.5)
    #expect(within.allSatisfy(race.active.contains))
  }

  @Test("the width of a bound falls to nothing when every future is met, and is infinite at first")
  func width() {
    let bound = RunningBound(futures: 256, chance: 1e-5, aim: 40)
    #expect(bound.width(after: 8, deviation: 1) == .infinity)
    var before = Double.infinity
    for n in stride(from: 16, through: 256, by: 8) {
      let width = bound.width(after: n, deviation: 1)
      #expect(width < before)
      before = width
    }
    #expect(before == 0)
    #expect(SuccessiveElimination.looks(futures: 256, block: 8).first == 16)
    #expect(SuccessiveElimination.looks(futures: 256, block: 8).last == 256)
    #expect(SuccessiveElimination.looks(futures: 4, block: 8) == [4])
  }

  @Test("options that fail in a future are compared in the others")
  func failures() {
    var race = SuccessiveElimination(groups: [0, 0], places: 1, futures: 64)
    let good = [Double](repeating: 60, count: 32)
    let bad = (0..<32).map { (future: Int) -> Double in future % 2 == 0 ? Double.nan : 50 + Double(future % 3) }
    race.take([good, bad])
    #expect(race.active == [0] && race.isSettled && race.runs == 64)
  }
}
