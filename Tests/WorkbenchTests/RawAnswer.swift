import Foundation

/// A request written byte by byte to a socket, for what no browser or library would send.
struct RawAnswer: Sendable {
  /// Everything that came back.
  var text: String
  /// The status line's number; 0 where nothing came back.
  var status: Int {
    let words = text.prefix { $0 != "\r" && $0 != "\n" && $0 != "\r\n" }.split(separator: " ")
    return words.count > 1 ? Int(words[1]) ?? 0 : 0
  }

  /// A header's value.
  func header(_ name: String) -> String? {
    let head = text.components(separatedBy: "\r\n\r\n").first ?? ""
    let line = head.components(separatedBy: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
    return line.map { String($0.dropFirst(name.count + 1).drop { $0 == " " }) }
  }

  /// Sends text and reads until the other side closes or so many seconds have passed.
  static func to(_ port: Int, _ text: String, seconds: Int = 10) async -> RawAnswer {
    await RawSocket.apart {
      guard let socket = RawSocket(port, seconds: seconds) else { return RawAnswer(text: "") }
      socket.send(text)
      return RawAnswer(text: socket.rest())
    }
  }
}

/// A connection to a port of this machine.
final class RawSocket: @unchecked Sendable {
  private let descriptor: Int32

  init?(_ port: Int, seconds: Int = 5) {
    #if os(Linux)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var wait = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let done = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    guard done == 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }

  /// Does what waits for the network on a thread of its own, since the server under test shares ours.
  static func apart<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { done in
      DispatchQueue.global().async { done.resume(returning: work()) }
    }
  }

  /// Sends what fits; false where the other side has closed.
  @discardableResult
  func send(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    #if os(Linux)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    return Foundation.send(descriptor, bytes, bytes.count, flags) == bytes.count
  }

  /// Everything up to the end, or to the time given at the beginning.
  func rest() -> String {
    var all: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while all.count < 50_000_000 {
      let count = recv(descriptor, &part, part.count, 0)
      if count <= 0 { break }
      all += part[..<count]
    }
    return String(decoding: all, as: UTF8.self)
  }
}
