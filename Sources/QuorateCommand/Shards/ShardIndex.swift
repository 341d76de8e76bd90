import OptionKit
import ScenarioFiles

/// Which shard this call is to run: what the command line says, or else the engine that runs it as one of an array.
enum ShardIndex {
  /// Where engines put it: Slurm's arrays, AWS Batch's array jobs, Kubernetes' indexed jobs.
  static let variables = ["SLURM_ARRAY_TASK_ID", "AWS_BATCH_JOB_ARRAY_INDEX", "JOB_COMPLETION_INDEX"]

  static func find(_ given: Int?, of count: Int, in environment: [String: String]) throws(Problems) -> Int {
    var problems: [Problem] = []
    if !(1...ShardSet.most).contains(count) {
      problems.append(
        Problem("there are \(count) shards", remedy: "it must lie between 1 and \(ShardSet.most)", at: .init("--of")))
    }
    var index = given
    var place = Problem.Location("--index")
    if index == nil, let variable = variables.first(where: { environment[$0]?.isEmpty == false }) {
      place = .init(variable)
      index = environment[variable].flatMap { Int($0) }
      if index == nil {
        problems.append(
          Problem("it is '\(environment[variable] ?? "")'", remedy: "it must be a whole number", at: place))
        throw Problems(problems)
      }
    }
    guard let index else {
      problems.append(
        Problem(
          "which shard to run is not said",
          remedy: "give --index, or run it where \(variables.joined(separator: ", ")) says it", at: place))
      throw Problems(problems)
    }
    if index < 0 || index >= max(1, count) {
      problems.append(
        Problem("there is no shard \(index)", remedy: "shards are numbered 0 to \(max(1, count) - 1)", at: place))
    }
    if !problems.isEmpty { throw Problems(problems) }
    return index
  }
}
