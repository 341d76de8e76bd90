import ArgumentParser

/// Where kept runs lie, as every command that uses them takes it.
struct ArchiveOption: ParsableArguments {
  @Option(help: "The archive of runs; Reports/quorate.sqlite of the folder you stand in unless given.")
  var archive: String?

  /// Where it is unless somebody says otherwise.
  static let usual = "Reports/quorate.sqlite"

  /// Its path.
  var path: String { archive ?? Self.usual }
}

/// Who and when, as the user says it: no clock and no account is asked.
struct TellingArguments: ParsableArguments {
  @Option(help: "Who does it, kept as you write it.")
  var by: String?

  @Option(help: "When, kept as you write it; a date such as 2026-11-30 can be asked for later.")
  var at: String?
}
