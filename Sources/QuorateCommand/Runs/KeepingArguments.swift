import ArgumentParser

/// How `appraise` keeps its run.
struct KeepingArguments: ParsableArguments {
  @OptionGroup var archive: ArchiveOption
  @OptionGroup var telling: TellingArguments

  @Flag(help: "Do not keep the run.")
  var noKeep = false

  @Flag(help: "Run everything, also where an unfinished run of the same manifest left something.")
  var fresh = false
}
