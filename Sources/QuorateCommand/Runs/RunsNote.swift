import ArgumentParser
import OptionKit
import RunArchive

/// `quorate runs note RUN TEXT`: says something about a run.
struct RunsNote: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "note", abstract: "Write a note on a run.")

  @Argument(help: ArgumentHelp("An id, the beginning of one, or last.", valueName: "run"))
  var name: String

  @Argument(help: "What it says.")
  var text: String

  @OptionGroup var telling: TellingArguments
  @OptionGroup var runs: RunsArguments

  func run() throws {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw Problem("the note says nothing", remedy: "give its text in quotes")
    }
    try runs.opened(for: .writing) { archive in
      let found = try archive.run(name)
      try archive.note(text, on: found, by: telling.by ?? "", at: telling.at ?? "")
      runs.print(RunsTable.list([try archive.run(found.id)]))
    }
  }
}

/// `quorate runs freeze RUN`: keeps a run for good.
struct RunsFreeze: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze", abstract: "Freeze a finished run for good: it can be neither changed nor removed.")

  @Argument(help: ArgumentHelp("An id, the beginning of one, or last.", valueName: "run"))
  var name: String

  @OptionGroup var runs: RunsArguments

  func run() throws {
    try runs.opened(for: .writing) { archive in
      let found = try archive.run(name)
      try archive.freeze(found)
      runs.print(RunsTable.list([try archive.run(found.id)]))
    }
  }
}
