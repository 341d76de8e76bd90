import Diagnostics
import Foundation
import Synchronization

/// Standard output and standard error, which may be full, closed or gone at any time.
///
/// Nothing that comes from elsewhere steers a terminal: see ``VisibleText``. Where a result cannot be written the command
/// ends with 1 (or 2 where the input was wrong); messages are for whoever listens. Neither is the end of the program.
enum Console {
  private static let failed = Mutex(false)

  /// Whether something could not be written.
  static var hasFailed: Bool { failed.withLock { $0 } }

  /// Makes the streams safe to write to: a pipe whose reader has gone is an error like any other, and a stream that was
  /// closed before the program began does not become the next file that is opened.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) == -1 {
      let opened = open("/dev/null", descriptor == STDIN_FILENO ? O_RDONLY : O_WRONLY)
      if opened >= 0, opened != descriptor {
        dup2(opened, descriptor)
        close(opened)
      }
      // What is meant for a closed standard output is lost; messages are for whoever listens.
      if descriptor == STDOUT_FILENO { failed.withLock { $0 = true } }
    }
  }

  /// Writes text to standard output.
  static func output(_ text: String) { write(VisibleText.lines(text), to: STDOUT_FILENO) }

  /// Writes a line to standard error.
  static func error(_ line: String) { write(VisibleText.lines(line) + "\n", to: STDERR_FILENO) }

  /// Writes what steers a terminal on purpose to standard error.
  static func draw(_ text: String) { write(text, to: STDERR_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { bytes in
        bytes.baseAddress.map { Foundation.write(descriptor, $0, bytes.count) } ?? -1
      }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if written < 0, errno == EINTR || errno == EAGAIN {
        if errno == EAGAIN { usleep(1000) }
      } else {
        if descriptor == STDOUT_FILENO { failed.withLock { $0 = true } }
        return
      }
    }
  }
}
