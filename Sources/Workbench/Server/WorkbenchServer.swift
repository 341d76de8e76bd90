import Dispatch
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import OptionKit
import StandardOptions

/// Where a workbench can be reached.
public struct ServedAddress: Sendable, Hashable {
  /// `http://127.0.0.1:8040`.
  public var base: String
  /// The address that signs in whoever opens it first.
  public var launch: String
}

/// A workbench that serves one folder.
public struct WorkbenchServer: Sendable {
  let desk: Desk

  /// Prepares it.
  ///
  /// - Throws: ``Problems`` where the folder is none.
  public init(_ settings: ServeSettings, catalogue: Catalogue = .standard) throws(Problems) {
    desk = try Desk(settings, catalogue: catalogue)
  }

  /// Serves until its task is cancelled; tells the address once it listens.
  public func run(ready: @escaping @Sendable (ServedAddress) -> Void) async throws {
    let settings = desk.settings
    var logger = Logger(label: "quorate")
    logger.logLevel = .critical
    let desk = desk
    let application = Application(
      responder: GuardedResponder(desk: desk, inner: Routes(desk: desk).router.buildResponder()),
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(Int64(settings.limits.seconds)),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100)
        )),
      configuration: .init(
        address: .hostname(settings.address, port: settings.port),
        backlog: 256, availableConnectionsDelegate: MaximumAvailableConnections(settings.limits.connections)),
      onServerRunning: { channel in
        ready(desk.gate.opened(at: settings.address, port: channel.localAddress?.port ?? settings.port))
      },
      logger: logger)
    do {
      try await application.runService(gracefulShutdownSignals: [])
    } catch is CancellationError {
    } catch {
      throw ServeFailure(description: "\(settings.address):\(settings.port) could not be listened on: \(error)")
    }
    await desk.close()
  }

  /// Serves until SIGTERM or SIGINT, then ends what is under way and closes in order; told again, it ends at once.
  func runUntilTold(ready: @escaping @Sendable (ServedAddress) -> Void) async throws {
    let desk = desk
    let serving = Task { try await run(ready: ready) }
    let sources = [SIGTERM, SIGINT].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if desk.isClosing { Foundation.exit(130) }
        Workbench.say("stopping: what is under way is being ended; once more to stop at once.")
        Task {
          await desk.close()
          serving.cancel()
        }
      }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    try await serving.value
  }
}
