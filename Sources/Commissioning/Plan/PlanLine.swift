/// One line of a plan: a kind of service with what is planned for it and how it grows.
public struct PlanLine: Hashable, Sendable, Identifiable {
  /// Where it stands in the plan.
  public enum Heading: String, Hashable, Sendable, CaseIterable {
    /// Services bought.
    case commissioning
    /// Corporate costs outside running costs.
    case corporate
    /// The commissioner's own administration, held to a sum a head.
    case runningCosts = "running-costs"
  }

  /// Growth in a year, each part a share of the line's opening amount; they are added up, not compounded.
  ///
  /// net = demographic + other + uplift - efficiency
  public struct Growth: Hashable, Sendable {
    /// By population.
    public var demographic: Double
    /// Beyond population: incidence, technology.
    public var other: Double
    /// Prices or tariff.
    public var uplift: Double
    /// Efficiency taken from the price.
    public var efficiency: Double

    /// Growth by its parts.
    public init(demographic: Double = 0, other: Double = 0, uplift: Double = 0, efficiency: Double = 0) {
      (self.demographic, self.other, self.uplift, self.efficiency) = (demographic, other, uplift, efficiency)
    }

    /// All of it.
    public var net: Double { demographic + other + uplift - efficiency }
  }

  /// Its id: `acute`.
  public var id: String
  /// As printed.
  public var title: String
  /// Where it stands.
  public var heading: Heading
  /// What is planned for the year.
  public var planned: Money
  /// How it grew into that.
  public var growth: Growth

  /// Makes a line.
  public init(id: String, title: String, heading: Heading, planned: Money, growth: Growth) {
    (self.id, self.title, self.heading, self.planned, self.growth) = (id, title, heading, planned, growth)
  }
}

/// Money held back in a plan.
public struct PlanReserve: Hashable, Sendable, Identifiable {
  /// How much.
  public enum Size: Hashable, Sendable {
    /// A share of the rules' base.
    case share(Double)
    /// A sum.
    case amount(Money)
  }

  /// Its id: `contingency`.
  public var id: String
  /// As printed.
  public var title: String
  /// How much.
  public var size: Size
  /// The share of it that may meet whatever goes wrong in the year; the rest is committed.
  public var releasable: Double
  /// Whether it stands against savings that may not be delivered: what savings are less it is what they come to after
  /// risk assessment.
  public var isAgainstSavings: Bool

  /// Makes a reserve.
  public init(id: String, title: String, size: Size, releasable: Double, isAgainstSavings: Bool = false) {
    (self.id, self.title, self.size, self.releasable) = (id, title, size, releasable)
    self.isAgainstSavings = isAgainstSavings
  }

  /// What it comes to before it is rounded to the plan's unit.
  public func amount(of base: Money) -> Money {
    switch size {
    case .share(let share): base.scaled(by: share) ?? .zero
    case .amount(let amount): amount
    }
  }
}
