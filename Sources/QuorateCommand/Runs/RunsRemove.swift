import ArgumentParser
import Commissioning
import OptionKit
import RunArchive

/// `quorate runs remove RUN…`: takes runs away; until the next removal they can be brought back.
struct RunsRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove runs; runs undo brings them back until the next removal.",
    discussion: """
      Names runs, or says which are left: --keep 50 leaves the newest fifty, --older-than 2026-04-01 removes those \
      whose --at is an earlier date. Frozen runs are left by these two, and refused when named.
      """)

  @Argument(help: ArgumentHelp("Ids, beginnings of ids, or last.", valueName: "run"))
  var named: [String] = []

  @Option(help: "Leave so many of the newest runs, and remove the others that are not frozen.")
  var keep: Int?

  @Option(help: "Remove the runs that were said to be made before this date, such as 2026-04-01.")
  var olderThan: String?

  @OptionGroup var runs: RunsArguments

  func validate() throws {
    let ways = [!named.isEmpty, keep != nil, olderThan != nil].count { $0 }
    guard ways == 1 else { throw ValidationError("name runs, or give --keep or --older-than: one of the three.") }
  }

  func run() throws {
    if let keep, keep < 0 { throw Problem("--keep is \(keep)", remedy: "give a number from 0", at: .init("--keep")) }
    let date = try olderThan.map { text throws(Problem) in
      guard let date = CalendarDate(text: text) else {
        throw Problem("\(text) is no date", remedy: "write it as 2026-04-01", at: .init("--older-than"))
      }
      return date
    }
    try runs.opened(for: .writing) { archive in
      let chosen = try chosen(in: archive, before: date)
      try archive.remove(chosen)
      runs.print(RunsTable.list(chosen))
      Console.error(
        chosen.isEmpty
          ? "No run was removed."
          : "Removed \(chosen.count); quorate runs undo brings them back until the next removal."
      )
    }
  }

  private func chosen(in archive: RunArchive, before date: CalendarDate?) throws -> [KeptRun] {
    if let keep { return try archive.runs().dropFirst(keep).filter { !$0.isFrozen } }
    if let date {
      return try archive.runs().filter { run in
        guard !run.isFrozen, let made = CalendarDate(text: String(run.at.prefix(10))) else { return false }
        return made < date
      }
    }
    var chosen: [KeptRun] = []
    for name in named {
      let found = try archive.run(name)
      if !chosen.contains(found) { chosen.append(found) }
    }
    return chosen
  }
}

/// `quorate runs undo`: brings back what the last removal took.
struct RunsUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Bring back the runs that the last removal took.")

  @OptionGroup var runs: RunsArguments

  func run() throws {
    try runs.opened(for: .writing) { archive in runs.print(RunsTable.list(try archive.undoRemoval())) }
  }
}
