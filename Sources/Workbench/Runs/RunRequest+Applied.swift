import Appraisal
import Commissioning
import Diagnostics
import OptionKit
import ScenarioFiles
import Simulation

extension RunRequest {
  /// A scenario that was read with this request's settings, with its weights, options and futures in force too.
  ///
  /// - Throws: every weight or option that the scenario does not have, and options that today's arrangement needs.
  func applied(to file: ScenarioFile) throws(Problems) -> (Scenario, AppraisalDesign) {
    var (scenario, plan) = (file.scenario, file.plan)
    plan.futures = futures ?? plan.futures
    plan.seed = seed ?? plan.seed
    var problems: [Problem] = []
    for change in changes {
      switch change.kind {
      case .setting: break
      case .weight:
        guard let place = plan.criteria.firstIndex(where: { $0.option.id == change.path }),
          let weight = Double(change.value), weight >= 0, weight <= 1e6
        else {
          problems.append(Problem("\(change.text) is no weight of this scenario", remedy: "take the change back"))
          continue
        }
        plan.criteria[place].weight = weight
        plan.criteria[place].weightProvenance = .assumption(reason: change.reason)
      case .option: Self.leaveOut(change, of: &scenario, &problems)
      }
    }
    if !plan.criteria.contains(where: { $0.weight > 0 }) {
      problems.append(Problem("every weight is 0", remedy: "give at least one criterion a weight"))
    }
    if !problems.isEmpty { throw Problems(problems) }
    return (scenario, plan)
  }

  private static func leaveOut(_ change: Change, of scenario: inout Scenario, _ problems: inout [Problem]) {
    let parts = change.path.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, let dimension = scenario.dimensions.first(where: { $0.id == parts[0] }),
      scenario.option(dimension, parts[1]) != nil
    else {
      return problems.append(Problem("\(change.path) is no option of this scenario", remedy: "take the change back"))
    }
    guard scenario.businessAsUsual[dimension] != parts[1] else {
      return problems.append(
        Problem("\(parts[1]) is today's arrangement", remedy: "leave it on the table: everything is compared with it"))
    }
    scenario.options[dimension]?.removeAll { $0.id == parts[1] }
  }
}
