import Appraisal
import Diagnostics
import Synchronization

/// One run of an appraisal: asked for, under way or done.
final class Run: Sendable {
  /// How far it has come.
  enum Phase: Sendable {
    /// Another run is under way.
    case waiting
    /// Futures are being met.
    case running
    /// Done; the result may be partial.
    case done(RunOutcome)
    /// It could not be done: what is wrong with the input, or what failed.
    case failed([Problem])
    /// It was stopped before anything was complete.
    case cancelled
  }

  /// Everything that changes.
  struct State: Sendable {
    var phase = Phase.waiting
    /// Goes up with every change.
    var version = 0
    /// Futures met, of how many, by how many bundles.
    var futures = 0
    var of = 0
    /// Names of the bundles, by place.
    var names: [String] = []
    /// How they stand so far.
    var interim: InterimScores?
    /// Whether somebody asked it to stop.
    var isStopped = false
    var task: Task<Void, Never>?
  }

  /// `1`, `2`, …
  let id: String
  /// The scenario's title.
  let title: String
  let request: RunRequest
  /// What it was given, to be compared with what others were.
  let given: RunGiven
  private let state = Mutex(State())

  init(id: String, title: String, _ request: RunRequest, _ given: RunGiven) {
    (self.id, self.title, self.request, self.given) = (id, title, request, given)
  }

  /// As it stands.
  var now: State { state.withLock { $0 } }

  /// Changes it.
  func change(_ change: (inout sending State) -> Void) {
    state.withLock {
      change(&$0)
      $0.version += 1
    }
  }

  /// The result; nil until there is one.
  var outcome: RunOutcome? {
    if case .done(let outcome) = now.phase { outcome } else { nil }
  }

  /// Whether nothing more will come.
  var isOver: Bool {
    switch now.phase {
    case .waiting, .running: false
    case .done, .failed, .cancelled: true
    }
  }
}
