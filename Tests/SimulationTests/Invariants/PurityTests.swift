import Commissioning
import OptionKit
import Testing

@testable import Simulation

/// Keeps everything that every run yielded, bit by bit, and every failure.
struct WholeTally: SweepTally, Equatable {
  var runs: [String: [UInt64]] = [:]
  var lost: [RunFailure] = []
  var futures = 0

  mutating func take(_ measures: borrowing Measures, bundle: Int, future: Int) {
    var bits: [UInt64] = []
    for measure in Measure.allCases {
      for year in 0..<measures.years {
        for row in 0..<measures.commissioners { bits.append(measures[measure, year, row].bitPattern) }
        bits.append(measures[measure, year].bitPattern)
      }
    }
    runs["\(bundle) \(future)"] = bits
  }

  mutating func lose(_ failure: RunFailure, bundle: Int, future: Int) { lost.append(failure) }
  mutating func endFuture(_ future: Int) { futures += 1 }

  mutating func merge(_ next: WholeTally) {
    runs.merge(next.runs) { $1 }
    lost += next.lost
    futures += next.futures
  }
}

@Suite("A run is a pure function of scenario, bundle, seed and future")
struct PurityTests {
  /// The trial's bundle with other choices in its scenario.
  static func others(_ trial: Trial, _ prepared: PreparedScenario) throws -> [PreparedBundle] {
    try [
      ("equal-split", "simple-majority", "contingency-pool"), ("capitation", "consensus", "no-risk-sharing"),
      ("capitation", trial.rule, trial.risk),
    ].map {
      var other = trial
      (other.formula, other.rule, other.risk) = ($0.0, $0.1, $0.2)
      return try other.bundle(prepared)
    }
  }

  @Test("what ran before in the same room leaves no trace")
  func noTrace() {
    Property.holds(over: 40) { trial in
      let ready = try trial.ready()
      let bundles = try Self.others(trial, ready.prepared)
      var simulator = Simulator(ready.prepared, seed: 5)
      var (fresh, used) = (WholeTally(), WholeTally())
      var measures = simulator.makeMeasures()
      var silent = Recorder(on: false)
      for future in 0..<3 {
        let world = ready.world(future)
        var alone = Simulator(ready.prepared, seed: 5)
        try alone.run(ready.bundle, in: world, into: &measures, recorder: &silent)
        fresh.take(measures, bundle: 0, future: future)
        for bundle in bundles { try simulator.run(bundle, in: world, into: &measures, recorder: &silent) }
        // Twice: what is kept of the first run must come to the same in the second.
        for _ in 0..<2 { try simulator.run(ready.bundle, in: world, into: &measures, recorder: &silent) }
        used.take(measures, bundle: 0, future: future)
      }
      try demand(fresh == used, "a run depends on the runs before it")
    }
  }

  @Test("telling the story changes nothing")
  func recorderIsSilent() {
    Property.holds(over: 40) { trial in
      let ready = try trial.ready()
      var simulator = Simulator(ready.prepared, seed: 5)
      var measures = simulator.makeMeasures()
      var silent = Recorder(on: false)
      try simulator.run(ready.bundle, in: ready.world(1), into: &measures, recorder: &silent)
      var (a, b) = (WholeTally(), WholeTally())
      a.take(measures, bundle: 0, future: 1)
      b.take(try ready.replay(1).measures, bundle: 0, future: 1)
      try demand(a == b, "a run that is told differs from one that is not")
    }
  }

  @Test("one thread, two or eight, in this order or another: the same bits", arguments: [11, 29, 30])
  func threads(number: Int) async throws {
    var trial = Trial.drawn(number)
    (trial.places, trial.years, trial.agenda, trial.poverty) = (min(trial.places, 5), 3, 3, 0)
    let ready = try trial.ready()
    let bundles = [try trial.bundle(ready.prepared)] + (try Self.others(trial, ready.prepared))
    let sweep = Sweep(ready.prepared, bundles: bundles, futures: ready.maker, seed: 5)
    let one = await sweep.run(futures: 37, threads: 1, from: WholeTally())
    #expect(one.futures == 37 && one.tally.futures == 37 && !one.isPartial && one.runs == 37 * bundles.count)
    #expect(one.tally.runs.count + one.tally.lost.count == 37 * bundles.count)
    for threads in [2, 8] {
      #expect(await sweep.run(futures: 37, threads: threads, from: WholeTally()).tally == one.tally)
    }
    let backwards = Sweep(ready.prepared, bundles: bundles.reversed(), futures: ready.maker, seed: 5)
    let other = await backwards.run(futures: 37, threads: 2, from: WholeTally()).tally
    for future in 0..<37 {
      for place in bundles.indices {
        #expect(one.tally.runs["\(place) \(future)"] == other.runs["\(bundles.count - 1 - place) \(future)"])
      }
    }
  }

