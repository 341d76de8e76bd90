import Hummingbird

/// One request on its way through: who makes it, and what its form says.
struct Visit: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Who it is; nobody until the gate has looked.
  var session: Session?
  /// What was sent with it.
  var form = Form()
  /// Whether the connection is plain loopback or comes from elsewhere.
  let remote: String
  /// Closes the connection once the answer has had time to leave.
  let hangUp: @Sendable () -> Void

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    let channel = source.channel
    remote = channel.remoteAddress?.ipAddress ?? "unknown"
    hangUp = {
      Task {
        try? await Task.sleep(for: .milliseconds(500))
        channel.close(promise: nil)
      }
    }
  }

  /// A part of the address by name; empty where there is none.
  func part(_ name: String) -> String { coreContext.parameters.get(name) ?? "" }
}
