import Appraisal
import ArgumentParser
import OptionKit

/// The `quorate` command: composition and argument parsing, nothing else.
public struct Quorate: AsyncParsableCommand {
  /// Name, summary and the subcommands in the order a user meets them.
  public static let configuration = CommandConfiguration(
    commandName: "quorate",
    abstract: "Appraise options for collaborative commissioning: simulate, score, compare, explain.",
    version: programVersion,
    subcommands: [
      Appraise.self, Check.self, Cluster.self, CoalitionsCommand.self, Collaborate.self, Compare.self,
      Contributions.self, FootprintsCommand.self, Law.self, Maturity.self, Merge.self, New.self, NPSV.self,
      Options.self, Plan.self, Power.self, Reorganise.self, Replay.self, Risk.self, Robustness.self, Runs.self,
      Schema.self, Score.self, Sensitivity.self, Serve.self, Shard.self,
    ])

  /// The program's version, as the manifest of a run records it.
  static let programVersion = Manifest.programVersion

  /// The parser's initialiser.
  public init() {}
}
