import Appraisal
import Foundation
import OptionKit
import ReportFiles
import RunArchive
import ScenarioFiles
import Simulation

/// A run that is made in parts: what it is, and the files from which it can be made again.
struct SweepInputs {
  var record: SweepRecord
  var files: [InputFile]
  var appraiser: Appraiser
  /// The scenario as it was read.
  let source: ScenarioFile

  /// Reads a scenario and its settings for a run in parts; the record goes into the folder that gathers them.
  init(_ input: ScenarioArguments, _ sweep: SweepArguments, of count: Int) throws {
    let file = try input.read()
    source = file
    let (scenario, plan) = try sweep.applied(to: file)
    appraiser = try Appraiser(
      scenario, plan: plan, program: Quorate.programVersion, overrides: file.overrides.map(\.text))
    var files = file.inputs.map { InputFile(name: "inputs/\(scenario.id)/\($0.name)", bytes: $0.bytes) }
    let folder = Self.folder(of: input.scenario)
    for plugin in file.plugins {
      for part in try PluginFile.read(folder + plugin).files {
        files.append(
          InputFile(
            name: "inputs/\(scenario.id)/\(plugin)/\(part.name)", bytes: part.bytes, isExecutable: part.isExecutable))
      }
    }
    let table = try sweep.design.futuresTable.map { path in
      let name = "futures-" + URL(fileURLWithPath: path).lastPathComponent
      guard let data = FileManager.default.contents(atPath: path) else {
        throw Problem("the file cannot be read", remedy: "check its permissions", at: .init(path))
      }
      files.append(InputFile(name: name, bytes: [UInt8](data)))
      return name
    }
    record = SweepRecord(
      scenario: scenario.id, main: file.inputs.first?.name ?? "scenario.yaml",
      words: input.settings.flatMap { ["--set", $0] } + sweep.words, futuresTable: table, plugins: file.plugins,
      of: count, manifest: appraiser.manifest)
    self.files = files
  }

  /// Makes the run of a folder of shards ready again from the inputs in it.
  init(_ record: SweepRecord, in folder: String, allowing plugins: [String]) throws {
    self.record = record
    files = []
    var words = [Self.scenario(of: record, in: folder)] + record.words + plugins.flatMap { ["--allow-plugin", $0] }
    if let table = record.futures_table { words += ["--futures-table", "\(folder)/sweep/\(table)"] }
    let damaged = Problem(
      "its words cannot be read", remedy: "begin another folder", at: .init(SweepRecord.path(in: folder)))
    guard let given = try? GivenSweep.parse(words) else { throw damaged }
    let file = try given.input.read()
    source = file
    let (scenario, plan) = try given.sweep.applied(to: file)
    appraiser = try Appraiser(
      scenario, plan: plan, program: Quorate.programVersion, overrides: file.overrides.map(\.text))
    guard appraiser.manifest.digest == record.manifest_digest else {
      let differences = ManifestRecord(appraiser.manifest).differences(from: record.manifest)
      throw Problem(
        "the inputs do not make the run that the shards are parts of: " + differences.joined(separator: ", "),
        remedy: "use the program that made the shards, with the inputs as they were", at: damaged.location)
    }
  }

  /// What the archive keeps of the inputs of a folder of shards, with a picture for the cover where one is given.
  func kept(in folder: String, logo: String?) throws(Problem) -> [KeptFile] {
    let table = record.futures_table.map { "\(folder)/sweep/\($0)" }
    return try KeptInputs.files(
      of: source, at: Self.scenario(of: record, in: folder), beside: ["--futures-table": table, "--logo": logo])
  }

  /// The words with which `appraise` makes the same run on one machine, after those that the merge itself was given.
  func words(beside given: [String], folder: String) -> [String] {
    let table = record.futures_table == nil ? [] : ["--futures-table", CommandWords.files["--futures-table"] ?? ""]
    return CommandWords.kept(given, scenario: folder, id: record.scenario) + record.words + table
  }

  /// The scenario of a folder of shards.
  static func scenario(of record: SweepRecord, in folder: String) -> String {
    "\(folder)/sweep/inputs/\(record.scenario)/\(record.main)"
  }

  /// The folder of a scenario, with its last slash.
  private static func folder(of scenario: String) -> String {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: scenario, isDirectory: &isFolder)
    if isFolder.boolValue { return scenario.hasSuffix("/") ? scenario : scenario + "/" }
    return scenario.lastIndex(of: "/").map { String(scenario[...$0]) } ?? ""
  }
}
