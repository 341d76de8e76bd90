import Appraisal
import ArgumentParser
import Foundation
import OptionKit
import RunArchive
import ScenarioFiles

/// `quorate merge`: all parts of a sweep to one report.
struct Merge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put the parts of a sweep together: the report of one machine, byte for byte.",
    discussion: """
      Reads the inputs and the shards in the folder and nothing else. Shards that are missing are named as an engine's arrays \
      are written (3,7,12-15); a damaged one is named and counts as missing, and one of another run is refused. The run is kept in the archive \
      as one of `quorate appraise` is.
      """)

  @Argument(help: "The folder that gathers the parts.")
  var folder: String

  @OptionGroup var keeping: KeepingArguments

  @OptionGroup var output: ReportArguments

  @ArgumentParser.Option(help: "Threads; the results are the same whatever their number.")
  var threads: Int?

  @ArgumentParser.Option(
    name: .customLong("allow-plugin"), parsing: .singleValue,
    help: "Let the program of this plug-in's folder be run, where the scenario names it. May be repeated.")
  var plugins: [String] = []

  @Flag(help: "Print only which shards are missing, 3,7,12-15, and nothing where all are there.")
  var missing = false

  @OptionGroup(visibility: .hidden) var target: NoUntil

  mutating func run() async throws {
    try target.check()
    let here = Problem.Location(folder)
    if let threads, !(1...1024).contains(threads) {
      throw Problem("threads is \(threads)", remedy: "it must lie between 1 and 1024", at: .init("--threads"))
    }
    guard let record = try SweepRecord.read(in: folder) else {
      throw Problem(
        "it holds no shards: there is no sweep/sweep.json", remedy: "name the folder given to `quorate shard --into`",
        at: here)
    }
    let found = try ShardSet(in: folder, of: record)
    if missing {
      for problem in found.problems { Console.error("\(problem)") }
      Console.output(found.missing.isEmpty ? "" : found.missing + "\n")
      return
    }
    var problems = found.problems
    if !found.missing.isEmpty {
      problems.append(
        Problem("shards \(found.missing) of \(record.of) are missing", remedy: "run them, and merge again", at: here))
    }
    if !problems.isEmpty { throw Problems(problems) }
    let report = try output.folder(for: record.scenario)
    let inputs = try SweepInputs(record, in: folder, allowing: plugins)
    let appraiser = inputs.appraiser
    try output.check(report, replacing: appraiser.manifest, archive: keeping.archive.path)
    let keeper = try keeper(of: inputs)
    do {
      let result = try await result(of: appraiser, found.kept)
      keeper.finish(try output.write(result, into: report), result)
    } catch {
      // The shards hold every block, so nothing is lost by taking an unfinished run away.
      keeper.abandon(isStopped: false)
      throw error
    }
  }

  /// What keeps the run: all blocks come from the shards, so none of an unfinished run is taken over.
  private func keeper(of inputs: SweepInputs) throws -> RunKeeper {
    var options = keeping
    options.fresh = true
    let keeper = try RunKeeper(options)
    let files = try inputs.kept(in: folder, logo: output.cover.logo)
    keeper.begin(
      RunStart(
        inputs.appraiser.manifest, inputs.source.scenario, words: inputs.words(beside: Quorate.words, folder: folder),
        inputs: files, keeping.telling), blocks: inputs.appraiser.blockCount)
    return keeper
  }

  private func result(of appraiser: Appraiser, _ kept: KeptBlocks) async throws -> AppraisalResult {
    let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    let bar = ProgressBar(total: appraiser.plan.futures, unit: "futures")
    defer { bar.finish() }
    let work = Task {
      try await appraiser.run(threads: threads, kept: kept, progress: { bar.show($0.futures) })
    }
    do {
      let result = try await Interruption.watching(work)
      if let failure = Quorate.plugins.failures.first { throw WorkFailed(description: "\(failure.problem)") }
      guard !result.isPartial else { throw AppraisalFailure.interrupted }
      return result
    } catch AppraisalFailure.interrupted {
      Console.error("interrupted; nothing was written.")
      throw ExitCode(130)
    } catch let failure as AppraisalFailure {
      throw WorkFailed(description: failure.description)
    }
  }
}
