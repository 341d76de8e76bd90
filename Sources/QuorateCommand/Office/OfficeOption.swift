import ArgumentParser
import Documents
import Foundation
import OfficeReports
import OptionKit

/// `--xlsx` and `--docx`, as every command that prints tables takes them beside `--format`.
struct OfficeOption: ParsableArguments {
  @ArgumentParser.Option(
    help: ArgumentHelp("Write the tables into a workbook too, each on its own sheet.", valueName: "file.xlsx"))
  var xlsx: String?

  @ArgumentParser.Option(help: ArgumentHelp("Write the tables into a Word file too.", valueName: "file.docx"))
  var docx: String?

  /// Whether neither file is asked for.
  var isEmpty: Bool { xlsx == nil && docx == nil }

  /// Looks at both places before anything runs.
  ///
  /// - Throws: ``Problems`` where a file cannot be written there.
  func check() throws(Problems) {
    var problems: [Problem] = []
    for (flag, path, ending) in [("--xlsx", xlsx, ".xlsx"), ("--docx", docx, ".docx")] {
      guard let path else { continue }
      do { try Self.check(path, ending, at: .init(flag)) } catch { problems.append(error) }
    }
    if let xlsx, let docx, URL(filePath: xlsx).standardizedFileURL == URL(filePath: docx).standardizedFileURL {
      problems.append(Problem("both files have one name", remedy: "give each its own", at: .init("--docx")))
    }
    if !problems.isEmpty { throw Problems(problems) }
  }

  private static func check(_ path: String, _ ending: String, at place: Problem.Location) throws(Problem) {
    guard path.lowercased().hasSuffix(ending), path.count > ending.count else {
      throw Problem("\(path) is no name of such a file", remedy: "end it in \(ending)", at: place)
    }
    let file = URL(filePath: path).standardizedFileURL
    var known = stat()
    if lstat(file.path, &known) == 0, known.st_mode & S_IFMT != S_IFREG {
      throw Problem("\(path) is no plain file", remedy: "name a file that may be written anew", at: place)
    }
    try OutputPlace.check(folder: file.deletingLastPathComponent().path, at: place)
  }

  /// Writes what was asked for; a file that is there is replaced, whole or not at all.
  func write(_ document: @autoclosure () -> Document) throws {
    guard xlsx != nil || docx != nil else { return }
    let document = document()
    if let xlsx { try Self.put(try TablesWorkbook(document).written(), at: xlsx) }
    if let docx { try Self.put(try Paper(document).written(), at: docx) }
  }

  private static func put(_ bytes: [UInt8], at path: String) throws {
    let file = URL(filePath: path).standardizedFileURL
    let folder = file.deletingLastPathComponent()
    let failed = { (reason: String) in WorkFailed(description: "\(path): \(reason)") }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch { throw failed("its folder cannot be made") }
    let trial = folder.appending(path: ".\(file.lastPathComponent).\(getpid())").path
    unlink(trial)
    try OutputPlace.write(bytes, toNew: trial)
    guard rename(trial, file.path) == 0 else {
      let reason = OutputPlace.reason(errno)
      unlink(trial)
      throw failed(reason)
    }
  }
}
