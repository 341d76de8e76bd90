import Foundation

/// A place of a file that one holder at a time has, in this program or any other; the system lets go of it when the
/// holder ends, however it ends.
///
/// The lock belongs to an open file and not to the process (`F_OFD_SETLK`), so that two holders within one program keep
/// each other out as well. SQLite's own locks lie in the database's file, this one in a file beside it.
final class RunLock: Sendable {
  private let descriptor: Int32

  #if os(Linux)
    private static let (set, setAndWait) = (Int32(37), Int32(38))
  #else
    private static let (set, setAndWait) = (Int32(90), Int32(91))
  #endif

  /// Takes a place; nil where another holds it, or the file cannot be written.
  init?(_ path: String, place: Int64, waits: Bool = false) {
    let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard opened >= 0 else { return nil }
    var range = flock()
    range.l_type = Int16(F_WRLCK)
    range.l_whence = Int16(SEEK_SET)
    range.l_start = off_t(place)
    range.l_len = 1
    guard fcntl(opened, waits ? Self.setAndWait : Self.set, &range) == 0 else {
      close(opened)
      return nil
    }
    descriptor = opened
  }

  /// Keeps the lock until here.
  func release() {}

  deinit { close(descriptor) }
}
