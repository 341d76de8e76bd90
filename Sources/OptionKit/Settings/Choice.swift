/// An option inside an option: a blend of two formulas, reserved matters over any rule.
///
///     @Choice(of: .funding, "The formula blended in.", default: "historic-block")
///     var first: (any FundingFormula)?
///
/// No option names another in its code; the catalogue fills the choice by id. A setting is an id, or an id with
/// settings of its own: `capitation` or `{capitation: {paceOfChange: 0.5}}`.
@propertyWrapper
public struct Choice<Inner: Sendable>: Sendable {
  /// The option chosen; nil only where the outer option was not made by a catalogue.
  public var wrappedValue: Inner?
  /// The dimension it is chosen from.
  public let dimension: DecisionDimension
  /// What it means.
  public let help: String
  /// The id chosen unless a setting says otherwise.
  public let defaultID: String
  /// The id chosen, with its settings.
  public internal(set) var chosen: String

  /// Declares a choice.
  public init(wrappedValue: Inner? = nil, of dimension: DecisionDimension, _ help: String, default id: String) {
    (self.wrappedValue, self.dimension, self.help, self.defaultID) = (wrappedValue, dimension, help, id)
    chosen = id
  }
}

extension Choice: DeclaredSetting {
  var inForce: (written: String, isSet: Bool) { (chosen, chosen != defaultID) }

  func declaration(named name: String) -> ParameterDeclaration {
    ParameterDeclaration(
      name: name, help: help, expectation: "an option of the dimension \(dimension.rawValue)", schemaType: "string",
      defaultValue: defaultID, choiceOf: dimension)
  }

  func filled(from setting: Setting?, named name: String, by reader: SettingsReader) -> any DeclaredSetting {
    var id = defaultID
    var inner = Setting.none
    if let setting {
      switch setting.value {
      case .text(let text): id = text
      case .mapping(let entries) where entries.count == 1:
        id = entries[0].key
        inner = entries[0].setting
      default:
        reader.report(
          "\(reader.title).\(name) is not an option", "write an id, or an id with its settings", setting)
        return self
      }
    }
    var filled = self
    filled.chosen = inner == .none ? id : "{\(id): \(inner.written)}"
    filled.wrappedValue = reader.make(dimension, id, inner, setting?.location) as? Inner
    return filled
  }
}

extension Choice: Decodable {
  /// Taken from the option's declaration with the choice made; only ``Catalogue`` decodes options.
  public init(from decoder: any Decoder) throws {
    guard let field = decoder as? FieldDecoder, let filled = field.value as? Self else {
      throw Problem("an option can be made only by a catalogue")
    }
    self = filled
  }
}
