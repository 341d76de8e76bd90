import OptionKit

extension ModelParameter {
  /// What is known of a parameter before any scenario speaks.
  public struct Meaning: Sendable, Hashable {
    /// As written in files: kebab case.
    public var id: String
    /// The stage that reads it.
    public var stage: Stage
    /// What it is, in a phrase.
    public var title: String
    /// Its unit.
    public var unit: MeasureUnit
    /// Taken where a scenario gives nothing.
    public var fallback: Double
    /// The values allowed.
    public var bounds: ClosedRange<Double>
    /// Why the default may be assumed.
    public var reason: String

    init(
      _ id: String, _ stage: Stage, _ title: String, _ unit: MeasureUnit, _ fallback: Double,
      _ bounds: ClosedRange<Double>, _ reason: String
    ) {
      (self.id, self.stage, self.title, self.unit) = (id, stage, title, unit)
      (self.fallback, self.bounds, self.reason) = (fallback, bounds, reason)
    }
  }

  /// Its meaning, as the stage that reads it declares it.
  public var meaning: Meaning { Self.meanings[index] }

  /// What the stages declare, all together.
  static let declared: [ModelParameter: Meaning] = [
    demand, cost, procurement, decisions, funding, risk, membership, adoption,
  ].reduce(into: [:]) { all, stage in all.merge(stage) { first, _ in first } }

  private static let meanings = allCases.map { parameter in
    declared[parameter]
      ?? Meaning("\(parameter)", .demand, "\(parameter)", .number, 0, -.infinity ... .infinity, "not declared")
  }
}
