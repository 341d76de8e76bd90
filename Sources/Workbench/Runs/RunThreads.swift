import Dispatch

/// Threads for runs, apart from those on which pages are answered, so that a long block of futures keeps nobody waiting.
final class RunThreads: TaskExecutor {
  /// Those of this program.
  static let shared = RunThreads()
  private let queue = DispatchQueue(label: "quorate.runs", qos: .utility, attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedTaskExecutor()
    queue.async { job.runSynchronously(on: executor) }
  }
}
