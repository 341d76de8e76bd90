import Commissioning
import OptionKit

/// An option with its settings, under the name a scenario gives it.
public struct NamedOption: Sendable {
  /// The name in this scenario, unique in its dimension; the option's own id unless the scenario says otherwise.
  public var id: String
  /// As printed.
  public var title: String
  /// What the catalogue says of it.
  public var about: About
  /// The option.
  public var option: any CommissioningOption
  /// Its settings as written, for the manifest.
  public var settings: String
  /// Why its settings are what they are; nil where the scenario does not say.
  public var provenance: Provenance?
  /// Where the scenario names it.
  public var location: Problem.Location?

  /// Names an option.
  public init(
    id: String, title: String, about: About, option: any CommissioningOption, settings: String = "",
    provenance: Provenance? = nil, location: Problem.Location? = nil
  ) {
    (self.id, self.title, self.about) = (id, title, about)
    (self.option, self.settings, self.provenance, self.location) = (option, settings, provenance, location)
  }
}
