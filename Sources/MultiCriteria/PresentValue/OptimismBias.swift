/// The demonstrated tendency to underestimate, as an uplift, before and after what has been done about it.
///
/// Both figures are kept: before = x (1 + upper bound), after = x (1 + upper bound (1 - mitigated)). Source: HM
/// Treasury, Supplementary Green Book guidance: optimism bias (2013), table 1, from Mott MacDonald, Review of Large
/// Public Procurement in the UK (2002).
public struct OptimismBias: Sendable, Hashable {
  /// The upper-bound uplift as a share: 0.24 adds 24%.
  public var upperBound: Double
  /// The share of the contributory factors that has been mitigated, 0 to 1.
  public var mitigated: Double

  /// Makes an uplift; `mitigated` is held within 0 and 1.
  public init(upperBound: Double, mitigated: Double = 0) {
    self.upperBound = upperBound
    self.mitigated = Swift.min(1, Swift.max(0, mitigated))
  }

  /// The uplift that remains.
  public var remaining: Double { upperBound * (1 - mitigated) }

  /// A cost with the full uplift, and with what remains of it.
  public func applied(to cost: Double) -> (before: Double, after: Double) {
    (cost * (1 + upperBound), cost * (1 + remaining))
  }

  /// Upper and lower bounds on capital expenditure by kind of project, as shares.
  public enum Project: String, Sendable, Hashable, CaseIterable {
    case standardBuildings = "standard-buildings"
    case nonStandardBuildings = "non-standard-buildings"
    case standardCivilEngineering = "standard-civil-engineering"
    case nonStandardCivilEngineering = "non-standard-civil-engineering"
    case equipmentAndDevelopment = "equipment-and-development"
    case outsourcing

    /// Recommended uplift on capital expenditure (on operating expenditure for outsourcing), without mitigation.
    public var upperBound: Double {
      switch self {
      case .standardBuildings: 0.24
      case .nonStandardBuildings: 0.51
      case .standardCivilEngineering: 0.44
      case .nonStandardCivilEngineering: 0.66
      case .equipmentAndDevelopment: 2.00
      case .outsourcing: 0.41
      }
    }
  }
}

extension OptimismBias {
  /// The upper bound of a project of several kinds, by their shares of the capital value.
  public static func combined(_ parts: [(project: Project, share: Double)]) -> Double {
    parts.reduce(0) { $0 + $1.project.upperBound * $1.share }
  }
}
