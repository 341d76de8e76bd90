import Commissioning
import OptionKit

/// The value of a model parameter in a scenario: what is believed and why.
public struct ModelInput: Sendable, Hashable {
  /// What is believed, over the years too; a constant where it is not uncertain. Named by the parameter.
  public var uncertainty: Uncertainty
  /// Why it may be used.
  public var provenance: Provenance

  /// Gives a parameter a value or a distribution.
  public init(_ uncertainty: Uncertainty, _ provenance: Provenance) {
    self.uncertainty = uncertainty
    self.provenance = provenance
  }

  /// The default of a parameter, as an assumption of the model.
  public init(fallbackOf parameter: ModelParameter) {
    let meaning = parameter.meaning
    uncertainty = Uncertainty(
      parameter.id, title: meaning.title, .constant(meaning.fallback), unit: meaning.unit.rawValue)
    provenance = .assumption(reason: meaning.reason)
  }

  /// As a row of the register: the central value with the middle 90% of its distribution.
  public var figure: Figure {
    let distribution = uncertainty.distribution
    if case .constant(let value) = distribution {
      return Figure(uncertainty.name, value, unit: uncertainty.unit, provenance)
    }
    return Figure(
      uncertainty.name, distribution.mean, low: distribution.quantile(0.05), high: distribution.quantile(0.95),
      unit: uncertainty.unit, provenance)
  }
}
