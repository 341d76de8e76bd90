import Commissioning

/// The unit of a parameter or a measure, for whoever imports only this.
public typealias MeasureUnit = Commissioning.MeasureUnit

/// A number or word that a user may set, declared once beside the option that reads it.
///
///     @Parameter("Share of the distance to target moved each year.", in: 0...1, unit: .share)
///     var paceOfChange = 1.0
///
/// The declaration yields the reading and checking of settings, the reference page, the schema and the row in the
/// assumptions register.
@propertyWrapper
public struct Parameter<Value: ParameterValue>: Sendable, Hashable {
  /// The value in force.
  public var wrappedValue: Value
  /// What it means, in a sentence.
  public let help: String
  /// The values allowed, where there are bounds.
  public let bounds: ClosedRange<Double>?
  /// Its unit.
  public let unit: MeasureUnit
  /// Where the default comes from; nil where it is a neutral choice.
  public let source: Source?
  /// Whether a setting changed it.
  public internal(set) var isSet = false

  /// Declares a parameter and its default.
  public init(
    wrappedValue: Value, _ help: String, in bounds: ClosedRange<Double>? = nil, unit: MeasureUnit = .number,
    source: Source? = nil
  ) {
    (self.wrappedValue, self.help, self.bounds) = (wrappedValue, help, bounds)
    (self.unit, self.source) = (unit, source)
  }
}

/// What is known of a parameter without its type.
public struct ParameterDeclaration: Sendable, Hashable {
  /// As written in settings.
  public var name: String
  /// What it means.
  public var help: String
  /// What may be written, in words.
  public var expectation: String
  /// Its type in JSON Schema.
  public var schemaType: String
  /// The words allowed, where only some are.
  public var allowedWords: [String]?
  /// The default, as written.
  public var defaultValue: String
  /// Bounds.
  public var bounds: ClosedRange<Double>?
  /// Unit.
  public var unit: MeasureUnit
  /// Where the default comes from.
  public var source: Source?
  /// The dimension an inner option is chosen from, where this is a choice.
  public var choiceOf: DecisionDimension?

  /// Describes a parameter, for an option that is not a Swift type.
  public init(
    name: String, help: String, expectation: String, schemaType: String, allowedWords: [String]? = nil,
    defaultValue: String, bounds: ClosedRange<Double>? = nil, unit: MeasureUnit = .number, source: Source? = nil,
    choiceOf: DecisionDimension? = nil
  ) {
    (self.name, self.help, self.expectation, self.schemaType) = (name, help, expectation, schemaType)
    (self.allowedWords, self.defaultValue, self.bounds) = (allowedWords, defaultValue, bounds)
    (self.unit, self.source, self.choiceOf) = (unit, source, choiceOf)
  }
}

/// What ``Parameter`` and ``Choice`` have in common: read off an option's declaration and filled from its settings.
protocol DeclaredSetting {
  /// What is in force, as a user would write it, and whether a setting made it so.
  var inForce: (written: String, isSet: Bool) { get }
  func declaration(named name: String) -> ParameterDeclaration
  /// A copy with the setting in force; problems where it cannot be.
  func filled(from setting: Setting?, named name: String, by reader: SettingsReader) -> any DeclaredSetting
}

extension Parameter: DeclaredSetting {
  var inForce: (written: String, isSet: Bool) { (wrappedValue.written, isSet) }

  func declaration(named name: String) -> ParameterDeclaration {
    ParameterDeclaration(
      name: name, help: help, expectation: Value.expectation, schemaType: Value.schemaType,
      allowedWords: Value.allowedWords, defaultValue: wrappedValue.written, bounds: bounds, unit: unit,
      source: source)
  }

  func filled(from setting: Setting?, named name: String, by reader: SettingsReader) -> any DeclaredSetting {
    guard let setting else { return self }
    guard let value = Value(setting: setting) else {
      let reason = "which is not \(Value.expectation)"
      if let words = Value.allowedWords, case .text(let text) = setting.value {
        let owner = "\(reader.title).\(name)"
        reader.report(
          NotFound("choice", setting.written, among: words, .value(of: owner, reason: reason), comparing: text), setting
        )
      } else {
        reader.report(
          "\(reader.title).\(name) is \(setting.written), \(reason)", "write \(Value.expectation)", setting)
      }
      return self
    }
    if let bounds, let number = value.boundedNumber, !bounds.contains(number) {
      let (low, high) = (bounds.lowerBound.written, bounds.upperBound.written)
      reader.report(
        "\(reader.title).\(name) is \(setting.written); it must lie between \(low) and \(high)", "", setting)
      return self
    }
    var filled = self
    filled.wrappedValue = value
    filled.isSet = true
    return filled
  }
}

extension Parameter: Decodable {
  /// Taken from the option's declaration with the setting in force; only ``Catalogue`` decodes options.
  public init(from decoder: any Decoder) throws {
    guard let field = decoder as? FieldDecoder, let filled = field.value as? Self else {
      throw Problem("an option can be made only by a catalogue")
    }
    self = filled
  }
}
