import ArgumentParser
import Commissioning
import OptionKit
import ReportWriter
import ScenarioFiles
import Simulation

/// `quorate plan SCENARIO`: a commissioner's financial plan, its bridge, its rules and the years that follow.
struct Plan: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a commissioner's financial plan, its bridge and rules, and run it on over the years.",
    discussion: """
      Amounts are in the plan's own unit. The bridge stands twice: as published, and as the growth rates of the plan's \
      lines make it, with what remains unexplained. Each rule names the base its share is a share of. The years are \
      run in many futures; chances are shares of them.
      """)

  @OptionGroup var input: ScenarioArguments

  @ArgumentParser.Option(help: "Which table: plan, bridge, rules, years or risks; all where a person reads.")
  var part: PlanTables.Part?

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
    let parts = part.map { [$0] } ?? (isRead ? PlanTables.Part.allCases : [.plan])
    var forecast: PlanForecast?
    if parts.contains(.years) || parts.contains(.risks), let outlook = file.scenario.outlook {
      forecast = try PlanForecast(
        of: plan, outlook, futures: futures ?? outlook.futures, seed: seed ?? file.plan.seed)
    }
    let tables = try PlanTables(plan: plan, forecast: forecast)
    var text: [String] = []
    for part in parts {
      guard let table = tables.table(part) else {
        guard self.part == nil else {
          throw Problem("the plan has no outlook", remedy: "add `outlook` to it", at: .init(input.scenario))
        }
        continue
      }
      let futures = part == .years ? ", over \(forecast?.futures ?? 0) futures" : ""
      let heading = "\(part.title), \(plan.year), \(tables.unitText)\(futures)\n\n"
      text.append((parts.count > 1 ? heading : "") + table.written(as: output.format))
    }
    Console.output(text.joined(separator: "\n"))
  }
}

extension PlanTables.Part: ExpressibleByArgument {}
