import ArgumentParser
import Coalitions
import ScenarioFiles

/// `quorate power`: who holds power under a voting rule, exactly.
struct Power: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "power",
    abstract: "Exact voting power, blockers and minimal winning coalitions under a rule.",
    discussion: """
      --weights 50,49,1 --quota 51 passes at a sum of at least 51; --over 50 at a sum above 50.
      --game FILE.yaml takes any composed rule: weighted quotas, head counts and vetoes joined by all and any.
      A quota such as 50% or 2/3 is a share of the votes that exist, or of the total that --of names: then what the
      choice of denominator changes is said too.
      Without --names the members are called m1, m2, and so on. Weights and quota are decimals, held exactly.
      """)

  @Option(help: "The members' weights, separated by commas.")
  var weights: String?

  @Option(help: "Pass at a sum of at least this: votes, or a share such as 2/3 or 62%.")
  var quota: String?

  @Option(help: "Pass at a sum above this: votes, or a share such as 1/2 or 50%.")
  var over: String?

  @Option(help: ArgumentHelp("The total that a share is a share of, such as 100.", valueName: "total"))
  var of: String?

  @Option(help: "The members' names, separated by commas.")
  var names: String?

  @Option(help: ArgumentHelp("A game in YAML.", valueName: "file"))
  var game: String?

  @OptionGroup var output: FormatOption

  func validate() throws {
    guard (weights == nil) != (game == nil) else {
      throw ValidationError("give either --weights with --quota or --over, or --game")
    }
    if weights != nil, (quota == nil) == (over == nil) {
      throw ValidationError("give either --quota or --over with --weights")
    }
    if game != nil, quota != nil || over != nil || of != nil || names != nil {
      throw ValidationError("--quota, --over, --of and --names go with --weights; a game file says its own")
    }
  }

  func run() async throws {
    let named: NamedGame
    if let game {
      named = try GameFile(readingFrom: game).game
    } else {
      let flags = WeightFlags(weights: weights ?? "", quota: quota, over: over, of: of, names: names)
      named = try flags.game()
    }
    Console.output(try PowerReport(named).written(as: output.format))
  }
}
