import Appraisal
import Foundation
import OptionKit
import ReportFiles
import RunArchive
import ScenarioFiles
import Simulation

extension RunStart {
  /// The start of a run of `appraise`.
  ///
  /// - Parameters:
  ///   - manifest: of the whole run, every future met.
  ///   - words: settings of the command beside the scenario, as they would be typed, files by their names among the
  ///     inputs.
  init(
    _ manifest: Manifest, _ scenario: Scenario, words: [String], inputs: [KeptFile], _ telling: TellingArguments
  ) {
    self.init(
      manifest: manifest.digest, values: manifest.values(scenario.id), maker: Self.maker, scenario: scenario.id,
      title: scenario.title, futures: manifest.futures, words: words, inputs: inputs, by: telling.by ?? "",
      at: telling.at ?? "")
  }

  /// The program that makes a run: its version, and length and date of its file, since two builds of one version may
  /// work differently.
  static let maker: String = {
    let path = Bundle.main.executablePath ?? CommandLine.arguments.first ?? ""
    let known = try? FileManager.default.attributesOfItem(atPath: path)
    let length = (known?[.size] as? NSNumber)?.intValue ?? 0
    let date = (known?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\(Quorate.programVersion), \(length) bytes, \(date)"
  }()
}

extension Manifest {
  /// The manifest's values by name, the same names in every run, so that two can be compared.
  func values(_ scenario: String) -> [ManifestValue] {
    var values = [
      ManifestValue("program", program), ManifestValue("scenario", scenario),
      ManifestValue("scenario_digest", scenarioDigest), ManifestValue("seed", "\(seed)"),
      ManifestValue("futures", "\(futures)"), ManifestValue("sampling", sampling), ManifestValue("years", "\(years)"),
    ]
    if let until { values.append(ManifestValue("until", until)) }
    for override in overrides {
      let parts = override.split(separator: "=", maxSplits: 1)
      values.append(
        parts.count == 2
          ? ManifestValue("set \(parts[0])", String(parts[1])) : ManifestValue("setting", override))
    }
    for option in options {
      // `rule unanimity, version 1 {…}`: the name up to the first comma.
      let parts = option.split(separator: ",", maxSplits: 1)
      values.append(
        ManifestValue(
          "option \(parts[0])", parts.count == 2 ? parts[1].trimmingCharacters(in: .whitespaces) : ""))
    }
    return values
  }
}

/// Everything a run reads, as the archive keeps it.
enum KeptInputs {
  /// The scenario's files beneath its id, those of its plug-ins, and those that flags name.
  ///
  /// - Parameter beside: the paths of files that flags name, by flag (see ``CommandWords/files``).
  /// - Throws: a ``Problem`` where a file that was read can be read no more.
  static func files(
    of file: ScenarioFile, at path: String, beside: [String: String?]
  ) throws(Problem) -> [KeptFile] {
    let id = file.scenario.id
    var files = file.inputs.map { KeptFile(.input, "\(id)/\($0.name)", $0.bytes) }
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let folder =
      isThere && isFolder.boolValue ? path : URL(fileURLWithPath: path).deletingLastPathComponent().path
    for plugin in file.plugins {
      for one in try PluginInputs.files(of: folder + "/" + plugin) {
        files.append(
          KeptFile(.input, "\(id)/\(plugin)/\(one.name)", one.bytes, isExecutable: one.isExecutable))
      }
    }
    for (flag, name) in CommandWords.files.sorted(by: { $0.key < $1.key }) {
      guard let path = beside[flag] ?? nil else { continue }
      guard let data = FileManager.default.contents(atPath: path) else {
        throw Problem("\(path) cannot be read", remedy: "check the path", at: .init(flag))
      }
      files.append(KeptFile(.input, name, [UInt8](data)))
    }
    return files
  }
}
