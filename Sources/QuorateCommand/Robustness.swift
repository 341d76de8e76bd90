import Appraisal
import ArgumentParser
import MultiCriteria
import OptionKit
import ReportWriter
import ScenarioFiles

/// `quorate robustness PAYOFFS.csv`: regret, caution and the value of information.
struct Robustness: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare options over states or sampled futures: regret, robustness, value of information.",
    discussion: """
      One row an option, first column "option", one column a state, higher is better unless --direction or a #direction \
      row says min. A #probability row gives the states' probabilities; without it they are equal.
      """)

  @Argument(help: "The payoffs, as CSV.", completion: .file(extensions: ["csv"]))
  var payoffs: String

  @Option(help: "Hurwicz's optimism: 0 sees only the worst state, 1 only the best.")
  var alpha = CSVNumber(0.5)

  @Option(help: "A level to reach: adds the chance of reaching it and the distance of the worst state from it.")
  var level: CSVNumber?

  @Option(help: "Whether more (max) or less (min) of the figures is better; a #direction row says the same.")
  var direction: Direction?

  @OptionGroup var tables: TurnedTableArguments

  @OptionGroup var output: FormatOption

  @OptionGroup var office: OfficeOption

  func validate() throws {
    if !(0...1).contains(alpha.value) { throw ValidationError("--alpha must lie between 0 and 1.") }
  }

  func run() throws {
    try office.check()
    let file = try PayoffTableFile(tables.sheet(payoffs), isCost: direction.map { $0 == .min })
    for note in file.notes { Console.error(note) }
    let table = file.table
    // In the table more is better; costs are printed as they were given.
    let sign = file.isCost ? -1.0 : 1.0
    let rows = table.robustness(optimism: alpha.value)
    let dominators = Dominance(values: table.values, criteria: table.states.count).dominators
    let reached = level.map {
      zip(table.satisficing(sign * $0.value), table.distanceToFailure(sign * $0.value)).map { [$0, $1] }
    }
    let written = DataTable(
      columns: [
        "option", "expected", "expected_regret", "max_regret", "worst", "hurwicz", "laplace", "best",
        "probability_best", "dominated_by",
      ] + (level == nil ? [] : ["satisficing", "distance_to_failure"]),
      rows: zip(table.options, rows).enumerated().map { place, pair in
        let (name, row) = pair
        return [
          .text(name), .number(sign * row.expected), .number(row.expectedRegret), .number(row.maxRegret),
          .number(sign * row.worst), .number(sign * row.hurwicz), .number(sign * row.laplace), .number(sign * row.best),
          .number(row.probabilityBest),
          .text(dominators[place].map { table.options[$0] }.joined(separator: "+")),
        ] + (reached?[place].map { .number($0) } ?? [])
      })
    try office.write(
      PrintedTables(
        title: "Robustness and the value of information", subject: payoffs,
        tables: [
          ("options", "Each option over the states", written),
          ("findings", "The choice by each rule, and the value of information", summary(table, rows, sign)),
        ]
      ).document)
    switch output.format {
    case .json: Console.output(json(table, rows, written, sign))
    case .csv: Console.output(written.written(as: .csv))
    case .table, .markdown:
      Console.output(written.written(as: output.format) + "\n" + summary(table, rows, sign).written(as: output.format))
      guard output.format == .table, table.options.count > 1 else { return }
      for sentence in [agreement(table, rows), separation(table, rows)].compactMap({ $0 }) {
        Console.output("\n" + sentence + "\n")
      }
    }
  }

  private func summary(_ table: PayoffTable, _ rows: [OptionRobustness], _ sign: Double) -> DataTable {
    let choices = RobustnessRule.allCases.map { rule -> [DataTable.Cell] in
      [.text("choice by \(rule.rawValue)"), .text(names(table, rows, rule).joined(separator: " or "))]
    }
    return DataTable(
      columns: ["finding", "value"],
      rows: choices + [
        [.text("evwpi"), .text(NumberText.short(sign * table.expectedValueWithPerfectInformation))],
        [.text("evpi"), .text(NumberText.short(table.expectedValueOfPerfectInformation))],
      ])
  }

  /// The two best by expectation, compared future by future; only where all states are equally likely.
  private func separation(_ table: PayoffTable, _ rows: [OptionRobustness]) -> String? {
    let order = Ranking.order(Ranking.ranks(rows.map(\.expected)))
    guard order.count > 1, table.states.count > 2, Set(table.probabilities).count == 1 else { return nil }
    return table.sentence(for: table.comparison(order[0], order[1]))
  }

  /// Whether the rules choose the same option, and where not, which rule chooses what.
  private func agreement(_ table: PayoffTable, _ rows: [OptionRobustness]) -> String {
    var chosen: [(names: String, rules: [String])] = []
    for rule in RobustnessRule.allCases {
      let found = names(table, rows, rule).joined(separator: " or ")
      if let place = chosen.firstIndex(where: { $0.names == found }) {
        chosen[place].rules.append(rule.rawValue)
      } else {
        chosen.append((found, [rule.rawValue]))
      }
    }
    guard chosen.count > 1 else { return "Every rule chooses \(chosen.first?.names ?? "")." }
    return "The rules do not agree: "
      + chosen.map { "\($0.names) by \($0.rules.joined(separator: ", "))" }.joined(separator: "; ") + "."
  }

  private func names(_ table: PayoffTable, _ rows: [OptionRobustness], _ rule: RobustnessRule) -> [String] {
    table.choice(by: rule, among: rows).map { table.options[$0] }
  }

  private func json(
    _ table: PayoffTable, _ rows: [OptionRobustness], _ written: DataTable, _ sign: Double
  ) -> String {
    let choices = RobustnessRule.allCases.map { rule in
      "    \(JSONText.quoted(rule.rawValue)): ["
        + names(table, rows, rule).map(JSONText.quoted).joined(separator: ", ") + "]"
    }
    let options = written.written(as: .json).split(separator: "\n").joined(separator: "\n  ")
    return """
      {
        "options": \(options),
        "alpha": \(NumberText.exact(alpha.value)),
        "evpi": \(NumberText.exact(table.expectedValueOfPerfectInformation)),
        "evwpi": \(NumberText.exact(sign * table.expectedValueWithPerfectInformation)),
        "choice": {
      \(choices.joined(separator: ",\n"))
        }
      }

      """
  }
}

extension Direction: ExpressibleByArgument {}
