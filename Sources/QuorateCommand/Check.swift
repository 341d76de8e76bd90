import ArgumentParser
import Commissioning
import OptionKit
import ReportWriter
import ScenarioFiles
import StandardOptions

/// `quorate check SCENARIO`: reads and validates a scenario and compares its figures; writes nothing.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read and validate a scenario and compare its figures with one another.",
    discussion: """
      Every problem of every file is listed as file:line:column: message; remedy. Figures that should agree are shown \
      as agrees, differs or cannot both hold, with the reading adopted and why. Where figures do not agree and no \
      reading is declared, the exit status is 2.
      """)

  @Argument(help: "The scenario: a folder with a scenario.yaml, or that file.", completion: .directory)
  var scenario: String

  @OptionGroup var overrides: OverrideOptions

  @OptionGroup var output: FormatOption

  func run() throws {
    let file = try ScenarioFile.read(scenario, catalogue: .standard, overrides: try overrides.read())
    let checks = file.scenario.checks
    let written = DataTable(
      columns: ["check", "title", "outcome", "stated", "difference", "adopted", "because"],
      rows: checks.map { check in
        [
          .text(check.id), .text(check.title), .text(check.outcome.rawValue), .text(Self.statements(check)),
          .number(check.difference), .text(check.adopted?.reading ?? ""), .text(check.adopted?.reason ?? ""),
        ]
      })
    let isTable = output.format == .table
    Console.output(isTable ? Self.story(file) : written.written(as: output.format))
    let open = checks.filter(\.isOpen)
    guard open.isEmpty else {
      throw Problems(
        open.map {
          Problem(
            "\($0.title): the figures \($0.outcome == .differs ? "differ" : "cannot both hold") and no reading is adopted",
            remedy: "declare `adopted` and `because` in the check \($0.id)")
        })
    }
  }

  private static func statements(_ check: ReconciliationCheck) -> String {
    check.statements.map { "\($0.label) \(figure($0.value))" }.joined(separator: "; ")
  }

  private static func figure(_ value: Double) -> String {
    if let whole = Int(exactly: value), abs(whole) >= 1000 {
      return NumberText.pounds(whole * 100, grouped: true).dropPence
    }
    return NumberText.short(value)
  }

  /// For a person: one paragraph a check, those that do not agree in full.
  private static func story(_ file: ScenarioFile) -> String {
    let scenario = file.scenario
    let counts = Dimension.ofBundles.map { "\(scenario.options[$0]?.count ?? 0) \($0.rawValue)" }
    var text = "\(scenario.title)\n"
    text += "\(scenario.service.count) commissioners; options: \(counts.joined(separator: ", ")); "
    text += "\(file.plan.criteria.count) criteria; \(scenario.figures.count) figures with their provenance\n"
    text += "digest \(scenario.digest)\n"
    for check in scenario.checks {
      text += "\n\(check.outcome.rawValue): \(check.title)\n"
      guard check.outcome != .agrees else { continue }
      for statement in check.statements {
        text += "  \(statement.label): \(figure(statement.value)) (\(statement.source))\n"
      }
      if let adopted = check.adopted {
        text += "  adopted: \(adopted.reading)\n  because: \(adopted.reason)\n"
      } else {
        text += "  no reading is adopted\n"
      }
    }
    let outcomes = ReconciliationCheck.Outcome.allCases.map { outcome in
      "\(scenario.checks.count { $0.outcome == outcome }) \(outcome == .agrees ? "agree" : outcome == .differs ? "differ" : "cannot both hold")"
    }
    return text + "\n\(scenario.checks.count) checks: \(outcomes.joined(separator: ", "))\n"
  }
}

/// `--set`, as every command that reads a scenario takes it.
struct OverrideOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Override a setting for this call: dimension.option.parameter=value or parameters.name=value.",
      valueName: "path=value"))
  var set: [String] = []

  /// The overrides, or every problem with how they are written.
  func read() throws(Problems) -> [Override] {
    var problems: [Problem] = []
    var overrides: [Override] = []
    for text in set {
      do throws(Problem) { overrides.append(try Override(text)) } catch { problems.append(error) }
    }
    if !problems.isEmpty { throw Problems(problems) }
    return overrides
  }
}

extension String {
  fileprivate var dropPence: String { hasSuffix(".00") ? String(dropLast(3)) : self }
}
