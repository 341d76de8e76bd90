import ArgumentParser
import OptionKit

/// The `quorate` command: composition and argument parsing, nothing else.
public struct Quorate: AsyncParsableCommand {
  /// Name, summary and the subcommands in the order a user meets them.
  public static let configuration = CommandConfiguration(
    commandName: "quorate",
    abstract: "Appraise options for collaborative commissioning: simulate, score, compare, explain.",
    version: "0.1.0",
    subcommands: [Check.self, Power.self, Score.self, Robustness.self, NPSV.self])

  /// The parser's initialiser.
  public init() {}
}
