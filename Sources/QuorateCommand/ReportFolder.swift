import Appraisal
import Foundation
import OptionKit

/// The folder of a report, which is complete or not there: never half old, half new.
///
/// The files are written into a folder beside it, which then takes its place by a rename; files that Quorate did not
/// write come along. Where the folder itself cannot be moved (another disk is mounted there, or somebody stands in it)
/// its files are replaced one by one, `appraisal.json` taken away first and put back last.
struct ReportFolder {
  let path: String
  /// The flag that named it, for places of problems.
  let place: Problem.Location

  init(_ path: String, isGiven: Bool) {
    self.path = path
    place = .init(isGiven ? "--report" : path)
  }

  /// Whether a file of a report's folder is one that Quorate writes.
  static func isOwn(_ name: String) -> Bool {
    let own = ["appraisal", "matrix", "ranking", "ruled_out", "measures", "assumptions", "panel", "index"]
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, ["html", "json", "csv", "xlsx", "docx"].contains(parts[1]) else {
      return name.hasPrefix(".") && name.hasSuffix(".draft")
    }
    return own.contains(String(parts[0])) || (parts[0] == "plan" || parts[0].hasPrefix("plan_")) && parts[1] == "csv"
  }

  /// Refuses a place that cannot be written, before anything runs.
  func check() throws(Problem) { try OutputPlace.check(folder: path, at: place) }

  /// Refuses to replace a report that could not be had again, before anything runs.
  ///
  /// A folder is replaced where it holds no `appraisal.json`, where its report is of the very same manifest or of the
  /// first part of its futures, or where its run is kept in the archive; any other needs leave.
  func check(replacing manifest: Manifest, isAllowed: Bool, archive: String) throws(Problem) {
    let file = path + "/appraisal.json"
    guard !isAllowed, OutputPlace.isTaken(file) else { return }
    if let old = WrittenManifest.read(file) {
      var part = manifest
      part.futures = min(part.futures, old.futures)
      if old == part || KeptRuns.holds(old, in: archive) { return }
    }
    throw Problem(
      "\(path) holds an appraisal that is not kept", remedy: "give --replace, or name another folder with --report",
      at: place)
  }

  /// Writes the report whole.
  func write(_ files: [(name: String, bytes: [UInt8])]) throws(WorkFailed) {
    let real = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
    let parent = real.deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    } catch {
      throw failed(error.localizedDescription)
    }
    // Two runs into one place write one after the other; where folders cannot be locked they have to see for themselves.
    let lock = open(parent, O_RDONLY | O_CLOEXEC)
    if lock >= 0 { flock(lock, LOCK_EX) }
    defer { if lock >= 0 { close(lock) } }
    let swap = FolderSwap(real.path)
    swap.recover(isOwn: Self.isOwn)
    do throws(WorkFailed) {
      if try swap.replace(with: files, isOwn: Self.isOwn) { return }
      try swap.fill(with: files, last: "appraisal.json", isOwn: Self.isOwn)
    } catch {
      throw failed(error.description)
    }
  }

  private func failed(_ reason: String) -> WorkFailed {
    WorkFailed(description: "\(path): the report could not be written: \(reason)")
  }
}
