import ArgumentParser
import ReportWriter
import RunArchive

/// `quorate runs list`: the last runs, newest first.
struct RunsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the last twenty runs, newest first.")

  @Flag(help: "Every run, not only the last twenty.")
  var all = false

  @OptionGroup var runs: RunsArguments

  func run() throws {
    try runs.opened(for: .reading) { archive in
      let found = try archive.runs(newest: all ? nil : 20)
      runs.print(RunsTable.list(found))
      let size = try archive.size()
      let blocks = size.blocks == 0 ? "" : ", of which \(RunsTable.bytes(size.blocks)) are blocks of unfinished runs"
      Console.error(
        "\(found.count) of \(try archive.count()) runs; \(runs.archive.path) has \(RunsTable.bytes(size.bytes))\(blocks)."
      )
    }
  }
}

/// `quorate runs show RUN`: everything known of one run.
struct RunsShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one run: how it came out, its manifest, its files with checksums, its notes.")

  @Argument(help: ArgumentHelp("An id, the beginning of one, or last.", valueName: "run"))
  var name: String

  @OptionGroup var runs: RunsArguments

  func run() throws {
    try runs.opened(for: .reading) { archive in
      runs.print(try RunsTable.whole(try archive.run(name), in: archive))
    }
  }
}

/// `quorate runs check`: whether the archive is whole.
struct RunsCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look whether the archive is whole: its tables, and every kept file by its checksum.")

  @OptionGroup var runs: RunsArguments

  func run() throws {
    let found = try runs.opened(for: .reading) { try $0.check() }
    runs.print(DataTable(columns: ["problem"], rows: found.map { [.text($0)] }))
    guard found.isEmpty else {
      throw WorkFailed(description: "\(runs.archive.path) is damaged: \(found.count) problems.")
    }
    Console.error("\(runs.archive.path) is whole.")
  }
}
