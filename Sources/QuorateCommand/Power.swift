import ArgumentParser
import Coalitions
import ReportWriter
import ScenarioFiles

/// `quorate power`: who holds power under a voting rule, exactly.
struct Power: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "power",
    abstract: "Exact voting power, blockers and minimal winning coalitions under a rule.",
    discussion: """
      --weights 50,49,1 --quota 51 passes at a sum of at least 51; --over 50 at a sum above 50.
      --game FILE.yaml takes any composed rule: weighted quotas, head counts and vetoes joined by all and any.
      Without --names the members are called m1, m2, and so on. Weights and quota are decimals, held exactly.
      """)

  @Option(help: "The members' weights, separated by commas.")
  var weights: String?

  @Option(help: "Pass at a sum of at least this.")
  var quota: String?

  @Option(help: "Pass at a sum above this.")
  var over: String?

  @Option(help: "The members' names, separated by commas.")
  var names: String?

  @Option(help: ArgumentHelp("A game in YAML.", valueName: "file"))
  var game: String?

  @Option(help: "table, csv, json or markdown.")
  var format: OutputFormat = .table

  func validate() throws {
    guard (weights == nil) != (game == nil) else {
      throw ValidationError("give either --weights with --quota or --over, or --game")
    }
    if weights != nil, (quota == nil) == (over == nil) {
      throw ValidationError("give either --quota or --over with --weights")
    }
    if game != nil, quota != nil || over != nil || names != nil {
      throw ValidationError("--quota, --over and --names go with --weights; a game file says its own")
    }
  }

  func run() async throws {
    let named: NamedGame
    if let game {
      named = try GameFile(readingFrom: game).game
    } else {
      let flags = WeightFlags(weights: weights ?? "", quota: quota, over: over, names: names)
      named = try flags.game()
    }
    Console.output(try PowerReport(named).written(as: format.tableFormat))
  }
}

/// `--format`.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv, json, markdown

  /// The table's name for it.
  var tableFormat: DataTable.Format {
    switch self {
    case .table: .table
    case .csv: .csv
    case .json: .json
    case .markdown: .markdown
    }
  }
}
