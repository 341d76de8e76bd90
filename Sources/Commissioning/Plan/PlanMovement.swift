/// One step of the bridge from last year's applications to this year's.
public struct PlanMovement: Hashable, Sendable {
  /// What moves.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Quality payments (commissioning for quality and innovation).
    case cquin
    /// Prices.
    case inflation
    /// Efficiency taken from prices.
    case efficiency
    /// Growth by population.
    case demographic
    /// Growth beyond population.
    case otherGrowth = "other-growth"
    /// Known pressures.
    case costPressures = "cost-pressures"
    /// Savings schemes (quality, innovation, productivity and prevention).
    case qipp
    /// New money.
    case investments

    /// As printed.
    public var title: String {
      switch self {
      case .cquin: "CQUIN"
      case .inflation: "Inflation"
      case .efficiency: "Efficiency"
      case .demographic: "Demographic growth"
      case .otherGrowth: "Non-demographic growth"
      case .costPressures: "Cost pressures"
      case .qipp: "QIPP"
      case .investments: "Investments"
      }
    }

    /// Whether it follows from the growth of lines; the others are sums of their own.
    public var followsFromRates: Bool {
      switch self {
      case .inflation, .efficiency, .demographic, .otherGrowth: true
      case .cquin, .costPressures, .qipp, .investments: false
      }
    }
  }

  /// What moves.
  public var kind: Kind
  /// By how much, negative for less, as published.
  public var amount: Money

  /// A step.
  public init(_ kind: Kind, _ amount: Money) { (self.kind, self.amount) = (kind, amount) }
}
