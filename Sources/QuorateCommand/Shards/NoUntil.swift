import ArgumentParser
import OptionKit

/// Refuses `--until`, in words, where a sweep is run in parts: which runs decide is known only to who sees all of them.
struct NoUntil: ParsableArguments {
  @ArgumentParser.Option(help: .hidden)
  var until: String?

  func check() throws(Problem) {
    guard until != nil else { return }
    throw Problem(
      "a sweep in shards cannot be run until something is told: no shard sees the others",
      remedy: "leave it out, or use `quorate appraise --until`", at: .init("--until"))
  }
}
