import Commissioning

/// One parameter or choice of an option as it stands in a scenario: a row of the register of assumptions.
public struct SettingInForce: Sendable, Hashable {
  /// The parameter's name.
  public var name: String
  /// Its value, as a user would write it.
  public var value: String
  /// Whether a setting made it so; otherwise it stands at its default.
  public var isSet: Bool
  /// What is known of the parameter; `source` speaks of the default only.
  public var declaration: ParameterDeclaration
}

extension SettingInForce {
  /// States a setting, for an option that is not a Swift type.
  public init(name: String, value: String, isSet: Bool, of declaration: ParameterDeclaration) {
    (self.name, self.value, self.isSet, self.declaration) = (name, value, isSet, declaration)
  }
}

extension CommissioningOption {
  /// Every parameter and choice with the value in force, in the order declared.
  public var settingsInForce: [SettingInForce] {
    SettingsReader.declarations(of: self).map { name, field in
      let (value, isSet) = field.inForce
      return SettingInForce(name: name, value: value, isSet: isSet, declaration: field.declaration(named: name))
    }
  }
}
