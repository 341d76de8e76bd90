import OptionKit
import Synchronization

/// What one thread runs bundles with: nobody else touches it from when it is taken until it is given back.
///
/// What it remembers of units (who leaves whom, their forums as plain numbers) holds in every future, so that the block
/// that comes next goes on with it; what a future makes of them is forgotten when the next is drawn.
final class SweepWorker: @unchecked Sendable {
  var simulator: Simulator
  var measures: Measures
  var world: World
  /// Of one's own, so that threads share none of the references counted in the course of a run.
  let variantGroups: [RiskVariants]

  init(_ simulator: consuming Simulator, _ world: consuming World, _ variantGroups: [RiskVariants]) {
    measures = simulator.makeMeasures()
    self.simulator = simulator
    self.world = world
    self.variantGroups = variantGroups.map { RiskVariants(like: $0) }
  }
}

/// Workers that have finished a block, for the next.
final class SweepWorkers: Sendable {
  private let idle = Mutex<[SweepWorker]>([])

  /// A worker nobody uses; nil where there is none.
  func take() -> SweepWorker? { idle.withLock { $0.popLast() } }

  func giveBack(_ worker: SweepWorker) { idle.withLock { $0.append(worker) } }
}
