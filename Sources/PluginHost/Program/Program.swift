import Foundation
import OptionKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A plug-in's program under way: one request line at a time, one answer line to each.
///
/// Used by one queue at a time; see ``PluginConversation``.
final class Program {
  private let option: ExternalOption
  private let child: ChildProcess
  private var lastWords: [UInt8] = []
  private var errorBytes = 0
  /// Time spent waiting for the program, of all that was spent exchanging.
  private(set) var waited = Duration.zero

  /// The most that may be said on standard error.
  static let mostErrors = 16 << 20

  /// How long an answer under way is still waited for once the run has been interrupted, seconds.
  static let grace = 1.0

  /// What went wrong between us and the program, without its name.
  struct Failure: Error {
    var what: String
    var isInterruption = false
  }

  /// Lays the plug-in's files out in a folder of their own and starts the command there.
  init(_ option: ExternalOption) throws(Failure) {
    self.option = option
    guard let folder = Self.layOut(option.files) else { throw Failure(what: "no folder could be made for it") }
    do {
      child = try ChildProcess(option.command, in: folder, megabytes: option.limits.megabytes)
    } catch {
      try? FileManager.default.removeItem(atPath: folder)
      throw Failure(what: error.what)
    }
  }

  /// Ends the program with its children.
  func end() { child.end() }

  /// Writes one line and returns the one line that answers it, without its line break.
  ///
  /// - Parameters:
  ///   - limit: the most bytes that an answer may have.
  ///   - isInterrupted: whether the run has been interrupted meanwhile; an answer is then waited for a moment only.
  func exchange(_ line: [UInt8], limit: Int, isInterrupted: () -> Bool) throws(Failure) -> [UInt8] {
    if try !drain().isEmpty { throw failure("it spoke without being asked: a second or a late answer") }
    let started = ContinuousClock.now
    let request = line + [UInt8(ascii: "\n")]
    var written = 0
    var answer: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 65_536)
    var patience = option.limits.seconds
    var wasInterrupted = false
    while true {
      let spent = started.duration(to: .now) / .seconds(1)
      if !wasInterrupted, isInterrupted() { (wasInterrupted, patience) = (true, min(patience, spent + Self.grace)) }
      let left = patience - spent
      guard left > 0 else {
        if wasInterrupted {
          throw Failure(what: "it had not answered when the run was interrupted", isInterruption: true)
        }
        throw failure("no answer within \(option.limits.seconds.written) seconds")
      }
      var watched = [
        pollfd(fd: child.output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: child.errors, events: Int16(POLLIN), revents: 0),
      ]
      if written < request.count { watched.append(pollfd(fd: child.input, events: Int16(POLLOUT), revents: 0)) }
      let before = ContinuousClock.now
      let ready = poll(&watched, nfds_t(watched.count), Int32(min(200, max(1, left * 1000))))
      waited += before.duration(to: .now)
      guard ready > 0 else { continue }
      if watched.count > 2, watched[2].revents != 0 {
        let count = request[written...].withUnsafeBytes { write(child.input, $0.baseAddress, $0.count) }
        if count > 0 { written += count } else if errno != EAGAIN, errno != EINTR { throw gone() }
      }
      try listenToErrors(&room)
      guard watched[0].revents != 0 else { continue }
      let count = read(child.output, &room, room.count)
      if count == 0 { throw gone() }
      guard count > 0 else { continue }
      let start = answer.count
      answer += room[..<count]
      if let end = answer[start...].firstIndex(of: UInt8(ascii: "\n")) {
        guard end == answer.count - 1 else { throw failure("it gave two answers to one request") }
        guard written == request.count else { throw failure("it answered before it had read the request") }
        answer.removeLast()
        return answer
      }
      guard answer.count <= limit else { throw failure("it has written \(answer.count) bytes and no end of line") }
    }
  }

  private func drain() throws(Failure) -> [UInt8] {
    var room = [UInt8](repeating: 0, count: 4096)
    let count = read(child.output, &room, room.count)
    if count == 0 { throw gone() }
    return Array(room.prefix(max(0, count)))
  }

  private func listenToErrors(_ room: inout [UInt8]) throws(Failure) {
    while true {
      let count = read(child.errors, &room, room.count)
      guard count > 0 else { return }
      errorBytes += count
      lastWords = (lastWords + room[..<count]).suffix(4096)
      guard errorBytes <= Self.mostErrors else { throw failure("it floods its standard error") }
    }
  }

  private func gone() -> Failure {
    var room = [UInt8](repeating: 0, count: 65_536)
    let ending = child.ending() ?? "it closed its standard output"
    _ = try? listenToErrors(&room)
    return failure(ending)
  }

  private func failure(_ what: String) -> Failure {
    var room = [UInt8](repeating: 0, count: 65_536)
    if !what.hasPrefix("it floods") { _ = try? listenToErrors(&room) }
    return Failure(what: what + heard)
  }

  /// The last lines of its standard error, in words.
  var heard: String {
    let lines = String(decoding: lastWords, as: UTF8.self).split(whereSeparator: \.isNewline).suffix(5)
    guard !lines.isEmpty else { return "; it said nothing on standard error" }
    let text = lines.map { String($0.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }.map(Character.init)) }
    return "; it last said: " + text.joined(separator: " | ")
  }

  private static func layOut(_ files: [ExternalOption.File]) -> String? {
    var template = Array((NSTemporaryDirectory() + "/quorate-plugin-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for file in files {
      let url = URL(fileURLWithPath: folder).appendingPathComponent(file.name)
      do {
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url)
        let mode = file.isExecutable ? 0o700 : 0o600
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
      } catch {
        try? FileManager.default.removeItem(atPath: folder)
        return nil
      }
    }
    return folder
  }
}
