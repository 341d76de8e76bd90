import Dispatch
import Foundation

/// Ctrl-C, or being asked to end (SIGTERM, as a scheduler does), stops a piece of work at the end of what is under way, and
/// waits for no plug-in; a second time it ends the program at once.
enum Interruption {
  private static let signals = [SIGINT, SIGTERM]

  static func watching<Value: Sendable>(_ work: Task<Value, any Error>) async throws -> Value {
    let plugins = Quorate.plugins
    let sources = signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if work.isCancelled { exit(130) }
        Console.error("stopping: what is finished is being written; once more to stop at once, with nothing written.")
        work.cancel()
        plugins.interrupt()
      }
      source.resume()
      return source
    }
    defer {
      for source in sources { source.cancel() }
      for number in signals { signal(number, SIG_DFL) }
    }
    return try await work.value
  }
}
