import Appraisal
import OptionKit
import ScenarioFiles

extension ScenarioArguments {
  /// Says on standard error which settings of the command line reach nothing that this scenario is judged by.
  ///
  /// - Parameters:
  ///   - file: the scenario as read, settings included.
  ///   - appraiser: the same, worked out.
  ///   - factors: numbers whose levels are asked for; the plan's unless given.
  func tellUnheeded(_ file: ScenarioFile, _ appraiser: Appraiser, factors: [FuturesDesign.Factor]? = nil) {
    for factor in factors ?? appraiser.plan.factors {
      guard let stage = appraiser.stageNotRun(by: factor.name) else { continue }
      Console.error(
        "--factor \(factor.name) reaches nothing: only the stage \(stage.rawValue) reads it, which this scenario does "
          + "not run")
    }
    for (place, change) in file.overrides.enumerated() {
      guard let first = change.path.first, !["appraisal", "as-of"].contains(first) else { continue }
      if first == "parameters", let stage = appraiser.stageNotRun(by: change.path.last ?? "") {
        Console.error(
          "--set \(change.text) reaches nothing: only the stage \(stage.rawValue) reads it, which this scenario does not "
            + "run")
        continue
      }
      // A scenario with programs of others is not read a second time: that would start them once more.
      var others = settings
      guard plugins.isEmpty, others.indices.contains(place) else { continue }
      others.remove(at: place)
      guard let other = try? Self.read(scenario, others, quietly: true) else { continue }
      var (without, plan) = (other.scenario, other.plan)
      plan.seed = appraiser.plan.seed
      plan.futures = appraiser.plan.futures
      plan.sampling = appraiser.plan.sampling
      plan.factors = appraiser.plan.factors
      plan.futuresTable = appraiser.plan.futuresTable
      without.years = appraiser.scenario.years
      guard let before = try? Appraiser(without, plan: plan, program: Quorate.programVersion) else { continue }
      if before.judgesLike(appraiser) {
        Console.error(
          "--set \(change.text) changes nothing that this scenario is judged by: it is what the file says, or no "
            + "criterion reads it (seen in up to \(Appraiser.reachFutures) futures)")
      }
    }
  }
}
