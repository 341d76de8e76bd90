/// Parameters that several options share, declared once.
///
///     struct MeetingSettings: SharedSettings {
///       @Parameter("Months between meetings.", in: 1...12, unit: .months)
///       var meetingsEvery = 1
///     }
///
/// It stores nothing but `@Parameter` and `@Choice` properties, as an option does.
public protocol SharedSettings: Sendable, Decodable {}

/// The place of shared parameters among an option's own.
///
///     @ParameterGroup var meetings = MeetingSettings()
///
/// A user writes the parameters by their own names; the group has no name in a scenario, on a page or in the register. An
/// option that starts from other values gives them: `MeetingSettings(noticeDays: 20)`.
@propertyWrapper
public struct ParameterGroup<Settings: SharedSettings>: Sendable {
  /// The parameters in force.
  public var wrappedValue: Settings

  /// Places a group, with its defaults here.
  public init(wrappedValue: Settings) { self.wrappedValue = wrappedValue }
}

/// A group without its type: what the reader takes apart.
protocol DeclaredGroup {
  var settings: Any { get }
}

extension ParameterGroup: DeclaredGroup {
  var settings: Any { wrappedValue }
}

extension ParameterGroup: Decodable {
  /// Taken from the option's declaration with the settings in force; only ``Catalogue`` decodes options.
  public init(from decoder: any Decoder) throws { wrappedValue = try Settings(from: decoder) }
}
