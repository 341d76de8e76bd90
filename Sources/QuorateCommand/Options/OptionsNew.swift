import ArgumentParser
import Foundation
import OptionKit

extension DecisionDimension: ExpressibleByArgument {}

/// `quorate options new DIMENSION ID`: begins an option.
struct OptionsNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin an option: a file that compiles, a test that fails until it is written, its catalogue line.",
    discussion: """
      In a clone of this repository the files go where options and their tests live, and the line into the catalogue. \
      Elsewhere say --folder, --tests and --module. With --language a plug-in is begun instead: a folder with a \
      plugin.yaml and a program, to be tried with options check. Nothing that exists is written over.
      """)

  @Argument(help: "footprint, funding, rule, arrangement, risk, law or criterion.")
  var dimension: DecisionDimension

  @Argument(help: "The option's id in kebab case, such as my-formula.")
  var id: String

  @ArgumentParser.Option(help: "Where the option goes; the dimension's folder of Plugins unless given.")
  var folder: String?

  @ArgumentParser.Option(help: "Where its test goes; Tests/StandardOptionsTests unless given.")
  var tests: String?

  @ArgumentParser.Option(help: "The module that the option belongs to.")
  var module = OptionTemplate.ownModule

  @ArgumentParser.Option(help: "Begin a plug-in in this language instead: python or sh.")
  var language: PluginTemplate.Language?

  func run() throws {
    let words = id.split(separator: "-", omittingEmptySubsequences: false)
    let isKebab = words.allSatisfy { word in
      word.first.map { ("a"..."z").contains($0) } == true
        && word.utf8.allSatisfy("abcdefghijklmnopqrstuvwxyz0123456789".utf8.contains)
    }
    guard isKebab, id.utf8.count <= 60 else {
      throw Problem("the id \(id) is not in kebab case", remedy: "write small letters, such as my-formula")
    }
    if Quorate.catalogue[dimension, id] != nil {
      throw Problem("there is already a \(dimension.rawValue) option \(id)", remedy: "choose another id")
    }
    if let language { return try beginPlugin(language) }
    let template = OptionTemplate(dimension: dimension, id: id, module: module)
    let catalogue = "Plugins/Catalogue+Standard.swift"
    let isAtHome = FileManager.default.fileExists(atPath: catalogue)
    guard isAtHome || folder != nil else {
      throw Problem(
        "there is no \(catalogue) here", remedy: "go to a clone of Quorate, or say --folder, --tests and --module")
    }
    var files = [("\(folder ?? "Plugins/\(dimension.folder)")/\(template.type).swift", template.option)]
    if let tests = tests ?? (isAtHome && folder == nil ? "Tests/StandardOptionsTests" : nil) {
      files.append(("\(tests)/\(template.type)Tests.swift", template.test))
    }
    try Self.write(files)
    guard isAtHome, folder == nil else {
      return Console.output("Hand it to the command: Quorate.start(catalogue: .standard + [\(template.type).self])\n")
    }
    let text = try String(contentsOfFile: catalogue, encoding: .utf8)
    if let longer = Self.catalogue(text, with: template.type, in: dimension) {
      try Data(longer.utf8).write(to: URL(fileURLWithPath: catalogue), options: .atomic)
      Console.output("Added \(template.type).self to \(catalogue).\n")
    } else {
      Console.output("Add \(template.type).self to \(catalogue).\n")
    }
    Console.output("Then: swift test --disable-xctest --filter \(template.type)Tests\n")
  }

  /// The catalogue's text with one more line, first of its dimension; nil where the dimension's heading is not found.
  static func catalogue(_ text: String, with type: String, in dimension: DecisionDimension) -> String? {
    // A folder's name in words: `RiskSharing` is "Risk sharing".
    let heading =
      dimension.folder.prefix(1)
      + dimension.folder.dropFirst().flatMap { letter in
        letter.isUppercase ? " \(letter.lowercased())" : String(letter)
      }
    guard let place = text.firstRange(of: "    // \(heading)\n") else { return nil }
    return text[..<place.upperBound] + "    \(type).self,\n" + text[place.upperBound...]
  }

  private func beginPlugin(_ language: PluginTemplate.Language) throws {
    let template = try PluginTemplate(dimension: dimension, id: id, language: language)
    let place = folder ?? id
    try Self.write(template.files.map { ("\(place)/\($0.name)", $0.text) })
    Console.output("Then: quorate options check \(place)\n")
  }

  private static func write(_ files: [(path: String, text: String)]) throws {
    for (path, _) in files where FileManager.default.fileExists(atPath: path) {
      throw Problem("\(path) exists", remedy: "choose another id, or take the file away", at: .init(path))
    }
    do {
      for (path, text) in files {
        let file = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        Console.output("Wrote \(path)\n")
      }
    } catch {
      throw WorkFailed(description: "the files could not be written: \(error.localizedDescription)")
    }
  }
}
