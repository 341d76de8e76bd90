import Appraisal
import Foundation
import OptionKit
import Simulation

/// A scenario read from a folder: `scenario.yaml` and the CSV tables that it names.
///
///     let file = try ScenarioFile.read("Scenarios/essex-ewmhs", catalogue: .standard)
///     file.scenario   // the problem, for the simulation
///     file.plan       // how it is judged, for the appraisal
///
/// Reading collects every problem of every file before it gives up; each has its place and, where one can be told, a
/// remedy. Nothing is ever written.
public struct ScenarioFile: Sendable {
  /// The problem: commissioners, service, options, uncertainties.
  public var scenario: Scenario
  /// Criteria, scales, weights and the number of futures.
  public var plan: AppraisalDesign
  /// Published figures that the scenario must reproduce.
  public var expectations: [Expectation]
  /// What the command line set above the files, for the manifest.
  public var overrides: [Override]
  /// The files read, by name within the folder, in the order of the digest.
  public var files: [String]
  /// The very bytes of those files, the main file first: written into a folder of the scenario's id they read the same
  /// again. A plug-in's folder is no part of them (see ``plugins``).
  public var inputs: [(name: String, bytes: [UInt8])] = []
  /// The folders of its plug-ins, by their names within the scenario's folder.
  public var plugins: [String] = []
  /// What was guessed or left out in its tables, for standard error.
  public var notes: [String] = []

  /// Reads a scenario.
  ///
  /// - Parameters:
  ///   - path: the folder, or the YAML file in it.
  ///   - catalogue: the options there are.
  ///   - overrides: settings that stand above the file's.
  ///   - permission: which of the programs that it names may be run; none unless given.
  /// - Throws: every problem found.
  public static func read(
    _ path: String, catalogue: Catalogue, overrides: [Override] = [], permission: ExternalPermission = .none
  ) throws(Problems) -> ScenarioFile {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard exists else {
      throw Problems(
        Problem("there is no such scenario", remedy: "name a folder that has a scenario.yaml", at: .init(path)))
    }
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let file = isFolder.boolValue ? trimmed + "/scenario.yaml" : path
    let source: SourceText
    do { source = try SourceText.read(file) } catch { throw Problems(error) }
    return try read(
      source, in: ScenarioFolder(file: file, main: source), catalogue: catalogue, overrides: overrides,
      permission: permission)
  }

  static func read(
    _ source: SourceText, in folder: ScenarioFolder, catalogue: Catalogue, overrides: [Override],
    permission: ExternalPermission
  ) throws(Problems) -> ScenarioFile {
    var tree = try LocatedYAML.read(source)
    let findings = ReadingContext()
    findings.open = { (name) throws(Problem) in try folder.table(name) }
    for change in overrides { tree = change.applied(to: tree, findings, catalogue.everyDimension) }
    let reading = ScenarioReading(tree, folder: folder, catalogue: catalogue, findings: findings)
    guard let (scenario, plan, expectations) = reading.read(permission) else { throw Problems(findings.problems) }
    return ScenarioFile(
      scenario: scenario, plan: plan, expectations: expectations, overrides: overrides, files: folder.names,
      inputs: folder.inputs, plugins: folder.plugins, notes: findings.notes)
  }
}

/// The folder of a scenario: the files read from it, for the digest.
final class ScenarioFolder {
  /// The folder's own name, the scenario's id.
  let id: String
  private let folder: String
  /// The tables, where they are at hand and no folder is there.
  private let given: [String: [UInt8]]?
  private var read: [(name: String, source: SourceText)]
  /// Folders of plug-ins, in the order of the scenario.
  private(set) var plugins: [String] = []
  private var pluginMarks = Set<String>()

  init(file: String, main: SourceText) {
    let full = URL(fileURLWithPath: file).standardizedFileURL
    id = full.deletingLastPathComponent().lastPathComponent
    let cut = file.lastIndex(of: "/")
    folder = cut.map { String(file[...$0]) } ?? ""
    given = nil
    read = [(full.lastPathComponent, main)]
  }

  /// A folder whose files are given.
  init(id: String, main: SourceText, given: [String: [UInt8]]) {
    (self.id, self.given, folder, read) = (id, given, "", [(main.name, main)])
  }

  /// Names of the files read, the main file first, the others sorted.
  var names: [String] { ordered.map(\.name) }

  /// The bytes of the files read, in the same order, plug-ins apart.
  var inputs: [(name: String, bytes: [UInt8])] {
    ordered.filter { !pluginMarks.contains($0.name) }.map { ($0.name, $0.source.bytes) }
  }

  private var ordered: [(name: String, source: SourceText)] {
    read.prefix(1) + read.dropFirst().sorted { $0.name < $1.name }
  }

  /// Reads a table of the folder; its place may not lead out of the folder.
  func table(_ name: String) throws(Problem) -> SourceText {
    if let known = read.first(where: { $0.name == name }) { return known.source }
    guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
      throw Problem("\(name) lies outside the scenario's folder", remedy: "keep tables beside the scenario")
    }
    if let given {
      guard let bytes = given[name] else {
        throw Problem(
          NotFound("file", name, among: given.keys.sorted(), .between("there is no ", " among the files given")),
          at: .init(name))
      }
      let source = try SourceText.table(bytes: bytes, name: name)
      read.append((name, source))
      return source
    }
    guard isInside(name) else {
      throw Problem(
        "\(name) is a link to a file outside the scenario's folder", remedy: "copy the file into the folder",
        at: .init(folder + name))
    }
    let source = try SourceText.table(folder + name)
    read.append((name, source))
    return source
  }

  /// Whether a file lies in the folder once links are followed; one that does not exist is told when it is read.
  private func isInside(_ name: String) -> Bool {
    let real = { (path: String) in URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path }
    let home = real(folder.isEmpty ? "." : folder)
    return real(folder + name).hasPrefix(home.hasSuffix("/") ? home : home + "/")
  }

  /// The path of something in the folder.
  func path(of name: String) -> String { folder + name }

  /// Whether there is a folder on disk, in which programs can lie.
  var isOnDisk: Bool { given == nil }

  /// Counts a plug-in, known by the digest of its files, as part of what was read.
  func include(_ folder: String, as name: String, digest: String) {
    guard let text = try? SourceText(bytes: Array(digest.utf8), name: name) else { return }
    plugins.append(folder)
    pluginMarks.insert(name)
    read.append((name, text))
  }

  /// SHA-256 over the names, lengths and bytes of all files read: the main file, then the others by name.
  var digest: String {
    var hash = SHA256()
    for (name, source) in ordered {
      hash.update("\(name.utf8.count):\(name):\(source.bytes.count):".utf8)
      hash.update(source.bytes)
    }
    return hash.digest()
  }
}
