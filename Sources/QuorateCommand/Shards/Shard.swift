import Appraisal
import ArgumentParser
import Foundation
import OptionKit
import ScenarioFiles

/// `quorate shard`: part of a sweep.
struct Shard: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run one part of a sweep, to be put together with the others by `quorate merge`.",
    discussion: """
      Any number of machines that see one folder run a part each: Slurm's arrays, AWS Batch's array jobs and Kubernetes' \
      indexed jobs say which by themselves, anything else by --index. The folder gets one copy of the inputs and one file a \
      shard, which is complete or not there and never changed. A shard that is there is not run again.

      Exit status 2 says that the input is wrong, so that trying again is of no use.
      """)

  @OptionGroup var input: ScenarioArguments
  @OptionGroup var sweep: SweepArguments

  @ArgumentParser.Option(help: "Which part to run, from 0; what the engine says unless given.")
  var index: Int?

  @ArgumentParser.Option(name: .customLong("of"), help: "How many parts there are in all.")
  var count: Int

  @ArgumentParser.Option(help: "The folder that gathers the parts.")
  var into: String

  @OptionGroup(visibility: .hidden) var target: NoUntil

  mutating func run() async throws {
    try target.check()
    let index = try ShardIndex.find(index, of: count, in: ProcessInfo.processInfo.environment)
    try OutputPlace.check(folder: into, at: .init("--into"))
    let inputs = try SweepInputs(input, sweep, of: count)
    let appraiser = inputs.appraiser
    let folder = ShardFolder(path: into)
    try folder.begin(inputs.record, inputs.files)
    let path = "\(into)/\(ShardFile.name(index, of: count))"
    if isWhole(path, inputs.record) {
      Console.error("Shard \(index) of \(count) is there already.")
      return
    }
    let blocks = ShardSet.blocks(of: index, of: count, futures: appraiser.plan.futures)
    let made = try await run(blocks, of: appraiser)
    let sizes = made.map(\.count)
    let futures = appraiser.futures(ofBlocks: blocks)
    let header = ShardHeader(
      scenario: inputs.record.scenario, manifest: appraiser.manifest, index: index, of: count,
      firstBlock: blocks.lowerBound, blockBytes: sizes, futures: futures)
    try folder.write(ShardFile.encode(header, blocks: made), index: index, of: count)
    Console.error(
      "Wrote \(path): \(futures.count) of \(appraiser.plan.futures) futures, \(appraiser.longlist.lawful.count) bundles."
    )
    if blocks.isEmpty { Console.error("It is empty: there are \(appraiser.blockCount) blocks of futures in all.") }
  }

  /// Runs the blocks and gives what they left, in their order.
  private func run(_ blocks: Range<Int>, of appraiser: Appraiser) async throws -> [[UInt8]] {
    let threads = sweep.threads ?? ProcessInfo.processInfo.activeProcessorCount
    let bar = ProgressBar(total: blocks.count, unit: "blocks of futures")
    defer { bar.finish() }
    let digest = appraiser.manifest.digest
    let work = Task { () async throws -> [[UInt8]]? in
      var found: [Int: [UInt8]] = [:]
      let isWhole = await appraiser.run(blocks: blocks, threads: threads) { block in
        found[block.number] = appraiser.encode(block, manifest: digest)
        bar.show(found.count)
      }
      return isWhole ? blocks.compactMap { found[$0] } : nil
    }
    let made = try await Interruption.watching(work)
    if let failure = Quorate.plugins.failures.first, !Quorate.plugins.isInterrupted {
      throw WorkFailed(description: "\(failure.problem)")
    }
    guard let made, !Quorate.plugins.isInterrupted else {
      Console.error("interrupted; nothing was written of this shard.")
      throw ExitCode(130)
    }
    return made
  }

  private func isWhole(_ path: String, _ record: SweepRecord) -> Bool {
    guard OutputPlace.isTaken(path) else { return false }
    do throws(Problem) {
      let file = try ShardFile(path)
      try file.check()
      return file.header.manifest_digest == record.manifest_digest && file.header.of == count
    } catch {
      Console.error("\(error) It is made again.")
      return false
    }
  }
}
