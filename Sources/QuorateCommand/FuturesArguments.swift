import Appraisal
import ArgumentParser
import OptionKit
import ScenarioFiles
import Simulation

/// How futures are spread, as the commands that run the simulation take it.
struct FuturesArguments: ParsableArguments {
  /// The designs by name.
  enum Sampling: String, ExpressibleByArgument, CaseIterable {
    case monteCarlo = "monte-carlo"
    case latinHypercube = "latin-hypercube"
    case sobol, factorial, mix
  }

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "How futures are spread: monte-carlo, latin-hypercube, sobol, factorial or mix; the scenario's unless given.",
      discussion: """
        factorial combines the levels of every --factor and holds the rest at their means; mix combines them and \
        samples the rest.
        """))
  var sampling: Sampling?

  @ArgumentParser.Option(
    parsing: .singleValue,
    help: "A parameter whose levels are all combined: name=1%,4%,7%, or name:3 for as many quantiles. May be repeated.")
  var factor: [String] = []

  @ArgumentParser.Option(help: "A CSV file of your own futures: future,parameter,…; the rest is drawn as before.")
  var futuresTable: String?

  /// The plan with this design, for the parameters of the model and the numbers that a scenario's options declare; the number of futures follows from the design where it is not given.
  func apply(to plan: inout AppraisalDesign, of scenario: Scenario, isCounted: Bool) throws(Problems) {
    let own = scenario.optionInputs.map(\.uncertainty.name)
    var problems: [Problem] = []
    var told: [String] = []
    for text in factor {
      do {
        let given = try Self.factor(text, own)
        // One of the scenario's file gives way; one given twice here is a problem of the design.
        if !told.contains(given.name) { plan.factors.removeAll { $0.name == given.name } }
        told.append(given.name)
        plan.factors.append(given)
      } catch { problems.append(error) }
    }
    switch sampling {
    case nil: break
    case .monteCarlo: plan.sampling = .monteCarlo
    case .latinHypercube: plan.sampling = .latinHypercube
    case .sobol: plan.sampling = .sobol
    case .factorial: plan.sampling = .factorial
    case .mix: if plan.sampling == .factorial { plan.sampling = .latinHypercube }
    }
    if let sampling, [.factorial, .mix].contains(sampling), plan.factors.isEmpty {
      problems.append(
        Problem(
          "\(sampling.rawValue) has no factors", remedy: "name at least one, such as --factor other-growth=1%,4%",
          at: .init("--sampling")))
    }
    if let futuresTable {
      do {
        let file = try FuturesFile(Sheet.read(path: futuresTable), own: own)
        for note in file.notes { Console.error(note) }
        let table = file.table
        plan.futuresTable = table
        // What the scenario's file combines, the table gives.
        plan.factors.removeAll { table.names.contains($0.name) && !told.contains($0.name) }
      } catch let wrong as Problems {
        problems += wrong.all
      } catch {
        problems.append((error as? Problem) ?? Problem("\(error)", at: .init(futuresTable)))
      }
    }
    let combinations = plan.design.cells ?? .max
    if !plan.factors.isEmpty, combinations > 10_000_000 {
      problems.append(
        Problem(
          "the factors have \(combinations) combinations, more than 10000000 futures can be run",
          remedy: "give fewer factors or levels", at: .init("--factor")))
    }
    if !problems.isEmpty { throw Problems(problems) }
    guard !isCounted else { return }
    if let table = plan.futuresTable { plan.futures = table.count }
    if let cells = plan.design.cells, !plan.factors.isEmpty {
      let wanted = plan.sampling == .factorial ? 1 : plan.futures
      plan.futures = min(10_000_000 / cells, max(1, (wanted + cells - 1) / cells)) * cells
    }
  }

  /// Reads `other-growth=1%,4%` or `other-growth:3`.
  static func factor(_ text: String, _ own: [String] = []) throws(Problem) -> FuturesDesign.Factor {
    let place = Problem.Location("--factor")
    let parts = text.split(separator: "=", maxSplits: 1)
    if parts.count == 2 {
      let (name, bounds) = try parameter(String(parts[0]), own)
      var values: [Double] = []
      for level in parts[1].split(separator: ",", omittingEmptySubsequences: false) {
        guard let number = CSVNumber(String(level)) else {
          throw Problem("\(name) has the level \"\(level)\"", remedy: "give numbers", at: place)
        }
        guard bounds.contains(number.value) else {
          throw Problem(
            "\(name) has the level \(level)",
            remedy: "it must lie between \(bounds.lowerBound) and \(bounds.upperBound)", at: place)
        }
        values.append(number.value)
      }
      return FuturesDesign.Factor(name, values: values)
    }
    let counted = text.split(separator: ":", maxSplits: 1)
    guard counted.count == 2, let quantiles = Int(counted[1]), (1...1000).contains(quantiles) else {
      throw Problem("the factor \"\(text)\" has no levels", remedy: "write name=1%,4% or name:3", at: place)
    }
    return FuturesDesign.Factor(try parameter(String(counted[0]), own).name, quantiles: quantiles)
  }

  private static func parameter(
    _ name: String, _ own: [String]
  ) throws(Problem) -> (name: String, bounds: ClosedRange<Double>) {
    if let parameter = ModelParameter(id: name) { return (name, parameter.meaning.bounds) }
    if own.contains(name) { return (name, -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude) }
    let known = ModelParameter.allCases.map(\.id) + own
    throw Problem(NotFound("parameter", name, among: known), at: .init("--factor"))
  }
}
