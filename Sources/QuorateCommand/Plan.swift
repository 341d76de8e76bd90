import ArgumentParser
import Commissioning
import OptionKit
import ReportWriter
import ScenarioFiles
import Simulation

/// `quorate plan SCENARIO`: a commissioner's financial plan, its bridge, its rules and the years that follow.
struct Plan: ParsableCommand {
  /// Which table.
  enum Part: String, CaseIterable, ExpressibleByArgument {
    /// Resources, lines, reserves and surplus.
    case plan
    /// From last year's applications to this year's.
    case bridge
    /// The rules and how the plan stands against them.
    case rules
    /// The plan run on in many futures.
    case years
    /// What may go wrong and what it is expected to cost.
    case risks
  }

  static let configuration = CommandConfiguration(
    abstract: "Show a commissioner's financial plan, its bridge and rules, and run it on over the years.",
    discussion: """
      Amounts are in the plan's own unit. The bridge stands twice: as published, and as the growth rates of the plan's \
      lines make it, with what remains unexplained. Each rule names the base its share is a share of. The years are \
      run in many futures; chances are shares of them.
      """)

  @OptionGroup var input: ScenarioArguments

  @ArgumentParser.Option(help: "Which table: plan, bridge, rules, years or risks; all where a person reads.")
  var part: Part?

  @ArgumentParser.Option(help: "How many futures the years are run in; the scenario's number unless given.")
  var futures: Int?

  @ArgumentParser.Option(help: "The seed of every draw; the scenario's unless given.")
  var seed: UInt64?

  @OptionGroup var output: FormatOption

  func run() throws {
    let file = try input.read()
    guard let plan = file.scenario.plan else {
      throw Problem(
        "the scenario has no financial plan", remedy: "add a section `plan`", at: .init(input.scenario))
    }
    if let futures, !(1...1_000_000).contains(futures) {
      throw Problem("futures is \(futures)", remedy: "it must lie between 1 and 1000000", at: .init("--futures"))
    }
    let isRead = output.format == .table || output.format == .markdown
    let parts = part.map { [$0] } ?? (isRead ? Part.allCases : [.plan])
    var forecast: PlanForecast?
    if parts.contains(.years) || parts.contains(.risks), let outlook = file.scenario.outlook {
      forecast = try PlanForecast(
        of: plan, outlook, futures: futures ?? outlook.futures, seed: seed ?? file.plan.seed)
    }
    var text: [String] = []
    for part in parts {
      guard let table = try PlanTables(plan: plan, forecast: forecast).table(part) else {
        guard self.part == nil else {
          throw Problem("the plan has no outlook", remedy: "add `outlook` to it", at: .init(input.scenario))
        }
        continue
      }
      text.append((parts.count > 1 ? Self.heading(part, plan, forecast) : "") + table.written(as: output.format))
    }
    Console.output(text.joined(separator: "\n"))
  }

  private static func heading(_ part: Part, _ plan: FinancialPlan, _ forecast: PlanForecast?) -> String {
    let unit = plan.unit == Money(pounds: 1000) ? "£000" : "£" + NumberText.short(plan.unit.pounds)
    switch part {
    case .plan: return "Plan for \(plan.year), \(unit)\n\n"
    case .bridge: return "Bridge to \(plan.year), \(unit)\n\n"
    case .rules: return "Rules, \(unit)\n\n"
    case .years: return "The years that follow, \(unit), over \(forecast?.futures ?? 0) futures\n\n"
    case .risks: return "What may go wrong, \(unit)\n\n"
    }
  }
}
