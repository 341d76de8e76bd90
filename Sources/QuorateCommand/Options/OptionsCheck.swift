import ArgumentParser
import OptionKit
import OptionLaws
import PluginHost
import ReportWriter
import ScenarioFiles

/// `quorate options check PATH`: tries a plug-in alone.
struct OptionsCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Try a plug-in alone with made-up cases and say which law it breaks on which case.",
    discussion: """
      Runs the program of the folder named, with its defaults and with every parameter at each of its bounds, and asks \
      the first questions again of a second copy. Exit status 1 where a law is broken.
      """)

  @Argument(help: "The plug-in's folder, which has a plugin.yaml.")
  var path: String

  @ArgumentParser.Option(help: "How many cases are made up.")
  var cases = 25

  func run() throws {
    guard (1...10_000).contains(cases) else {
      throw Problem("cases is \(cases)", remedy: "it must lie between 1 and 10000", at: .init("--cases"))
    }
    let declared = try PluginFile.read(path)
    let host = try Quorate.plugins.open(allowing: [path])
    let entry = try host.permission.entry(declared)
    let catalogue = Quorate.catalogue + Catalogue(entries: [entry])
    let name = "\(entry.dimension.rawValue) \(entry.about.id)"
    var failures = CatalogueLaws.failures(of: Catalogue(entries: [entry]))
    failures += ParameterLaws.failures(of: entry, in: catalogue)
    var tried = 0
    for (words, setting) in Self.settings(of: entry.parameters) {
      let option = try catalogue.make(entry.dimension, entry.about.id, settings: setting)
      let range = tried == 0 ? 0..<cases : 0..<min(3, cases)
      failures += OptionLaws.failures(of: option, cases: range).map { words.isEmpty ? $0 : "\(words), \($0)" }
      tried += range.count
      // A program that failed is not asked again; what follows from it would only repeat it.
      if let failure = host.failures.first?.problem {
        throw WorkFailed(description: "\(words.isEmpty ? "" : "\(words): ")\(failure.description)")
      }
    }
    if failures.isEmpty { failures += try Self.disagreements(declared, path, host) }
    host.end()
    var seen = Set<String>()
    failures = failures.filter { seen.insert($0).inserted }
    guard failures.isEmpty else {
      for failure in failures { Console.output(failure + "\n") }
      throw WorkFailed(description: "\(name) breaks its laws in the ways above.")
    }
    Console.output(
      """
      \(name), version \(declared.about.version), keeps the laws of its dimension in \(tried) cases.
      digest: \(declared.digest)

      """)
    Console.error("It answered \(host.overhead.words)")
  }

  /// The defaults, and each parameter at each of its bounds and words.
  static func settings(of parameters: [ParameterDeclaration]) -> [(words: String, setting: Setting)] {
    var found: [(String, Setting)] = [("", .none)]
    for parameter in parameters {
      var values = parameter.allowedWords ?? []
      if let bounds = parameter.bounds { values += [bounds.lowerBound.written, bounds.upperBound.written] }
      if parameter.schemaType == "boolean" { values += ["true", "false"] }
      for value in values where value != parameter.defaultValue {
        found.append(
          ("\(parameter.name) = \(value)", Setting(.mapping([.init(parameter.name, Setting(value))]))))
      }
    }
    return found
  }

  /// Where a second copy of the program answers the same questions in another way.
  static func disagreements(_ declared: ExternalOption, _ path: String, _ first: PluginHost) throws -> [String] {
    let second = try Quorate.plugins.open(allowing: [path])
    defer { second.end() }
    let makers = try [first, second].map { Catalogue(entries: [try $0.permission.entry(declared)]) }
    let options = try makers.map { try $0.make(declared.dimension, declared.about.id) }
    return (0..<3).filter { seed in
      let told = options.map { OptionFingerprint.words(of: $0, in: LawCase(seed: seed)) }
      return told[0] != told[1]
    }.map { "case \($0): a second copy of the program answers otherwise" }
  }
}