  @Test("a sweep that is cancelled keeps whole blocks without a gap, and says that it is partial")
  func cancelled() async throws {
    let trial = Trial.still(2)
    let ready = try trial.ready()
    let sweep = Sweep(ready.prepared, bundles: [ready.bundle], futures: ready.maker, seed: 5)
    let whole = await sweep.run(futures: 64, threads: 1, from: WholeTally())
    let task = Task {
      // Cancelled from within once two blocks are in: nothing depends on how fast anything is.
      await sweep.run(futures: 64, threads: 1, from: WholeTally()) { met in
        if met >= 2 * Sweep.block { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    let part = await task.value
    #expect(part.isPartial)
    #expect(part.futures == 2 * Sweep.block && part.tally.futures == part.futures)
    for future in 0..<part.futures { #expect(part.tally.runs["0 \(future)"] == whole.tally.runs["0 \(future)"]) }
  }

  @Test("freezing one parameter disturbs no other draw", arguments: FuturesDesign.Sampling.allCases)
  func freezing(sampling: FuturesDesign.Sampling) throws {
    var trial = Trial(seed: 4, councils: 2, places: 4, years: 2, agenda: 3)
    trial.units = 2
    var scenario = try trial.scenario()
    let uncertain: [ModelParameter] = [.referralRate, .openingWait, .support, .bidders, .costNoise, .priceUplift]
    for parameter in uncertain {
      let fallback = parameter.meaning.fallback
      scenario.inputs[parameter] = ModelInput(
        Uncertainty(parameter.id, .uniform(low: fallback * 0.9, high: fallback * 1.1)),
        .assumption(reason: "a trial"))
    }
    let design = FuturesDesign(seed: 5, count: 16, sampling: sampling)
    let maker = try WorldSampler(try PreparedScenario(scenario), design: design)
    for frozen in uncertain {
      var other = scenario
      other.inputs[frozen] = nil
      let second = try WorldSampler(try PreparedScenario(other), design: design)
      var (a, b) = (maker.makeWorld(), second.makeWorld())
      for future in 0..<16 {
        maker.draw(future, into: &a)
        second.draw(future, into: &b)
        for parameter in ModelParameter.allCases where parameter != frozen { #expect(a[parameter] == b[parameter]) }
        #expect(a.need == b.need && a.views == b.views && a.wavering == b.wavering && a.mandates == b.mandates)
        #expect(a.outcomes == b.outcomes && a.persuasion == b.persuasion)
        if frozen != .costNoise { #expect(a.spending == b.spending) }
        if frozen != .referralRate { #expect(a.referrals == b.referrals) }
      }
    }
  }

  @Test("another commissioner or kind of matter disturbs no draw that was there")
  func adding() throws {
    let trial = Trial(seed: 4, councils: 1, places: 3, years: 2, agenda: 1)
    let scenario = try trial.scenario()
    var more = scenario
    var stranger = scenario.service.commissioners[1]
    stranger.id = "somebody-new"
    more.service.commissioners.append(stranger)
    more.stances.append(Stance())
    for place in more.service.components.indices { more.service.components[place].amounts.append(Money(pence: 5)) }
    more.agenda.append(
      AgendaItem(
        id: "new", title: "New", kind: .price, perYear: 1, valueShare: 0, matter: .ordinary, deadlineMonths: 3))
    let design = FuturesDesign(seed: 5, count: 8)
    let (first, second) = (try PreparedScenario(scenario), try PreparedScenario(more))
    let (makerA, makerB) = (try WorldSampler(first, design: design), try WorldSampler(second, design: design))
    var (a, b) = (makerA.makeWorld(), makerB.makeWorld())
    for future in 0..<8 {
      makerA.draw(future, into: &a)
      makerB.draw(future, into: &b)
      #expect(a.values == b.values)
      for place in 0..<3 {
        #expect(a.need[place] == b.need[place])
        for month in 0..<24 { #expect(a.referrals[month * 3 + place] == b.referrals[month * 4 + place]) }
      }
      for year in 0..<2 {
        for member in 0..<4 {
          #expect(a.spending[year * 4 + member] == b.spending[year * 5 + member])
          // The two cases of a year come first on both agendas.
          for matter in 0..<2 {
            let (x, y) = ((year * 3 + matter) * 4 + member, (year * 4 + matter) * 5 + member)
            #expect(a.views[x] == b.views[y] && a.mandates[x] == b.mandates[y] && a.persuasion[x] == b.persuasion[y])
          }
        }
      }
    }
  }
}
