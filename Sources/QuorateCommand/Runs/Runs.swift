import ArgumentParser

/// `quorate runs`: the runs that were kept.
struct Runs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "Runs that were kept: list, show, compare, note, freeze, remove, bring back, export, check.",
    discussion: """
      appraise keeps its run in Reports/quorate.sqlite of the folder you stand in, unless --archive names another file \
      or --no-keep is given. RUN is a run's id, the beginning of one, or last.
      """,
    subcommands: [
      RunsList.self, RunsShow.self, RunsCompare.self, RunsNote.self, RunsFreeze.self, RunsRemove.self, RunsUndo.self,
      RunsExport.self,
      RunsCheck.self,
    ],
    defaultSubcommand: RunsList.self)
}
