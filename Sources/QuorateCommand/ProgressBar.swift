import Foundation
import Synchronization

/// A bar on standard error, drawn only where that is a terminal.
final class ProgressBar: Sendable {
  private let total: Int
  private let unit: String
  private let isShown: Bool
  private let drawn = Mutex(-1)

  init(total: Int, unit: String) {
    (self.total, self.unit) = (max(1, total), unit)
    isShown = isatty(STDERR_FILENO) == 1
  }

  /// Shows how much is done; redraws only when a percent has been added.
  func show(_ done: Int) {
    guard isShown else { return }
    let percent = min(100, done * 100 / total)
    let isNew = drawn.withLock { last in
      defer { last = max(last, percent) }
      return percent > last
    }
    guard isNew else { return }
    let filled = percent * 30 / 100
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
    Console.draw("\r[\(bar)] \(percent)%  \(done) of \(total) \(unit)")
  }

  /// Clears the line.
  func finish() {
    guard isShown else { return }
    Console.draw("\r\u{1B}[2K")
  }
}
