import Appraisal
import ArgumentParser
import MultiCriteria
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
      One row an option, first column "option", other columns criteria. Rows that begin with # describe the criteria: \
      #direction (max/min), #low, #high (value-scale anchors), #scale (linear, diminishing 3, threshold 18 or points \
      10:0 20:60 30:100), #preference, #q, #p, #s (PROMETHEE), #veto (ELECTRE), #branch and #branch-weight.

      Weights come from #weight; from #swing points with #from and #to; from a #rank row (1 the most important); or from \
      --pairwise, a square table of how many times as important the row is as the column. #least and #most bound the \
      weights that --smaa draws.

      With --group the columns are voters instead: each gives every option a rank, 1 the best, and #weight their votes.
      """)

  /// What to print.
  enum Show: String, ExpressibleByArgument, CaseIterable {
    /// Scores and ranks.
    case scores
    /// Criteria with their weights, and how those came about.
    case weights
    /// How far each weight can move before another option leads.
    case stability
    /// Who dominates whom.
    case dominance
    /// Who is preferred to whom by both orders of PROMETHEE I or ELECTRE III, and who is incomparable.
    case relations
    /// What a careful reader would question.
    case findings
    /// Scores by branch of the criteria.
    case branches
    /// Every score of the panel.
    case panel
  }

  @Argument(help: "The table, as CSV.", completion: .file(extensions: ["csv"]))
  var matrix: String

  @Option(help: "How scores become an order.")
  var method = AppraisalMethod.additive

  @Option(help: "How columns are made comparable; the default is anchored where every criterion has anchors.")
  var scale: Scaling?

  @Option(help: "Print rank acceptabilities over N random weightings instead (SMAA-2).")
  var smaa: Int?

  @Option(help: "Seed of the random weightings.")
  var seed: UInt64?

  @Flag(help: "Run every method that can use the table and say who agrees, and why not.")
  var crossCheck = false

  @Flag(help: "Count the columns as voters: Borda, Copeland, Condorcet, instant run-off, Kemeny, with circles.")
  var group = false

  @Option(
    help: "Weights by comparing every two criteria: a square table, as CSV.", completion: .file(extensions: ["csv"]))
  var pairwise: String?

  @Option(
    help: "Scores by scorer (option,criterion,score,scorer,organisation,…) that fill empty cells, as CSV.",
    completion: .file(extensions: ["csv"]))
  var panel: String?

  @Option(help: "Organisations' shares of the panel's say: Councils=3,CCGs=7 (default: equal).")
  var shares: String?

  @Option(help: "What to print: \(Show.allCases.map(\.rawValue).joined(separator: ", ")).")
  var show = Show.scores

  @OptionGroup var tables: TurnedTableArguments

  @OptionGroup var output: FormatOption

  @OptionGroup var office: OfficeOption

  func validate() throws {
    if let smaa, !(1...10_000_000).contains(smaa) { throw ValidationError("--smaa takes 1 to 10000000 draws.") }
    if smaa != nil, method != .additive { throw ValidationError("--smaa goes with the additive method.") }
    if shares != nil, panel == nil { throw ValidationError("--shares goes with --panel.") }
    if show == .relations, method != .promethee, method != .electre {
      throw ValidationError("--show relations goes with --method promethee or electre, which have two orders.")
    }
    if show == .panel, panel == nil { throw ValidationError("--show panel goes with --panel.") }
    if smaa != nil, crossCheck || show != .scores {
      throw ValidationError("--smaa prints rank acceptabilities; it goes with neither --cross-check nor --show.")
    }
    if crossCheck, show != .scores {
      throw ValidationError("--cross-check prints the methods; it does not go with --show.")
    }
    if group, method != .additive || scale != nil || seed != nil {
      throw ValidationError("--group counts votes; --method, --scale and --seed mean nothing to it.")
    }
    if group, smaa != nil || crossCheck || panel != nil || pairwise != nil || show != .scores {
      throw ValidationError("--group counts votes; it takes no other way of scoring.")
    }
  }

  func run() throws {
    try office.check()
    if group {
      let vote = try GroupVote(tables.sheet(matrix))
      try office.write(
        PrintedTables(
          title: "Options counted as by voters", subject: matrix,
          tables: [("votes", "Ways of counting", vote.table(output.format))]
        ).document)
      return vote.print(as: output.format)
    }
    let input = try ScoreInput(
      matrix: tables.sheet(matrix), pairwise: pairwise.map(tables.reading.sheet),
      panel: panel.map(tables.reading.sheet),
      shares: shares)
    for note in input.notes { Console.error(note) }
    let (table, format) = (input.table, output.format)
    let result = try method.run(table, scaling: scale)
    for warning in result.warnings + table.warnings(about: result) { Console.error("warning: " + warning.message) }
    for note in unheeded(input, result) { Console.error("note: " + note) }
    let findings = ((try? table.findings(scaling: result.scaling)) ?? []) + input.findings
    if show != .findings { for finding in findings { Console.error("note: " + finding.message) } }
    let printed: DataTable
    if crossCheck {
      printed = agreement(table, result)
    } else if let smaa {
      printed = try acceptabilities(input, scaling: result.scaling, draws: smaa)
    } else {
      switch show {
      case .scores: printed = self.table(of: result, options: table.options)
      case .weights: printed = input.weights
      case .stability: printed = try stability(table, result)
      case .dominance: printed = try dominance(table, result)
      case .relations: printed = relations(table, result)
      case .findings: printed = Self.written(findings)
      case .branches: printed = try branches(input, result)
      case .panel: printed = input.panelScores
      }
    }
    try office.write(
      PrintedTables(
        title: "Options scored", subject: matrix, notes: findings.map(\.message),
        tables: [
          (
            smaa != nil ? "acceptability" : crossCheck ? "methods" : show.rawValue, "By the method \(method.rawValue)",
            printed
          )
        ]
      ).document)
    Console.output(printed.written(as: format))
    guard show == .scores, smaa == nil, !crossCheck, format == .table, table.options.count <= 2000 else { return }
    if let order = PartialOrder(result) {
      Console.output("\n" + order.sentence(table.options) + "\n")
    } else if method == .additive {
      let firmness = try WeightRobustness(table, scaling: result.scaling)
      Console.output(
        "\n" + firmness.sentences(of: table, weightTotal: weightTotal(table, result)).map { $0 + "\n" }.joined())
    }
  }

  /// What the weights behind the printed scores add up to: as given for raw scores, 1 for all others.
  private func weightTotal(_ table: ScoreTable, _ result: MethodResult) -> Double {
    result.scaling == .raw ? table.criteria.reduce(0) { $0 + $1.weight } : 1
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
