import ArgumentParser
import Foundation
import OptionKit
import ReportWriter
import RunArchive

/// `quorate runs export RUN --to DIR`: a run out of the archive, as files.
struct RunsExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a run's inputs and report out as files, or as a research object crate.",
    discussion: """
      --to DIR writes inputs/ and report/; the run's command, as runs show prints it, makes the report again from \
      inputs/. --to ro-crate DIR adds ro-crate-metadata.json (RO-Crate 1.1): inputs, program, results, SHA-256 \
      checksums, who and when as told. The folder must be new or empty.
      """)

  @Argument(help: ArgumentHelp("An id, the beginning of one, or last.", valueName: "run"))
  var name: String

  @Option(help: "The folder to write into, or ro-crate and then the folder.")
  var to: String

  @Argument(help: "The folder, after --to ro-crate.")
  var folder: String?

  @Option(
    help: "Under which licence the crate may be used: an address, such as https://creativecommons.org/licenses/by/4.0/."
  )
  var license: String?

  @OptionGroup var runs: RunsArguments

  func validate() throws {
    if to == "ro-crate", folder == nil { throw ValidationError("name the folder after --to ro-crate.") }
    if to != "ro-crate", let folder { throw ValidationError("\(folder) is one folder too many.") }
    if to != "ro-crate", license != nil { throw ValidationError("--license goes with --to ro-crate.") }
  }

  func run() throws {
    let path = folder ?? to
    try Self.check(path)
    try runs.opened(for: .reading) { archive in
      let run = try archive.run(name)
      var files = try archive.files(of: run, KeptFile.Role.allCases)
      for place in files.indices { files[place].name = CratePlace.name(of: files[place].role, files[place].name) }
      if folder != nil {
        if CrateMetadata.date(run.at) == nil {
          Console.error(
            "warning: RO-Crate asks for a date of publication; the run was made without --at 2026-11-30 or the like.")
        }
        let crate = CrateMetadata(
          run: run, manifest: try archive.manifest(of: run), words: try archive.words(of: run),
          notes: try archive.notes(on: run), files: files, license: license)
        files.append(KeptFile(.document, "ro-crate-metadata.json", Array(crate.json.written.utf8)))
      }
      try Self.write(files, into: path)
      runs.print(
        DataTable(
          columns: ["file", "bytes", "sha256"],
          rows: files.map { [.text($0.name), .integer($0.bytes.count), .text($0.sha256)] }))
    }
  }

  /// Refuses a folder that holds something.
  private static func check(_ path: String) throws(Problem) {
    let place = Problem.Location("--to")
    guard !path.isEmpty else { throw Problem("there is no folder name", remedy: "name a folder", at: place) }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue, (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty == true else {
      throw Problem("\(path) is there already and holds something", remedy: "name a new folder", at: place)
    }
  }

  /// Writes files beneath a folder; a name that leads out of it is refused.
  static func write(_ files: [KeptFile], into path: String) throws(WorkFailed) {
    for file in files {
      let parts = file.name.split(separator: "/", omittingEmptySubsequences: false)
      guard !parts.contains(".."), !parts.contains(""), !parts.contains(".") else {
        throw WorkFailed(description: "\(file.name) leads out of \(path): the archive is not to be trusted.")
      }
      let target = URL(fileURLWithPath: path).appending(path: file.name)
      do {
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: target, options: .withoutOverwriting)
        if file.isExecutable {
          try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: target.path)
        }
      } catch {
        throw WorkFailed(description: "\(target.path) could not be written: \(error.localizedDescription)")
      }
    }
  }
}

/// Where a run's files stand once they are out of the archive.
enum CratePlace {
  static func name(of role: KeptFile.Role, _ name: String) -> String {
    (role == .input ? "inputs/" : "report/") + name
  }
}
