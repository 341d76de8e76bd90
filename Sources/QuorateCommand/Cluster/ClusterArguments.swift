import ArgumentParser
import Foundation
import OptionKit
import ScenarioFiles

/// What is run in how many shards, as every engine is told.
struct ClusterArguments: ParsableArguments {
  @OptionGroup var input: ScenarioArguments
  @OptionGroup var sweep: SweepArguments

  @ArgumentParser.Option(help: "How many shards the sweep is run in.")
  var shards: Int

  @ArgumentParser.Option(help: "The folder that gathers the shards.")
  var into: String

  @ArgumentParser.Option(help: "Memory of each shard, GiB.")
  var memory = 2

  @Flag(help: "Submit it, with the engine's own command.")
  var submit = false

  @OptionGroup(visibility: .hidden) var target: NoUntil

  /// Reads the scenario and puts the inputs into the folder.
  ///
  /// - Parameter most: the most shards that the engine takes.
  func prepare(most: Int) throws -> ClusterRun {
    try target.check()
    var problems: [Problem] = []
    if !(1...most).contains(shards) {
      problems.append(
        Problem("there are \(shards) shards", remedy: "it must lie between 1 and \(most)", at: .init("--shards")))
    }
    if !(1...4096).contains(memory) {
      problems.append(Problem("memory is \(memory)", remedy: "it must lie between 1 and 4096", at: .init("--memory")))
    }
    if !problems.isEmpty { throw Problems(problems) }
    try OutputPlace.check(folder: into, at: .init("--into"))
    let inputs = try SweepInputs(input, sweep, of: shards)
    try ShardFolder(path: into).begin(inputs.record, inputs.files)
    let full = URL(fileURLWithPath: into).standardizedFileURL.resolvingSymlinksInPath().path
    let blocks = inputs.appraiser.blockCount
    if shards > blocks {
      Console.error("\(shards - blocks) shards will be empty: there are \(blocks) blocks of futures.")
    }
    return ClusterRun(
      record: inputs.record, files: inputs.files, folder: full, threads: sweep.threads ?? 1, memory: memory,
      allowsPlugins: !input.plugins.isEmpty)
  }

  /// Writes the engine's files, and hands them over where that is asked for.
  func finish(_ run: ClusterRun, engine: String, files: [(name: String, content: String)]) throws {
    let place = into + "/" + engine
    try Folder(place).write(files)
    chmod(place + "/submit.sh", 0o755)
    Console.error("Wrote \(place)/\(files.map(\.name).joined(separator: ", ")).")
    guard submit else {
      Console.output("Submit it with \(ShellWord.quoted(place + "/submit.sh"))\n")
      return
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [place + "/submit.sh"]
    do { try process.run() } catch {
      throw WorkFailed(description: "\(place)/submit.sh: \(error.localizedDescription)")
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw WorkFailed(description: "\(place)/submit.sh ended with \(process.terminationStatus)")
    }
  }
}
