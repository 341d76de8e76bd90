import Appraisal

extension MapExamination {
  /// Why there is no word on groups that would rather go, as a part of a sentence; empty where there is.
  package var whyNoStability: String {
    stabilityLeft?.words(
      everything: "group", tooMany: { "the groups of \($0) commissioners are too many" },
      command: "coalitions works them out") ?? ""
  }

  /// Why all maps were not looked at; empty where they were.
  package var whyNoMaps: String {
    mapsLeft?.words(
      everything: "map", tooMany: { "the maps of \($0) bodies are too many" }, command: "footprints searches them")
      ?? ""
  }
}

extension MapExamination.Omission {
  fileprivate func words(everything: String, tooMany: (Int) -> String, command: String) -> String {
    switch self {
    case .sweepStopped: "the sweep was stopped"
    case .answeredElsewhere: "programs outside this one would have to answer for every \(everything)"
    case .noMoney: "the scenario holds no money"
    case .tooMany(let count): "\(tooMany(count)) for a run of this size; the command \(command)"
    case .refused(let fault): fault.problem().message
    }
  }
}

extension BeliefStep {
  /// What is being done.
  package var words: String {
    switch self {
    case .sample(let bundles, let futures): "\(bundles) bundles in \(futures) futures"
    case .ends(let numbers, let futures): "each of \(numbers) uncertain numbers at its ends, in \(futures) futures"
    case .turningPoints: "the values at which the order turns"
    case .worth: "what each explains, and what it is worth to know"
    }
  }
}
