import Foundation
import OptionKit
import Simulation
import Uncertainty

/// The futures that an appraisal meets as a file that can be given back with `--futures-table`.
enum FuturesExport {
  /// Refuses a path that cannot be written, before anything is run.
  static func check(_ path: String, report: String) throws(Problem) {
    let place = Problem.Location("--export-futures")
    let remedy = "name a CSV file"
    guard !path.isEmpty, !path.hasSuffix("/") else { throw Problem("there is no file name", remedy: remedy, at: place) }
    let real = { (path: String) in URL(fileURLWithPath: path).standardizedFileURL.path }
    guard real(path) != real(report) else {
      throw Problem("\(path) is the report's own folder", remedy: remedy, at: place)
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw Problem("\(path) is a folder", remedy: remedy, at: place)
    }
    try OutputPlace.check(folder: URL(fileURLWithPath: path).deletingLastPathComponent().path, at: place)
  }

  static func write(_ table: FuturesTable, to path: String) throws(WorkFailed) {
    var text = table.header.joined(separator: ",") + "\n"
    for future in 0..<table.count { text += table.cells(future).joined(separator: ",") + "\n" }
    let file = URL(fileURLWithPath: path)
    try Folder(file.deletingLastPathComponent().path).write([(file.lastPathComponent, text)])
  }
}
