import Appraisal
import ArgumentParser
import Foundation
import OptionKit
import PluginHost
import ReportFiles
import RunArchive
import ScenarioFiles
import Simulation

/// `quorate appraise`: the main job.
struct Appraise: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Appraise a scenario: longlist, sweep over futures, scoring matrix, findings, report.",
    discussion: """
      Writes index.html, appraisal.xlsx, appraisal.docx, appraisal.json, matrix.csv, ranking.csv, ruled_out.csv, measures.csv and assumptions.csv into \
      Reports/<scenario>/ of the folder you stand in, or into --report. The same manifest gives the same bytes.

      The folder is complete or not there. Files in it that Quorate did not write stay.

      The run is kept in Reports/quorate.sqlite (see runs). A run that was stopped is gone on with by the same command; a \
      finished one is run again. An archive that is locked, may only be read or is full is a warning.
      """)

  @OptionGroup var input: ScenarioArguments
  @OptionGroup var sweep: SweepArguments
  @OptionGroup var keeping: KeepingArguments

  @ArgumentParser.Option(help: "Spend runs where they decide: leader=95% or best-set=0.5; --futures is then the most.")
  var until: String?

  @ArgumentParser.Option(help: "Write the futures met into this CSV file, to be given back with --futures-table.")
  var exportFutures: String?

  @OptionGroup var weighed: WeightsArgument
  @OptionGroup var output: ReportArguments

  mutating func run() async throws {
    let file = try ScenarioArguments.read(
      input.scenario, input.settings + weighed.settings(), allowing: input.plugins)
    var (scenario, plan) = try sweep.applied(to: file)
    let folder = try output.folder(for: scenario.id)
    if let until { plan.until = try UntilFlag.target(until, plan) }
    if let exportFutures { try FuturesExport.check(exportFutures, report: folder.path) }
    let keeper = try RunKeeper(keeping)
    let inputs = try KeptInputs.files(
      of: file, at: input.scenario,
      beside: ["--futures-table": sweep.design.futuresTable, "--logo": output.cover.logo])
    let start = ContinuousClock.now
    let done: (value: (result: AppraisalResult, bundles: Int), leftOut: [PluginHost.Failure])
    do {
      // Where a plug-in failed, everything else is appraised without it.
      done = try await ResilientAppraisal.run(
        scenario, plan, failures: { Quorate.plugins.failures }, isFinal: { $0 is ExitCode },
        leavingOut: { failure in
          keeper.abandon(isStopped: false)
          Console.error("left out: \(failure.problem)")
        },
        attempt: { scenario, plan, leftOut in
          let changes = file.overrides.map(\.text) + leftOut.map { "left out: \($0.dimension.rawValue) \($0.id)" }
          return try await appraise(
            scenario, plan, changes, into: folder, of: leftOut.isEmpty ? file : nil, keeper, inputs)
        })
    } catch {
      keeper.abandon(isStopped: error is ExitCode)
      if let nothing = error as? ResilientAppraisal.NothingLeft { throw WorkFailed(description: nothing.description) }
      throw error
    }
    let (result, bundles) = done.value
    let seconds = start.duration(to: .now) / .seconds(1)
    let runs = result.spending?.runs ?? result.manifest.futures * bundles
    if let spending = result.spending { Console.error(UntilFlag.told(spending, after: result.manifest.futures)) }
    if let cost = Quorate.plugins.overhead { Console.error(cost) }
    Console.error(
      "\(runs) runs in \(Int((seconds * 10).rounded()) / 10) s, \(Int(Double(runs) / max(0.001, seconds))) a second.")
    keeper.finish(try output.write(result, into: folder), result)
    if result.isPartial { throw ExitCode(130) }
    if !done.leftOut.isEmpty {
      throw WorkFailed(
        description: "The report is without \(done.leftOut.map(\.id).joined(separator: ", ")), as said above.")
    }
  }

  private func appraise(
    _ scenario: Scenario, _ plan: AppraisalDesign, _ changes: [String], into folder: ReportFolder,
    of file: ScenarioFile?, _ keeper: RunKeeper, _ inputs: [KeptFile]
  ) async throws -> (AppraisalResult, Int) {
    let appraiser = try Appraiser(scenario, plan: plan, program: Quorate.programVersion, overrides: changes)
    let manifest = appraiser.manifest
    try output.check(folder, replacing: manifest, archive: keeping.archive.path)
    if let file { input.tellUnheeded(file, appraiser) }
    for criterion in appraiser.notAssessed { Console.error("not assessed: \(criterion)") }
    let bundles = appraiser.longlist.lawful.count
    let untried = appraiser.longlist.notTried
    Console.error(
      "\(bundles) bundles can be run, \(appraiser.longlist.ruledOut.count) are ruled out"
        + (untried > 0 ? ", \(untried) are not tried." : "."))
    if let exportFutures { try FuturesExport.write(appraiser.futuresTable(), to: exportFutures) }
    let threads = sweep.threads ?? ProcessInfo.processInfo.activeProcessorCount
    let words = CommandWords.kept(Quorate.words, scenario: input.scenario, id: scenario.id)
    keeper.begin(
      RunStart(manifest, scenario, words: words, inputs: inputs, keeping.telling), blocks: appraiser.blockCount)
    let digest = manifest.digest
    let bar = ProgressBar(total: plan.futures, unit: "futures")
    defer { bar.finish() }
    let work = Task {
      try await appraiser.run(
        threads: threads, kept: KeptBlocks(keeper.left) { keeper.bytes(ofBlock: $0) },
        keep: { block in keeper.keep(block: block.number) { appraiser.encode(block, manifest: digest) } },
        progress: { bar.show($0.futures) })
    }
    do {
      return (try await Interruption.watching(work), bundles)
    } catch AppraisalFailure.interrupted {
      Console.error(AppraisalFailure.interrupted.description)
      throw ExitCode(130)
    } catch  where Quorate.plugins.isInterrupted {
      Console.error("interrupted, and a plug-in had not answered; nothing was written: \(error)")
      throw ExitCode(130)
    } catch {
      throw WorkFailed(description: "\(error)")
    }
  }
}
