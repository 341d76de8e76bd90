import Foundation

/// Replaces the files of a folder all at once, and leaves alone what others put there.
struct FolderSwap {
  /// The folder's real path.
  let path: String
  /// The new folder while it is being filled, and the old one once it has been moved away, beside it.
  private let draft, old: String

  init(_ path: String) {
    self.path = path
    let folder = URL(fileURLWithPath: path)
    let beside = folder.deletingLastPathComponent().path
    let stem = (beside == "/" ? "" : beside) + "/." + folder.lastPathComponent
    (draft, old) = (stem + ".quorate-draft", stem + ".quorate-old")
  }

  /// Clears up after a run that was ended in the middle: nothing of other people's is lost.
  func recover(isOwn: (String) -> Bool) {
    if !OutputPlace.isTaken(path), OutputPlace.isTaken(old) { rename(old, path) }
    for left in [old, draft] where OutputPlace.isTaken(left) {
      let others = (try? FileManager.default.contentsOfDirectory(atPath: left))?.filter { !isOwn($0) } ?? []
      if !others.isEmpty { mkdir(path, 0o755) }
      for name in others where !OutputPlace.isTaken("\(path)/\(name)") {
        guard rename("\(left)/\(name)", "\(path)/\(name)") == 0 else { return }
      }
      try? FileManager.default.removeItem(atPath: left)
    }
  }

  /// Puts a new folder in the old one's place.
  ///
  /// - Returns: false, with nothing changed, where the folder cannot be moved.
  func replace(with files: [(name: String, bytes: [UInt8])], isOwn: (String) -> Bool) throws(WorkFailed) -> Bool {
    let isThere = OutputPlace.isTaken(path)
    if isThere, isStoodIn { return false }
    guard mkdir(draft, 0o755) == 0 else {
      if isThere { return false }
      throw WorkFailed(description: OutputPlace.reason(errno))
    }
    do throws(WorkFailed) {
      for file in files { try OutputPlace.write(file.bytes, toNew: "\(draft)/\(file.name)") }
      guard isThere else {
        guard rename(draft, path) == 0 else { throw WorkFailed(description: OutputPlace.reason(errno)) }
        return true
      }
    } catch {
      try? FileManager.default.removeItem(atPath: draft)
      throw error
    }
    var known = stat()
    if stat(path, &known) == 0 { chmod(draft, known.st_mode & 0o7777) }
    guard rename(path, old) == 0 else {
      try? FileManager.default.removeItem(atPath: draft)
      return false
    }
    // Own files are told by their names; whatever else lies there is somebody's.
    let names = Set(files.map(\.name))
    for name in (try? FileManager.default.contentsOfDirectory(atPath: old)) ?? []
    where !isOwn(name) && !names.contains(name) {
      rename("\(old)/\(name)", "\(draft)/\(name)")
    }
    guard rename(draft, path) == 0 else {
      let reason = OutputPlace.reason(errno)
      recover(isOwn: isOwn)
      throw WorkFailed(description: reason)
    }
    recover(isOwn: isOwn)
    return true
  }

  /// Replaces the files one by one where the folder must stay: all are written first, the one that makes a report a
  /// report is taken away before anything else changes, and comes last.
  func fill(
    with files: [(name: String, bytes: [UInt8])], last: String, isOwn: (String) -> Bool
  ) throws(WorkFailed) {
    let room = path + "/.quorate-draft"
    try? FileManager.default.removeItem(atPath: room)
    guard mkdir(room, 0o700) == 0 else { throw WorkFailed(description: OutputPlace.reason(errno)) }
    defer { try? FileManager.default.removeItem(atPath: room) }
    for file in files { try OutputPlace.write(file.bytes, toNew: "\(room)/\(file.name)") }
    unlink("\(path)/\(last)")
    let names = files.map(\.name)
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    where isOwn(name) && !names.contains(name) {
      unlink("\(path)/\(name)")
    }
    for name in names.filter({ $0 != last }) + names.filter({ $0 == last }) {
      guard rename("\(room)/\(name)", "\(path)/\(name)") == 0 else {
        throw WorkFailed(description: "\(name): \(OutputPlace.reason(errno))")
      }
    }
  }

  /// Whether this program stands in the folder or below, so that whoever started it perhaps does too.
  private var isStoodIn: Bool {
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath).resolvingSymlinksInPath().path
    return here == path || here.hasPrefix(path.hasSuffix("/") ? path : path + "/")
  }
}
