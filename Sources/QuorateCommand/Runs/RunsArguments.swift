import ArgumentParser
import OptionKit
import ReportWriter
import RunArchive

/// The archive and the format, as every command about kept runs takes them.
struct RunsArguments: ParsableArguments {
  @OptionGroup var archive: ArchiveOption
  @OptionGroup var output: FormatOption

  /// Does something with the archive.
  ///
  /// - Throws: a ``Problem`` where the user named what is not there or not so, ``WorkFailed`` where the archive itself
  ///   does not serve.
  func opened<Value>(
    for access: RunArchive.Access, _ body: (RunArchive) throws -> Value
  ) throws -> Value {
    do {
      // What is to be changed must be there: only a run makes an archive.
      if access == .writing { _ = try RunArchive.open(archive.path, for: .reading) }
      return try body(try RunArchive.open(archive.path, for: access))
    } catch let failure as ArchiveFailure {
      if failure.isWrongInput { throw failure.problem }
      throw WorkFailed(description: failure.problem.description)
    }
  }

  /// Prints a table.
  func print(_ table: DataTable) { Console.output(table.written(as: output.format)) }
}
