import Appraisal
import ArgumentParser
import OptionKit
import ScenarioFiles
import Simulation

/// The scenario and the settings above it, as every command that reads one takes them.
struct ScenarioArguments: ParsableArguments {
  @Argument(help: "A folder with a scenario.yaml, or that file.")
  var scenario: String

  @ArgumentParser.Option(
    name: .customLong("set"), parsing: .singleValue,
    help:
      "Set a number for this call: dimension.option.parameter=value, parameters.name=value, criteria.name.weight=value. May be repeated."
  )
  var settings: [String] = []

  @ArgumentParser.Option(
    name: .customLong("allow-plugin"), parsing: .singleValue,
    help: "Let the program of this plug-in's folder be run, where the scenario names it. May be repeated.")
  var plugins: [String] = []

  /// Reads the scenario with the settings given; its plug-ins are run as far as the user allows.
  func read() throws -> ScenarioFile { try Self.read(scenario, settings, allowing: plugins) }

  /// Reads a scenario with settings above it; every setting that cannot be read is a problem.
  static func read(
    _ scenario: String, _ settings: [String], allowing plugins: [String] = [], quietly: Bool = false
  ) throws -> ScenarioFile {
    let overrides = try Override.all(settings)
    let host = try Quorate.plugins.open(allowing: plugins)
    let file = try ScenarioFile.read(
      scenario, catalogue: Quorate.catalogue, overrides: overrides, permission: host.permission)
    if !quietly { for note in file.notes { Console.error(note) } }
    return file
  }
}

/// Seed, number of futures, years and threads, as the commands that run the simulation take them.
struct SweepArguments: ParsableArguments {
  @ArgumentParser.Option(help: "The seed of every draw; the scenario's unless given.")
  var seed: UInt64?

  @ArgumentParser.Option(help: "How many futures every bundle meets; the scenario's number unless given.")
  var futures: Int?

  @ArgumentParser.Option(help: "Financial years run; the scenario's unless given.")
  var years: Int?

  @ArgumentParser.Option(help: "Threads; the results are the same whatever their number.")
  var threads: Int?

  @OptionGroup var design: FuturesArguments

  /// The scenario and plan with these settings in force.
  func applied(to file: ScenarioFile) throws(Problems) -> (Scenario, AppraisalDesign) {
    var (scenario, plan) = (file.scenario, file.plan)
    var problems: [Problem] = []
    let check = { (name: String, value: Int?, range: ClosedRange<Int>) -> Void in
      guard let value, !range.contains(value) else { return }
      problems.append(
        Problem(
          "\(name) is \(value)", remedy: "it must lie between \(range.lowerBound) and \(range.upperBound)",
          at: .init("--\(name)")))
    }
    check("futures", futures, 1...10_000_000)
    check("years", years, 1...60)
    check("threads", threads, 1...1024)
    if !problems.isEmpty { throw Problems(problems) }
    plan.seed = seed ?? plan.seed
    plan.futures = futures ?? plan.futures
    try design.apply(to: &plan, of: scenario, isCounted: futures != nil)
    scenario.years = years ?? scenario.years
    return (scenario, plan)
  }
}
