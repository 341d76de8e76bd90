import ReportFiles
import ScenarioFiles

/// What a run of the workbench was given: the scenario's files, and what was asked for as the command would say it.
struct RunGiven: ComparedInputs {
  var scenario: String
  private var files: [(name: String, bytes: [UInt8])]
  var words: [String]

  /// Of a scenario that was read, with what somebody asked for.
  init(_ file: ScenarioFile, _ request: RunRequest) {
    scenario = file.scenario.id
    files = file.inputs.map { ("\(file.scenario.id)/\($0.name)", $0.bytes) }
    words = ["appraise", file.scenario.id]
    // What the scenario says itself is no flag, as in a command that gives none.
    if let futures = request.futures, futures != file.plan.futures { words += ["--futures", "\(futures)"] }
    if let seed = request.seed, seed != file.plan.seed { words += ["--seed", "\(seed)"] }
    for change in request.changes {
      words += ["--set", change.kind == .option ? "\(change.path)=left out" : change.text]
    }
  }

  /// Of a run that was kept.
  init(scenario: String, files: [(name: String, bytes: [UInt8])], words: [String]) {
    (self.scenario, self.files, self.words) = (scenario, files, words)
  }

  var main: String { files.first { $0.name.hasPrefix(scenario + "/") }?.name ?? scenario + "/scenario.yaml" }

  var names: [String] { files.map(\.name) }

  subscript(name: String) -> [UInt8]? {
    get { files.first { $0.name == name }?.bytes }
    set {
      files.removeAll { $0.name == name && newValue == nil }
      guard let newValue else { return }
      if let place = files.firstIndex(where: { $0.name == name }) {
        files[place].bytes = newValue
      } else {
        files.append((name, newValue))
      }
    }
  }
}
