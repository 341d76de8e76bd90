import Appraisal
import ArgumentParser
import Foundation
import OfficeReports
import OptionKit
import PluginHost
import ReportWriter
import Simulation

/// `quorate appraise`: the main job.
struct Appraise: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Appraise a scenario: longlist, sweep over futures, scoring matrix, findings, report.",
    discussion: """
      Writes index.html, appraisal.xlsx, appraisal.json, matrix.csv, ranking.csv, ruled_out.csv, measures.csv and assumptions.csv into \
      Reports/<scenario>/ of the folder you stand in, or into --report. The same manifest gives the same bytes.

      The folder is complete or not there. Files in it that Quorate did not write stay.
      """)

  @OptionGroup var input: ScenarioArguments
  @OptionGroup var sweep: SweepArguments

  @ArgumentParser.Option(help: "Write the futures met into this CSV file, to be given back with --futures-table.")
  var exportFutures: String?

  @ArgumentParser.Option(help: "The folder to write into; Reports/<scenario> unless given.")
  var report: String?

  @Flag(help: "Replace a report in that folder that is not kept anywhere else.")
  var replace = false

  @Flag(help: "Write every lawful bundle into matrix.csv and measures.csv, not only the shortlist.")
  var full = false

  @Flag(help: "Leave out appraisal.xlsx.")
  var noOffice = false

  @ArgumentParser.Option(help: "For whom the appraisal is, as the workbook's cover says.")
  var client: String?

  @ArgumentParser.Option(help: "The workbook's classification, in words.")
  var classification: String?

  mutating func run() async throws {
    let file = try input.read()
    var (scenario, plan) = try sweep.applied(to: file)
    let folder = ReportFolder(report ?? "Reports/\(scenario.id)", isGiven: report != nil)
    try folder.check()
    if let exportFutures { try FuturesExport.check(exportFutures, report: folder.path) }
    var leftOut: [PluginHost.Failure] = []
    let start = ContinuousClock.now
    var outcome: (result: AppraisalResult, bundles: Int)?
    while outcome == nil {
      let changes = file.overrides.map(\.text) + leftOut.map { "left out: \($0.dimension.rawValue) \($0.id)" }
      do {
        let attempt = try await appraise(scenario, plan, changes, into: folder)
        if failed(leftOut).isEmpty { outcome = attempt }
      } catch  where error is ExitCode || failed(leftOut).isEmpty {
        throw error
      } catch {}
      // Where a plug-in failed, everything else is appraised without it.
      for failure in failed(leftOut) {
        Console.error("left out: \(failure.problem)")
        guard PluginSessions.leaveOut(failure, of: &scenario, &plan) else {
          throw WorkFailed(description: "nothing can be appraised without \(failure.dimension.rawValue) \(failure.id).")
        }
        leftOut.append(failure)
      }
    }
    guard let (result, bundles) = outcome else { return }
    let seconds = start.duration(to: .now) / .seconds(1)
    let runs = result.manifest.futures * bundles
    if let cost = Quorate.plugins.overhead { Console.error(cost) }
    Console.error(
      "\(runs) runs in \(Int((seconds * 10).rounded()) / 10) s, \(Int(Double(runs) / max(0.001, seconds))) a second.")
    var files = Report.files(for: result, full: full).map { (name: $0.name, bytes: Array($0.content.utf8)) }
    if !noOffice { files.append((name: "appraisal.xlsx", bytes: try workbook(of: result))) }
    try folder.write(files)
    Console.error("Wrote \(folder.path)/index.html and the tables beside it.")
    Console.output(Headline.text(of: result))
    if result.isPartial { throw ExitCode(130) }
    if !leftOut.isEmpty {
      throw WorkFailed(
        description: "The report is without \(leftOut.map(\.id).joined(separator: ", ")), as said above.")
    }
  }

  /// The workbook's bytes.
  private func workbook(of result: AppraisalResult) throws(WorkFailed) -> [UInt8] {
    do {
      return try AppraisalWorkbook(result, client: client ?? "", classification: classification ?? "").written()
    } catch {
      throw WorkFailed(description: "appraisal.xlsx could not be made: \(error)")
    }
  }

  /// Plug-ins that failed and are not left out yet.
  private func failed(_ leftOut: [PluginHost.Failure]) -> [PluginHost.Failure] {
    Quorate.plugins.failures.filter { !leftOut.contains($0) }
  }

  private func appraise(
    _ scenario: Scenario, _ plan: AppraisalDesign, _ changes: [String], into folder: ReportFolder
  ) async throws -> (AppraisalResult, Int) {
    let appraiser = try Appraiser(scenario, plan: plan, program: Quorate.programVersion, overrides: changes)
    try folder.check(replacing: appraiser.manifest, isAllowed: replace)
    for criterion in appraiser.notAssessed { Console.error("not assessed: \(criterion)") }
    let bundles = appraiser.longlist.lawful.count
    Console.error("\(bundles) bundles can be run, \(appraiser.longlist.ruledOut.count) are ruled out.")
    if let exportFutures { try FuturesExport.write(appraiser.futuresTable(), to: exportFutures) }
    let threads = sweep.threads ?? ProcessInfo.processInfo.activeProcessorCount
    let bar = ProgressBar(total: plan.futures, unit: "futures")
    defer { bar.finish() }
    let work = Task {
      try await appraiser.run(threads: threads) { bar.show($0.futures) }
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

/// What a person at the terminal reads when an appraisal is done.
enum Headline {
  static func text(of result: AppraisalResult) -> String {
    var text = ""
    for (place, bundle) in result.ranking.prefix(5).enumerated() {
      let row = result.bundles[bundle]
      text += "\(place + 1). \(row.choices.names.joined(separator: " + "))  \(NumberText.fixed(row.score, places: 1))\n"
    }
    text += result.firmness.words + "\n"
    for answer in result.answers { text += "\(answer.dimension.title): \(answer.words)\n" }
    return text
  }
}
