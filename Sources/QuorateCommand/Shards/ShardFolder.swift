import Foundation
import OptionKit
import ScenarioFiles

/// A folder that gathers the shards of one run: its inputs in `sweep/`, written once by whoever comes first, and a file
/// a shard. Everything is written under a hidden name and renamed, so that nobody meets half of anything.
struct ShardFolder {
  let path: String

  /// Puts the inputs there, or sees that those there are of the same run and as many shards.
  ///
  /// - Throws: a ``Problem`` where the folder gathers another run, ``WorkFailed`` where it cannot be written.
  func begin(_ sweep: SweepRecord, _ files: [InputFile]) throws {
    if try isBegun(sweep) { return }
    let draft = path + "/.sweep-\(Self.own)"
    try? FileManager.default.removeItem(atPath: draft)
    defer { try? FileManager.default.removeItem(atPath: draft) }
    do {
      for file in files + [InputFile(name: "sweep.json", bytes: sweep.bytes)] {
        let place = draft + "/" + file.name
        let parent = URL(fileURLWithPath: place).deletingLastPathComponent().path
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        try OutputPlace.write(file.bytes, toNew: place)
        if file.isExecutable { chmod(place, 0o755) }
      }
    } catch {
      throw (error as? WorkFailed) ?? WorkFailed(description: "\(path): \(error.localizedDescription)")
    }
    guard rename(draft, path + "/sweep") != 0 else { return }
    let reason = OutputPlace.reason(errno)
    // Somebody else may have been first.
    guard try isBegun(sweep) else { throw WorkFailed(description: "\(path)/sweep: \(reason)") }
  }

  private func isBegun(_ sweep: SweepRecord) throws(Problem) -> Bool {
    guard let there = try SweepRecord.read(in: path) else { return false }
    let remedy = "give another folder with --into"
    guard there.manifest_digest == sweep.manifest_digest else {
      let differences = sweep.manifest.differences(from: there.manifest).joined(separator: ", ")
      throw Problem("\(path) gathers the shards of another run: \(differences)", remedy: remedy, at: .init("--into"))
    }
    guard there.of == sweep.of else {
      throw Problem(
        "\(path) gathers \(there.of) shards and not \(sweep.of)", remedy: "give --of \(there.of), or \(remedy)",
        at: .init("--into"))
    }
    return true
  }

  /// Writes a shard; one that is there already is replaced by the same bytes.
  func write(_ bytes: [UInt8], index: Int, of count: Int) throws(WorkFailed) {
    let name = ShardFile.name(index, of: count)
    let draft = "\(path)/.\(name)-\(Self.own)"
    unlink(draft)
    try OutputPlace.write(bytes, toNew: draft)
    guard rename(draft, "\(path)/\(name)") == 0 else {
      let reason = OutputPlace.reason(errno)
      unlink(draft)
      throw WorkFailed(description: "\(path)/\(name): \(reason)")
    }
  }

  /// What tells this process from others that write into the same folder from other machines.
  private static var own: String { "\(ProcessInfo.processInfo.hostName)-\(getpid())" }
}

/// A file among the inputs of a run.
struct InputFile {
  /// Its path below `sweep/`.
  var name: String
  var bytes: [UInt8]
  var isExecutable = false
}
