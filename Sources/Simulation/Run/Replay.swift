import Commissioning
import OptionKit

/// One run told in full: every event with its cause, every flow of money, every measure.
public struct Replay: Sendable {
  /// The bundle.
  public var bundle: PreparedBundle
  /// The number of the future.
  public var future: Int
  /// What happened, by month.
  public var events: [Event]
  /// Every flow of money, by month.
  public var ledger: [Posting]
  /// What it yielded.
  public var measures: Measures
  /// The outside world it met.
  public let world: World
  /// The scenario worked out.
  public let prepared: PreparedScenario
  let queues: [MonthlyFigure]

  /// Runs a bundle in one future with everything recorded.
  ///
  /// - Throws: ``RunFailure`` where the run fails.
  public init(
    _ bundle: PreparedBundle, future: Int, prepared: PreparedScenario, futures maker: WorldSampler, seed: UInt64,
    discount: Discounting = .none
  ) throws(RunFailure) {
    (self.bundle, self.future, self.prepared) = (bundle, future, prepared)
    var simulator = Simulator(prepared, seed: seed, discount: discount)
    var world = maker.makeWorld()
    maker.draw(future, into: &world)
    measures = simulator.makeMeasures()
    var recorder = Recorder(on: true)
    try simulator.run(bundle, in: world, into: &measures, recorder: &recorder)
    self.world = world
    queues = recorder.months
    events = recorder.events.enumerated().sorted { ($0.element.month, $0.offset) < ($1.element.month, $1.offset) }
      .map(\.element)
    ledger = recorder.ledger.enumerated().sorted { ($0.element.month, $0.offset) < ($1.element.month, $1.offset) }
      .map(\.element)
  }

  /// The balance of every account after all postings; they add up to zero.
  public var balances: [(account: String, balance: Money)] {
    var sums: [String: Money] = [:]
    for posting in ledger {
      sums[posting.from, default: .zero] = (sums[posting.from] ?? .zero) - posting.amount
      sums[posting.to, default: .zero] = (sums[posting.to] ?? .zero) + posting.amount
    }
    return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
