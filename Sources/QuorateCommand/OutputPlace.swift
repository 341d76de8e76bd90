import Foundation
import OptionKit

/// A place to write to, looked at before anything runs.
enum OutputPlace {
  /// Refuses a folder in which nothing can be written, or which cannot be made.
  static func check(folder path: String, at place: Problem.Location) throws(Problem) {
    let remedy = "name a folder of yours"
    guard !path.isEmpty else { throw Problem("there is no folder name", remedy: remedy, at: place) }
    var base = URL(fileURLWithPath: path).standardizedFileURL.path
    if base.utf8.contains(0) || base.split(separator: "/").contains(where: { $0.utf8.count > 200 }) {
      throw Problem("\(path) has a name that is too long", remedy: remedy, at: place)
    }
    var isFolder: ObjCBool = false
    while !FileManager.default.fileExists(atPath: base, isDirectory: &isFolder) {
      if (try? FileManager.default.destinationOfSymbolicLink(atPath: base)) != nil {
        throw Problem("\(base) is a link to nothing", remedy: remedy, at: place)
      }
      let parent = URL(fileURLWithPath: base).deletingLastPathComponent().path
      guard parent != base else { break }
      base = parent
    }
    guard isFolder.boolValue else { throw Problem("\(base) is no folder", remedy: remedy, at: place) }
    // Whether it can be written is what the system says when asked to: permissions alone do not tell.
    let trial = base + "/.quorate-\(getpid())"
    guard mkdir(trial, 0o700) == 0 || errno == EEXIST else {
      throw Problem("\(base) cannot be written to (\(reason(errno)))", remedy: remedy, at: place)
    }
    rmdir(trial)
  }

  /// What the system says of an error, in its own words.
  static func reason(_ code: Int32) -> String { String(cString: strerror(code)).lowercased() }

  /// Whether something is there, a link to nothing included.
  static func isTaken(_ path: String) -> Bool {
    var known = stat()
    return lstat(path, &known) == 0
  }

  /// Writes a file that must not be there yet, down to the disk.
  static func write(_ bytes: [UInt8], toNew path: String) throws(WorkFailed) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw WorkFailed(description: "\(path): \(reason(errno))") }
    var rest = bytes[...]
    var failure: Int32 = 0
    while !rest.isEmpty, failure == 0 {
      let count = rest.withUnsafeBytes { piece in
        piece.baseAddress.map { Foundation.write(descriptor, $0, piece.count) } ?? -1
      }
      if count > 0 { rest = rest.dropFirst(count) } else if count == 0 || errno != EINTR { failure = errno }
    }
    if failure == 0, fsync(descriptor) != 0, errno != EINVAL, errno != ENOTSUP { failure = errno }
    if close(descriptor) != 0, failure == 0, errno != EINTR { failure = errno }
    guard failure == 0 else {
      unlink(path)
      throw WorkFailed(description: "\(path): \(reason(failure))")
    }
  }
}
