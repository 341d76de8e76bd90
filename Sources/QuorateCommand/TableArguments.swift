import ArgumentParser
import ScenarioFiles

extension DecimalMark: ExpressibleByArgument {}

extension CSVNumber: ExpressibleByArgument {
  /// A flag's number, in the notation of cells: `1,000`, `50%`, `£3.20`.
  public init?(argument: String) { self.init(argument) }
}

/// How tables are to be read, as every command that reads one takes it.
struct TableArguments: ParsableArguments {
  @Option(help: "The mark before decimals in the tables, where they do not tell: point or comma.")
  var decimal: DecimalMark?

  @Option(name: .customLong("sheet"), help: "The sheet of a workbook (.xlsx) to read; its first unless given.")
  var sheetName: String?

  /// Reads a sheet.
  func sheet(_ path: String) throws -> Sheet { try Sheet.read(path: path, decimal: decimal, sheet: sheetName) }
}

/// The same for tables of options by something, which may lie on their side.
struct TurnedTableArguments: ParsableArguments {
  @Flag(help: "The options stand side by side and the criteria in rows: turn the table first.")
  var transpose = false

  @OptionGroup var reading: TableArguments

  /// Reads a sheet, turned if asked.
  func sheet(_ path: String) throws -> Sheet {
    let sheet = try reading.sheet(path)
    return transpose ? sheet.transposed(corner: "option") : sheet
  }
}
