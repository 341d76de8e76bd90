import Foundation
import Synchronization

/// Who may come in, and under which name the workbench may be called.
final class Gate: Sendable {
  private struct State {
    var sessions: [String: Session] = [:]
    var order: [String] = []
    var launch: String? = Secret.make()
    var hosts: Set<String> = []
    var wrongPasswords: [ContinuousClock.Instant] = []
    var wrongCodes: [ContinuousClock.Instant] = []
  }

  private let state = Mutex(State())
  private let settings: ServeSettings
  /// Sessions held; the oldest are let go.
  static let mostSessions = 1000
  /// Wrong passwords in a minute after which none is tried.
  static let mostWrong = 10

  init(_ settings: ServeSettings) { self.settings = settings }

  /// Notes where it listens.
  ///
  /// - Returns: the address, with the token that signs in once.
  func opened(at address: String, port: Int) -> ServedAddress {
    let own = address == "0.0.0.0" || address == "::" ? NetworkNames.addresses : [address]
    let names = ["127.0.0.1", "localhost", "[::1]"] + own.map { $0.contains(":") ? "[\($0)]" : $0 } + settings.hosts
    let token = state.withLock { state in
      state.hosts = Set(names.flatMap { port == 80 ? [$0, "\($0):80"] : ["\($0):\(port)"] }.map { $0.lowercased() })
      return state.launch ?? ""
    }
    let shown = address == "0.0.0.0" || address == "::" ? "127.0.0.1" : address.contains(":") ? "[\(address)]" : address
    let base = "http://\(shown):\(port)"
    return ServedAddress(base: base, launch: "\(base)/start?token=\(token)")
  }

  /// Whether the workbench answers to a name, as a `Host` header gives it.
  func isOwn(host: String) -> Bool { state.withLock { $0.hosts.contains(host.lowercased()) } }

  /// Signs in with the launch token, which is worth nothing afterwards.
  func enter(token: String) -> Session? {
    state.withLock { state in
      guard let launch = state.launch, Secret.isSame(token, launch) else { return nil }
      state.launch = nil
      return Self.add(.facilitator, to: &state)
    }
  }

  /// What came of a password.
  enum Attempt { case entered(Session), wrong, tooMany, notAsked }

  /// Signs in with the password.
  func enter(password: String) -> Attempt {
    guard let own = settings.password else { return .notAsked }
    return state.withLock { state in
      let now = ContinuousClock.now
      state.wrongPasswords.removeAll { now - $0 > .seconds(60) }
      guard state.wrongPasswords.count < Self.mostWrong else { return .tooMany }
      guard Secret.isSame(password, own) else {
        state.wrongPasswords.append(now)
        return .wrong
      }
      return .entered(Self.add(.facilitator, to: &state))
    }
  }

  /// Whether a workshop's code may be tried: not after too many wrong ones in a minute.
  var mayTryCode: Bool {
    state.withLock { state in
      let now = ContinuousClock.now
      state.wrongCodes.removeAll { now - $0 > .seconds(60) }
      return state.wrongCodes.count < 3 * Self.mostWrong
    }
  }

  /// Counts a wrong code.
  func noteWrongCode() { state.withLock { $0.wrongCodes.append(ContinuousClock.now) } }

  /// Lets in a member of a workshop.
  func enter(as role: Session.Role) -> Session { state.withLock { Self.add(role, to: &$0) } }

  /// The session of a cookie.
  func session(_ id: String) -> Session? { state.withLock { $0.sessions[id] } }

  /// Ends a session.
  func leave(_ session: Session) {
    state.withLock { state in
      state.sessions[session.id] = nil
      state.order.removeAll { $0 == session.id }
    }
  }

  private static func add(_ role: Session.Role, to state: inout State) -> Session {
    let session = Session(id: Secret.make(), token: Secret.make(), role: role)
    state.sessions[session.id] = session
    state.order.append(session.id)
    if state.order.count > mostSessions { state.sessions[state.order.removeFirst()] = nil }
    return session
  }
}

/// The addresses of this machine's own network cards.
enum NetworkNames {
  static var addresses: [String] {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return [] }
    defer { freeifaddrs(first) }
    var found: [String] = []
    var next = first
    while let one = next?.pointee {
      next = one.ifa_next
      guard let address = one.ifa_addr, address.pointee.sa_family == sa_family_t(AF_INET) else { continue }
      var text = [CChar](repeating: 0, count: 64)
      let size = socklen_t(MemoryLayout<sockaddr_in>.size)
      guard getnameinfo(address, size, &text, socklen_t(text.count), nil, 0, 1) == 0 else { continue }
      let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      found.append(String(decoding: bytes, as: UTF8.self))
    }
    return found
  }
}
