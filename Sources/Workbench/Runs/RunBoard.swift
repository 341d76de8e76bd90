import Appraisal
import Diagnostics
import ScenarioFiles
import Simulation
import Synchronization

/// The runs: one under way at a time, the others waiting in their order, the last ones kept.
final class RunBoard: Sendable {
  private struct State {
    var runs: [Run] = []
    var count = 0
    var last: Task<Void, Never>?
    var streams = 0
    var isClosed = false
  }

  private let state = Mutex(State())
  private let limits: ServeSettings.Limits
  private let threads: Int
  private let executor = RunThreads.shared

  init(limits: ServeSettings.Limits, threads: Int) { (self.limits, self.threads) = (limits, threads) }

  /// The newest first.
  var all: [Run] { state.withLock { $0.runs.reversed() } }

  /// The run of an id.
  func run(_ id: String) -> Run? { state.withLock { $0.runs.first { $0.id == id } } }

  /// Puts a scenario that was read in the queue.
  ///
  /// - Throws: ``Refusal`` where too many wait already, or the workbench is being closed.
  func start(_ request: RunRequest, of file: ScenarioFile) throws(Refusal) -> Run {
    let run: Run? = state.withLock { state in
      guard !state.isClosed, state.runs.count(where: { !$0.isOver }) <= limits.waiting else { return nil }
      state.count += 1
      let run = Run(id: "\(state.count)", title: file.scenario.title, request, RunGiven(file, request))
      let before = state.last
      let task = Task(executorPreference: executor, priority: .utility) { [threads] in
        await before?.value
        await Self.work(run, file, threads: threads)
      }
      run.change { $0.task = task }
      state.last = task
      state.runs.append(run)
      while state.runs.count > limits.runs, let oldest = state.runs.firstIndex(where: \.isOver) {
        state.runs.remove(at: oldest)
      }
      return run
    }
    guard let run else {
      throw Refusal(
        status: .serviceUnavailable, title: "Too many runs are waiting",
        message: "Wait for one of them to finish, or cancel it.")
    }
    return run
  }

  /// Stops a run: what is complete by then is appraised.
  func stop(_ run: Run) {
    run.change { $0.isStopped = true }
    run.now.task?.cancel()
  }

  /// Counts a stream of progress in; false where there are too many.
  func openStream() -> Bool {
    state.withLock { state in
      guard state.streams < limits.streams, !state.isClosed else { return false }
      state.streams += 1
      return true
    }
  }

  /// Counts one out.
  func closeStream() { state.withLock { $0.streams -= 1 } }

  /// Stops everything and waits for it.
  func close() async {
    let (runs, last) = state.withLock { state in
      state.isClosed = true
      return (state.runs, state.last)
    }
    for run in runs where !run.isOver { stop(run) }
    await last?.value
  }

  private static func work(_ run: Run, _ file: ScenarioFile, threads: Int) async {
    guard !run.now.isStopped else { return run.change { $0.phase = .cancelled } }
    do {
      let (scenario, plan) = try run.request.applied(to: file)
      let appraiser = try Appraiser(
        scenario, plan: plan, program: Manifest.programVersion, overrides: run.request.changes.map(\.text))
      let titles = appraiser.longlist.lawful.map { BundleNames.titles(of: $0.choices, in: scenario) }
      run.change {
        $0.phase = .running
        ($0.of, $0.names) = (plan.futures, titles)
      }
      if let first = await appraiser.firstLook() { run.change { ($0.interim, $0.futures) = (first, first.futures) } }
      let result = try await watched(
        { scores in run.change { ($0.interim, $0.futures) = (scores, scores.futures) } },
        appraiser, threads: threads)
      let shown = result.shortlist + (result.shortlist.contains(result.businessAsUsual) ? [] : [result.businessAsUsual])
      let kept = await appraiser.keptValues(
        of: shown, futures: min(result.manifest.futures, RunOutcome.mostKept), threads: threads)
      let outcome = RunOutcome(result, appraiser, kept)
      run.change {
        $0.phase = .done(outcome)
        ($0.interim, $0.task) = (nil, nil)
      }
    } catch AppraisalFailure.interrupted {
      run.change { $0.phase = .cancelled }
    } catch let problems as Problems {
      run.change { $0.phase = .failed(problems.all) }
    } catch {
      run.change { $0.phase = .failed([Problem("\(error)")]) }
    }
  }

  /// Runs an appraisal whose scores so far are told.
  ///
  /// It is left as written: Swift 6.3.1 optimises a task's own value that is a function, bound about something
  /// asynchronous, into a push of a value without a type, which ends the program at the first run.
  @_optimize(none)
  private static func watched(
    _ watcher: @escaping @Sendable (InterimScores) -> Void, _ appraiser: Appraiser, threads: Int
  ) async throws -> AppraisalResult {
    try await InterimScores.$watcher.withValue(watcher) { try await appraiser.run(threads: threads) { _ in } }
  }
}
