import Commissioning

/// What a `plugin.yaml` declares: an option whose answers come from somebody else's program.
///
/// It is a description and nothing more. Making an option of it, and so running the program, is for whoever has been
/// allowed to; see ``ExternalPermission``.
public struct ExternalOption: Sendable {
  /// One file of the plug-in's folder.
  public struct File: Sendable {
    /// Its name within the folder.
    public var name: String
    /// Its bytes, those of the digest.
    public var bytes: [UInt8]
    /// Whether it may be run by name.
    public var isExecutable: Bool

    /// Holds a file.
    public init(name: String, bytes: [UInt8], isExecutable: Bool) {
      (self.name, self.bytes, self.isExecutable) = (name, bytes, isExecutable)
    }
  }

  /// What the program may use.
  public struct Limits: Sendable, Hashable {
    /// Seconds of waiting for one answer line.
    public var seconds: Double
    /// Megabytes of address space, where the system can limit it.
    public var megabytes: Int

    /// States limits: ten seconds and 4096 megabytes unless given.
    public init(seconds: Double = 10, megabytes: Int = 4096) { (self.seconds, self.megabytes) = (seconds, megabytes) }
  }

  /// What a criterion says of itself, beside its parameters.
  public struct Judgement: Sendable, Hashable {
    /// The unit of its value.
    public var unit: MeasureUnit
    /// Which end is better.
    public var preference: Preference
    /// The measures it reads.
    public var needs: [Measure]
    /// Whether it is shown each commissioner's figures; otherwise those of the whole case only.
    public var seesEach: Bool

    /// Describes a criterion.
    public init(unit: MeasureUnit, preference: Preference, needs: [Measure], seesEach: Bool) {
      (self.unit, self.preference, self.needs, self.seesEach) = (unit, preference, needs, seesEach)
    }
  }

  /// The dimension in which it can be chosen.
  public var dimension: DecisionDimension
  /// Id, title, summary, source and the author's version.
  public var about: About
  /// Its parameters.
  public var parameters: [ParameterDeclaration]
  /// The program and its arguments, run in a copy of the folder.
  public var command: [String]
  /// What it may use.
  public var limits: Limits
  /// For a funding formula: whether it divides the whole case's cost or each unit's.
  public var scope: FundingScope
  /// Whether it may treat two members differently that are alike in everything but their ids.
  public var tellsMembersApart = false
  /// For a criterion.
  public var judgement: Judgement?
  /// The folder it was read from, as a real path.
  public var folder: String
  /// The folder's files, sorted by name.
  public var files: [File]
  /// SHA-256 over the folder's files, as 64 hexadecimal digits.
  public var digest: String
  /// Where it is named or written.
  public var location: Problem.Location?

  /// Describes an external option.
  public init(
    dimension: DecisionDimension, about: About, parameters: [ParameterDeclaration] = [], command: [String],
    limits: Limits = Limits(), scope: FundingScope = .unit, judgement: Judgement? = nil, folder: String,
    files: [File], digest: String, location: Problem.Location? = nil
  ) {
    (self.dimension, self.about, self.parameters, self.command) = (dimension, about, parameters, command)
    (self.limits, self.scope, self.judgement, self.folder) = (limits, scope, judgement, folder)
    (self.files, self.digest, self.location) = (files, digest, location)
  }
}

extension ExternalOption {
  /// Settings checked against the declared parameters, in the order declared.
  ///
  /// - Throws: every problem at once, each where the setting stands, worded as for an option of this package.
  public func settings(from setting: Setting, at location: Problem.Location?) throws(Problems) -> [SettingInForce] {
    let reader = SettingsReader(title: about.id, location: location, catalogue: Catalogue(), depth: 0)
    let fields = reader.fields(parameters.map { ($0.name, $0.field) }, from: setting)
    var problems = reader.problems
    let settings = parameters.map { declaration in
      let state = fields[declaration.name]?.inForce ?? (written: declaration.defaultValue, isSet: false)
      if let words = declaration.allowedWords, !words.contains(state.written) {
        problems.append(
          Problem(
            NotFound(
              "choice", state.written, among: words,
              .value(
                of: "\(about.id).\(declaration.name)", reason: "which is not one of \(words.joined(separator: ", "))")),
            at: setting.location ?? location))
      }
      return SettingInForce(
        name: declaration.name, value: state.written, isSet: state.isSet, declaration: declaration)
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return settings
  }
}

extension ParameterDeclaration {
  /// The declaration as a field that a setting can fill, by its type in JSON Schema.
  var field: any DeclaredSetting {
    switch schemaType {
    case "integer":
      Parameter(wrappedValue: Int(defaultValue) ?? 0, help, in: bounds, unit: unit, source: source)
    case "boolean": Parameter(wrappedValue: defaultValue == "true", help, source: source)
    case "string": Parameter(wrappedValue: defaultValue, help, unit: unit, source: source)
    default: Parameter(wrappedValue: Double(defaultValue) ?? 0, help, in: bounds, unit: unit, source: source)
    }
  }
}
