import ArgumentParser
import Coalitions
import Documents
import MultiCriteria
import OptionKit
import ReportWriter
import Reporting
import ScenarioFiles

/// `quorate power`: who holds power under a voting rule, exactly, and whether a matter will pass.
struct Power: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "power",
    abstract: "Exact voting power, who can stop a matter, and the chance that it passes.",
    discussion: """
      quorate power SCENARIO --rule ID measures a rule of the scenario, or any of the catalogue with its defaults, for \
      every unit of a footprint: power against money, who can stop a matter, the chance and the time of a decision. \
      --rule all puts the scenario's rules side by side, a row a rule and unit; with --funding, what each would take to \
      pass that formula.

      --weights 50,49,1 --quota 51 passes at a sum of at least 51; --over 50 at a sum above 50. A quota such as 50% or \
      2/3 is a share of the votes that exist, or of the total that --of names: then what the choice of denominator \
      changes is said too. Without --names the members are called m1, m2, and so on. Weights and quota are decimals, \
      held exactly.

      --game FILE.yaml takes any composed rule: weighted quotas, head counts and vetoes joined by all and any.

        members:
          - {name: Germany, weights: {votes: 29, population: 170}}
          - {name: Malta, weights: {votes: 3, population: 1}}
        rule:
          all:                            # or any
            - {quota: 30, weight: votes}  # at least; over: more than
            - {quota: 62%, weight: population}
            - {heads: 2}                  # heads_over: more than
            - {vetoes: [Germany]}         # also any_of: [names]

      --without, --joining, --merge and --bloc change who votes, in that order; the table is that of the body after, \
      with its members' power before beside it. Members who merge are one organisation to the rule; a bloc keeps all its \
      votes and casts them as one.

      --yes and --correlation ask whether a matter passes; --attendance, --abstention, --quorum and --casting-vote at \
      one meeting. A scenario answers for what is not given; elsewhere chances are even and everybody votes. With \
      --funding each member's chance follows from what it gains or loses. With --yes 1/2 and --abstention 1/3 the \
      column decisive_at_meeting is the ternary Banzhaf measure.

      CSV columns: member, weight, votes_share, banzhaf (swings / 2^(n-1)), banzhaf_normalised, shapley_shubik, veto, \
      dummy; of a scenario also payment_share, population_share (of the people served, each counted once: a council's \
      are those of the places under it, so that the column may add up to more than 1), gap (banzhaf_normalised - payment_share), decisive, \
      outvoted and more. JSON adds exact fractions, every index and coalitions by name.
      """)

  @Argument(help: "A folder with a scenario.yaml, or that file.")
  var scenario: String?

  @OptionGroup var question: PowerCaseFlags

  @ArgumentParser.Option(help: "The members' weights, separated by commas.")
  var weights: String?

  @ArgumentParser.Option(help: "Pass at a sum of at least this: votes, or a share such as 2/3 or 62%.")
  var quota: String?

  @ArgumentParser.Option(help: "Pass at a sum above this: votes, or a share such as 1/2 or 50%.")
  var over: String?

  @ArgumentParser.Option(help: ArgumentHelp("The total that a share is a share of, such as 100.", valueName: "total"))
  var of: String?

  @ArgumentParser.Option(help: "The members' names, separated by commas.")
  var names: String?

  @ArgumentParser.Option(help: ArgumentHelp("A game in YAML.", valueName: "file"))
  var game: String?

  @OptionGroup var changes: PowerChangeFlags

  @OptionGroup var votes: PowerVoteFlags

  @Flag(
    help: "Show every index: swings, Coleman's, Deegan-Packel's, Holler's, Johnston's (the last three to 30 members).")
  var indices = false

  @OptionGroup var output: FormatOption

  @OptionGroup var office: OfficeOption

  func validate() throws {
    if question.rule == PowerCaseFlags.everyRule, indices || changes.target != nil {
      throw ValidationError("--indices and --target go with one rule, not with --rule all")
    }
    let given = [scenario, weights, game].filter { $0 != nil }.count
    guard given == 1 else {
      throw ValidationError("give one of a scenario with --rule, --weights with --quota or --over, and --game")
    }
    if weights != nil, (quota == nil) == (over == nil) {
      throw ValidationError("give either --quota or --over with --weights")
    }
    if weights == nil, quota != nil || over != nil || of != nil || names != nil {
      throw ValidationError("--quota, --over, --of and --names go with --weights; a rule or a game file says its own")
    }
    if scenario != nil {
      guard question.rule != nil else {
        throw ValidationError("say which rule with --rule (quorate options rule lists them)")
      }
    } else if question.isGiven || changes.needsScenario {
      throw ValidationError(
        "--rule, --matter, --footprint, --unit, --funding, --months, --set, --joining, --merge and a target of payment "
          + "or population need a scenario")
    }
  }

  func run() async throws {
    try office.check()
    if let scenario {
      let reports = try shown(question.reports(of: scenario, changes))
      try office.write(document(reports, of: scenario))
      guard question.rule != PowerCaseFlags.everyRule else {
        return Console.output(PowerComparison(reports).written(as: output.format))
      }
      return Console.output(try PowerReport.written(reports, as: output.format))
    }
    let named: NamedGame
    if let game {
      named = try GameFile(readingFrom: game).game
    } else {
      let flags = WeightFlags(weights: weights ?? "", quota: quota, over: over, of: of, names: names)
      named = try flags.game()
    }
    let reports = try shown([changes.report(on: named)])
    try office.write(document(reports, of: game ?? "a list of weights"))
    Console.output(try PowerReport.written(reports, as: output.format))
  }

  /// The tables as a document: the rules side by side, or the members of each unit.
  private func document(_ reports: [PowerReport], of subject: String) -> Document {
    let tables =
      question.rule == PowerCaseFlags.everyRule
      ? [("rules", "The rules side by side", PowerComparison(reports).table)]
      : reports.map { report in
        let unit = report.setting?.unit.title
        return (
          "power \(report.setting?.unit.id ?? "")", "Voting power by member" + (unit.map { ", \($0)" } ?? ""),
          report.table
        )
      }
    return PrintedTables(title: "Voting power", subject: subject, tables: tables).document
  }

  private func shown(_ reports: [PowerReport]) throws -> [PowerReport] {
    try votes.applied(to: reports).map { report in
      var report = report
      report.showsIndices = indices
      return report
    }
  }
}
