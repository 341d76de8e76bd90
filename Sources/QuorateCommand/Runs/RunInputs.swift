import Appraisal
import ArgumentParser
import Foundation
import OptionKit
import ReportFiles
import RunArchive
import ScenarioFiles
import Simulation

/// What a run was given: its files and the words of its command, from which it can be made again without its folder.
struct RunInputs: ComparedInputs {
  /// The scenario's id, which is the name of its folder.
  var scenario: String
  /// Files by name, beneath one folder; the scenario's own begin with its id.
  var files: [KeptFile]
  /// The words of its command.
  var words: [String]

  /// Takes a run's inputs out of the archive.
  init(_ run: KeptRun, in archive: RunArchive) throws(ArchiveFailure) {
    scenario = run.scenario
    files = try archive.files(of: run, [.input])
    words = try archive.words(of: run)
  }

  /// The bytes of a file; nil where there is none of that name.
  subscript(name: String) -> [UInt8]? {
    get { files.first { $0.name == name }?.bytes }
    set {
      let place = files.firstIndex { $0.name == name }
      switch (place, newValue) {
      case (let place?, let bytes?): files[place].bytes = bytes
      case (let place?, nil): files.remove(at: place)
      case (nil, let bytes?): files.append(KeptFile(.input, name, bytes))
      case (nil, nil): break
      }
    }
  }

  /// The names of the files, in the order read.
  var names: [String] { files.map(\.name) }

  /// The name of the scenario's main file: the first that was read.
  var main: String { files.first { $0.name.hasPrefix(scenario + "/") }?.name ?? scenario + "/scenario.yaml" }

  /// Works the scenario out, ready to run.
  ///
  /// - Throws: every problem that keeps it from running.
  func appraiser() throws -> Appraiser {
    let folder = FileManager.default.temporaryDirectory.appending(path: "quorate-inputs-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try RunsExport.write(files, into: folder)
    var command: Appraise
    do { command = try Appraise.parse(Array(words.dropFirst())) } catch {
      throw Problem("its command cannot be read: \(words.joined(separator: " "))")
    }
    command.input.scenario = folder + "/" + main
    command.sweep.design.futuresTable = command.sweep.design.futuresTable.map { folder + "/" + $0 }
    let file = try ScenarioFile.read(
      command.input.scenario, catalogue: Quorate.catalogue, overrides: command.input.settings.map { try Override($0) })
    let (scenario, plan) = try command.sweep.applied(to: file)
    return try Appraiser(
      scenario, plan: plan, program: Quorate.programVersion, overrides: file.overrides.map(\.text))
  }
}
