import ArgumentParser
import ReportWriter

extension DataTable.Format: ExpressibleByArgument {}

/// `--format`, as every command that prints a table takes it.
struct FormatOption: ParsableArguments {
  @Option(help: "How to print: table, csv, json or markdown.")
  var format = DataTable.Format.table
}
