import Dispatch

/// Threads for runs, apart from those on which pages are answered, so that a long block of futures keeps nobody waiting.
final class RunThreads: TaskExecutor {
  private let queue = DispatchQueue(label: "quorate.runs", qos: .utility, attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedTaskExecutor()
    queue.async { job.runSynchronously(on: executor) }
  }
}
