import OptionKit

extension ScenarioFile {
  /// Reads a scenario with settings above it as they are written on the command line, `criteria.wait.weight=40`.
  ///
  ///     let file = try ScenarioFile.read("Scenarios/surrey", catalogue: .standard, settings: ["appraisal.futures=64"])
  ///
  /// - Throws: every setting that cannot be read, else every problem of the scenario.
  public static func read(
    _ path: String, catalogue: Catalogue, settings: [String], permission: ExternalPermission = .none
  ) throws(Problems) -> ScenarioFile {
    try read(path, catalogue: catalogue, overrides: Override.all(settings), permission: permission)
  }

  /// Reads a scenario whose files are at hand: the main file first, then the tables that it names, each under its name in
  /// the folder. The bytes of ``inputs`` read the same again, digest included.
  ///
  /// A scenario that names plug-ins is refused: their programs lie in a folder.
  ///
  /// - Parameters:
  ///   - files: names and bytes.
  ///   - id: the scenario's id, which is its folder's name elsewhere.
  /// - Throws: every problem found; the places are the names given.
  public static func read(
    files: [(name: String, bytes: [UInt8])], id: String, catalogue: Catalogue, settings: [String] = []
  ) throws(Problems) -> ScenarioFile {
    guard let main = files.first else {
      throw Problems(Problem("no file of a scenario is given", remedy: "give scenario.yaml first"))
    }
    let overrides = try Override.all(settings)
    let source: SourceText
    do throws(Problem) {
      guard main.bytes.count <= SourceText.limit else {
        throw Problem(
          "the file has \(main.bytes.count) bytes", remedy: "\(SourceText.limit) is the most", at: .init(main.name))
      }
      source = try SourceText(bytes: main.bytes, name: main.name)
    } catch { throw Problems(error) }
    let given = Dictionary(files.dropFirst().map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    return try read(
      source, in: ScenarioFolder(id: id, main: source, given: given), catalogue: catalogue, overrides: overrides,
      permission: .none)
  }
}

extension Override {
  /// Reads settings; every one that cannot be read is a problem.
  public static func all(_ settings: [String]) throws(Problems) -> [Override] {
    var overrides: [Override] = []
    var problems: [Problem] = []
    for setting in settings {
      do throws(Problem) { overrides.append(try Override(setting)) } catch { problems.append(error) }
    }
    if !problems.isEmpty { throw Problems(problems) }
    return overrides
  }
}
