import OptionKit

/// Runs bundles through futures: futures outside, bundles inside, in fixed blocks of futures.
///
/// A block is always the same futures whatever the number of threads, and blocks are merged in their order, so every
/// sum is the same on one thread or many. A run that fails is lost alone.
public struct Sweep: Sendable {
  /// Futures in a block.
  public static let block = 8

  let prepared: PreparedScenario
  let bundles: [PreparedBundle]
  let maker: WorldSampler
  let seed: UInt64
  let discount: Discounting
  private let unitCache = UnitCache()
  private let workers = SweepWorkers()
  /// Bundles that are run together.
  private let variantGroups: [RiskVariants]

  /// What came of a sweep.
  public struct Outcome<Tally: SweepTally>: Sendable {
    /// Everything added up.
    public var tally: Tally
    /// Futures that all bundles have met.
    public var futures: Int
    /// Runs made.
    public var runs: Int
    /// Whether it was cancelled before the end.
    public var isPartial: Bool
  }

  /// A sweep of bundles over the futures of a maker.
  public init(
    _ prepared: PreparedScenario, bundles: [PreparedBundle], futures maker: WorldSampler, seed: UInt64,
    discount: Discounting = .none
  ) {
    (self.prepared, self.bundles, self.maker, self.seed) = (prepared, bundles, maker, seed)
    self.discount = discount
    variantGroups = Self.variantGroups(bundles)
  }

  /// Bundles that follow one another and differ only in how risk is shared, together.
  private static func variantGroups(_ bundles: [PreparedBundle]) -> [RiskVariants] {
    var variantGroups: [RiskVariants] = []
    var first = 0
    while first < bundles.count {
      var next = first + 1
      while next < bundles.count, bundles[next].differsOnlyInRisk(from: bundles[first]) { next += 1 }
      variantGroups.append(RiskVariants(bundles[first], bundles[first + 1..<next]))
      first = next
    }
    return variantGroups
  }

  /// Runs a block until every question its options noted has been answered; without any, once. Nil where it was
  /// cancelled before it began or while other programs were asked.
  func runBlock<Tally: SweepTally>(_ block: Int, of futures: Int, into empty: Tally) async -> Tally? {
    let range = Self.futures(ofBlock: block, of: futures)
    for _ in 0..<DeferredRequests.passes {
      if Task.isCancelled { return nil }
      let worker = workers.take() ?? makeWorker()
      let inquiry = DeferredRequests()
      let tally = DeferredRequests.$current.withValue(inquiry) { pass(over: range, with: worker, into: empty) }
      guard await inquiry.settle() else {
        workers.giveBack(worker)
        return tally
      }
      // What was worked out before the answers were there is worth nothing: the worker is let go.
    }
    return pass(over: range, into: empty)
  }

  /// Runs all bundles through some futures one after the other on the caller's thread; nothing is asked of other
  /// programs.
  public func pass<Tally: SweepTally>(over futures: Range<Int>, into empty: Tally) -> Tally {
    pass(over: futures, with: makeWorker(), into: empty)
  }

  private func makeWorker() -> SweepWorker {
    SweepWorker(
      Simulator(prepared, seed: seed, discount: discount, unitCache: unitCache),
      maker.makeWorld(), variantGroups)
  }

  private func pass<Tally: SweepTally>(
    over futures: Range<Int>, with worker: SweepWorker, into empty: Tally
  ) -> Tally {
    var tally = empty
    for future in futures {
      maker.draw(future, into: &worker.world)
      Self.meet(future, worker.world, &worker.simulator, &worker.measures, worker.variantGroups, &tally)
      tally.endFuture(future)
    }
    return tally
  }

  /// All bundles in one future.
  private static func meet<Tally: SweepTally>(
    _ future: Int, _ world: borrowing World, _ simulator: inout Simulator, _ measures: inout Measures,
    _ variantGroups: [RiskVariants], _ tally: inout Tally
  ) {
    var silent = Recorder(on: false)
    var first = 0
    for variants in variantGroups {
      simulator.run(variants, in: world, into: &measures, recorder: &silent) { place, run, failure in
        if let failure {
          tally.lose(failure, bundle: first + place, future: future)
        } else {
          tally.take(run, bundle: first + place, future: future)
        }
      }
      first += variants.ids.count
    }
  }
}
