import Appraisal
import ArgumentParser
import OptionKit
import ReportWriter
import ScenarioFiles

extension AppraisalMethod: ExpressibleByArgument {}
extension Scaling: ExpressibleByArgument {}

/// `quorate score MATRIX.csv`: appraises a table of scores somebody already has.
struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Appraise a table of scores by any method, without a scenario.",
    discussion: """
      One row an option, first column "option", other columns criteria. Rows that begin with #weight, #direction \
      (max/min), #low, #high (value-scale anchors), #preference, #q, #p, #s (PROMETHEE) and #veto (ELECTRE) describe \
      the criteria.
      """)

  @Argument(help: "The table, as CSV.", completion: .file(extensions: ["csv"]))
  var matrix: String

  @Option(help: "How scores become an order.")
  var method = AppraisalMethod.additive

  @Option(help: "How columns are made comparable; the default is anchored where every criterion has anchors.")
  var scale: Scaling?

  @Option(help: "Print rank acceptabilities over N random weightings instead (SMAA-2).")
  var smaa: Int?

  @Option(help: "Seed of the random weightings.")
  var seed: UInt64 = 1

  @Flag(help: "Run every method that can use the table and say who agrees.")
  var crossCheck = false

  @OptionGroup var output: FormatOption

  func validate() throws {
    if let smaa, !(1...10_000_000).contains(smaa) { throw ValidationError("--smaa takes 1 to 10000000 draws.") }
    if smaa != nil, method != .additive { throw ValidationError("--smaa goes with the additive method.") }
  }

  func run() throws {
    let file = try ScoreTableFile(CSVFile.read(path: matrix))
    for note in file.notes { Console.error(note) }
    let result = try method.run(file.table, scaling: scale)
    for warning in result.warnings + file.table.warnings(about: result) { Console.error("warning: " + warning) }
    for finding in (try? file.table.findings(scaling: result.scaling)) ?? [] {
      Console.error("note: " + finding.message)
    }
    if crossCheck {
      Console.output(agreement(file.table, result).written(as: output.format))
      return
    }
    if let smaa {
      Console.output(try acceptabilities(file.table, scaling: result.scaling, draws: smaa).written(as: output.format))
      return
    }
    Console.output(table(of: result, options: file.table.options).written(as: output.format))
    if output.format == .table, method == .additive, file.table.options.count <= 2000 {
      let firmness = try Firmness(file.table, scaling: result.scaling)
      Console.output("\n" + firmness.sentences().map { $0 + "\n" }.joined())
    }
  }

  private func agreement(_ table: ScoreTable, _ result: MethodResult) -> DataTable {
    let others = MethodAgreement.usual.filter { $0 != (result.method, result.scaling) }
    let rows = MethodAgreement(table, methods: [(result.method, result.scaling)] + others).rows
    return DataTable(
      columns: ["method", "scale", "winners", "tau", "refusal"],
      rows: rows.map { row in
        [
          .text(row.method.rawValue), .text(row.scaling.rawValue),
          .text(row.leaders.map { table.options[$0] }.joined(separator: "+")),
          row.tau.isFinite ? .number(row.tau) : .empty, row.refusal.map { .text($0) } ?? .empty,
        ]
      })
  }

  private func acceptabilities(_ table: ScoreTable, scaling: Scaling, draws: Int) throws -> DataTable {
    let values = try table.scaled(scaling)
    let smaa = try SMAA(samples: [values], criteria: table.criteria.count, draws: draws, seed: seed)
    let options = table.options.indices
    let order = output.format.isForReading ? Ranking.order(Ranking.ranks(smaa.firstRank)) : Array(options)
    return DataTable(
      columns: ["option"] + options.map { "b\($0 + 1)" },
      rows: order.map { option in
        [.text(table.options[option])] + options.map { .number(smaa.acceptability(option, rank: $0 + 1)) }
      })
  }

  private func table(of result: MethodResult, options: [String]) -> DataTable {
    let order = output.format.isForReading ? Ranking.order(result.ranks) : Array(options.indices)
    return DataTable(
      columns: ["option", "score", "rank"] + result.details.map(\.name),
      rows: order.map { option in
        [.text(options[option]), .number(result.scores[option]), .integer(result.ranks[option])]
          + result.details.map { .number($0.values[option]) }
      })
  }
}

extension DataTable.Format {
  /// Whether a person reads it, so that the best comes first; the others keep the input's order.
  var isForReading: Bool { self == .table || self == .markdown }
}
