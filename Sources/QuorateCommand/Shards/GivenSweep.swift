import ArgumentParser

/// The words of a command line that shape a run, as a folder of shards keeps them.
struct GivenSweep: ParsableArguments {
  @OptionGroup var input: ScenarioArguments
  @OptionGroup var sweep: SweepArguments
}

extension SweepArguments {
  /// The words that say the same again, without threads and files.
  var words: [String] {
    var words: [String] = []
    if let seed { words += ["--seed", "\(seed)"] }
    if let futures { words += ["--futures", "\(futures)"] }
    if let years { words += ["--years", "\(years)"] }
    if let sampling = design.sampling { words += ["--sampling", sampling.rawValue] }
    return words + design.factor.flatMap { ["--factor", $0] }
  }
}
