import Commissioning
import Foundation
import OptionKit

/// Reads a plug-in's folder: its `plugin.yaml` and the files beside it. Nothing is run.
///
///     quorate: 1
///     id: need-weighted
///     dimension: funding
///     title: Need-weighted capitation
///     summary: Shared by weighted people, deprived places counted more.
///     version: "1.0"
///     source: {document: our method paper, section: "3"}
///     command: [python3, formula.py]
///     parameters:
///       - {name: uplift, help: "Added weight.", type: number, default: 0.1, low: 0, high: 1, unit: share}
public enum PluginFile {
  /// The version of the messages that this program speaks with plug-ins.
  public static let protocolVersion = 1

  /// Reads a folder, or the `plugin.yaml` in it.
  ///
  /// - Parameters:
  ///   - path: the folder or file.
  ///   - location: where it is named, for problems that have no place of their own.
  /// - Throws: every problem found.
  public static func read(_ path: String, at location: Problem.Location? = nil) throws(Problems) -> ExternalOption {
    let folder = path.hasSuffix("plugin.yaml") ? String(path.dropLast("plugin.yaml".count)) : path
    let base = folder.isEmpty ? "." : folder
    let main = base.hasSuffix("/") ? base + "plugin.yaml" : base + "/plugin.yaml"
    guard FileManager.default.fileExists(atPath: main) else {
      throw Problems(
        Problem(
          "there is no plug-in \(path)", remedy: "name a folder that has a plugin.yaml", at: location ?? .init(path)))
    }
    let source: SourceText
    do { source = try SourceText.read(main) } catch { throw Problems(error) }
    let tree = try LocatedYAML.read(source)
    let files: PluginFolder
    do { files = try PluginFolder(base) } catch { throw Problems(error) }
    let findings = ReadingContext()
    let declared = declaration(Fields(tree, title: "", findings: findings), findings, files, location ?? .init(main))
    guard findings.problems.isEmpty, let declared else { throw Problems(findings.problems) }
    return declared
  }

  private static func declaration(
    _ fields: Fields, _ findings: ReadingContext, _ folder: PluginFolder, _ location: Problem.Location
  ) -> ExternalOption? {
    if let version = fields.value("quorate", as: Int.self, required: true), version != protocolVersion {
      findings.report(
        "the plug-in speaks version \(version) of the messages and this program version \(protocolVersion)",
        "write `quorate: \(protocolVersion)` and answer in that form", at: fields.setting("quorate")?.location)
    }
    let id = fields.id()
    let dimension = fields.word("dimension", as: DecisionDimension.self, required: true)
    if let dimension, !dimension.takesPrograms {
      findings.report(
        "a test of law cannot be somebody else's program",
        "write it in Swift, or rule combinations out in the scenario",
        at: fields.setting("dimension")?.location)
    }
    let title = fields.text("title", required: true)
    let summary = fields.text("summary", required: true)
    let version = fields.text("version", required: true)
    let source = fields.fields("source", required: true).flatMap(source)
    let command = fields.list("command", required: true).compactMap(\.word)
    if fields.has("command"), command.isEmpty {
      findings.report("command names no program", "write [python3, formula.py]", at: fields.location)
    }
    let seconds = fields.value("seconds", as: Double.self, in: 0.05...3600)
    let megabytes = fields.value("megabytes", as: Int.self, in: 16...1_000_000)
    let scope = fields.word("scope", as: FundingScope.self)
    let apart = fields.value("tells-members-apart", as: Bool.self)
    let judgement = dimension == .criterion ? judgement(fields) : nil
    let parameters = fields.list("parameters").enumerated().compactMap { place, item in
      parameter(Fields(item, title: "parameters.\(place + 1)", findings: findings), findings)
    }
    if Set(parameters.map(\.name)).count != parameters.count {
      findings.report("two parameters have one name", "rename one", at: fields.setting("parameters")?.location)
    }
    fields.finish()
    guard let id, let dimension, let title, let summary, let version, let source else { return nil }
    let standard = ExternalOption.Limits()
    var option = ExternalOption(
      dimension: dimension,
      about: About(id: id, title: title, summary: summary, source: source, version: version), parameters: parameters,
      command: command, limits: .init(seconds: seconds ?? standard.seconds, megabytes: megabytes ?? standard.megabytes),
      scope: scope ?? .unit, judgement: judgement, folder: folder.path, files: folder.files, digest: folder.digest,
      location: location)
    option.tellsMembersApart = apart ?? false
    return option
  }

  private static func source(_ fields: Fields) -> Source? {
    let document = fields.text("document", required: true)
    let section = fields.text("section")
    fields.finish()
    return document.map { Source($0, section: section ?? "") }
  }

  private static func judgement(_ fields: Fields) -> ExternalOption.Judgement? {
    let unit = fields.word("unit", as: MeasureUnit.self)
    let better = fields.word("better", as: Preference.self, required: true)
    let needs = fields.some(of: Measure.allCases.map(\.rawValue), "measures", what: "measure", required: true)
    let each = fields.value("sees-each", as: Bool.self)
    guard let better else { return nil }
    return .init(
      unit: unit ?? .number, preference: better, needs: needs.compactMap(Measure.init(rawValue:)),
      seesEach: each ?? false)
  }

  private static func parameter(_ fields: Fields, _ findings: ReadingContext) -> ParameterDeclaration? {
    let name = fields.text("name", required: true)
    let help = fields.text("help", required: true)
    let type = fields.one(
      of: ["number", "integer", "boolean", "string"], "type", what: "type of parameter", required: true)
    let standard = fields.text("default", required: true)
    let low = fields.value("low", as: Double.self)
    let high = fields.value("high", as: Double.self)
    let unit = fields.word("unit", as: MeasureUnit.self)
    let words = fields.list("words").compactMap(\.word)
    let source = fields.fields("source").flatMap(source)
    fields.finish()
    guard let name, let help, let type, let standard else { return nil }
    var bounds: ClosedRange<Double>?
    if low != nil || high != nil {
      guard let low, let high, low <= high else {
        findings.report("\(name) has bounds that are none", "give low and high", at: fields.location)
        return nil
      }
      bounds = low...high
    }
    let isSound =
      switch type {
      case "number": Double(standard).map { $0.isFinite && bounds?.contains($0) != false } ?? false
      case "integer": Int(standard).map { bounds?.contains(Double($0)) != false } ?? false
      case "boolean": standard == "true" || standard == "false"
      default: words.isEmpty || words.contains(standard)
      }
    guard isSound else {
      findings.report(
        "the default of \(name) is \(standard), which it could not be set to", "give a \(type) within its bounds",
        at: fields.setting("default")?.location)
      return nil
    }
    let expectation = ["number": "a number", "integer": "a whole number", "boolean": "true or false"][type]
    return ParameterDeclaration(
      name: name, help: help,
      expectation: expectation ?? (words.isEmpty ? "some text" : "one of " + words.joined(separator: ", ")),
      schemaType: type, allowedWords: words.isEmpty ? nil : words, defaultValue: standard, bounds: bounds,
      unit: unit ?? .number, source: source)
  }
}
