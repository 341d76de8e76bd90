/// The bridge of a plan twice: as published, and as the growth rates of its lines make it.
///
/// The opening amount of each line is not published, so it is worked back from what is planned. A line's part of the
/// movements that are sums of their own (QIPP, investments, cost pressures, CQUIN) goes by its size among the lines
/// over which they are spread, to the penny. Then
///
///     opening_i  = (planned_i - sums_i) / (1 + net_i)
///     movement_i = opening_i x rate_i            for each of the four rates
///
/// Reserves open as they are planned. The published movements play no part in the four that follow from rates, so
/// comparing them is a test of the rates and not of itself.
public struct PlanBridge: Hashable, Sendable {
  /// One step.
  public struct Step: Hashable, Sendable {
    /// What moves.
    public var kind: PlanMovement.Kind
    /// As published.
    public var published: Money
    /// As the rates make it.
    public var worked: Money
    /// The sum that the published step would be the rates' share of: published / rate, where all lines have one rate.
    public var impliedBase: Money?
  }

  /// Applications at the start: as published and worked back.
  public var opening: (published: Money, worked: Money)
  /// The steps in order.
  public var steps: [Step]
  /// Applications at the end: the published opening with every published step, and the plan's own.
  public var closing: (published: Money, worked: Money)
  /// The opening amount of each line, worked back, in the order of the plan's lines.
  public var openings: [Money]

  /// Works the bridge of a plan out.
  ///
  /// - Throws: ``Apportionment/Failure`` where there is no line over which a sum could be spread.
  public init(of plan: FinancialPlan) throws(Apportionment.Failure) {
    var sums = [Money](repeating: .zero, count: plan.lines.count)
    let weights = plan.lines.map { $0.heading == .commissioning ? Double(max(0, $0.planned.pence)) : 0 }
    for movement in plan.movements where !movement.kind.followsFromRates {
      for (line, part) in try Apportionment.split(movement.amount, by: weights).enumerated() {
        sums[line] = sums[line] + part
      }
    }
    var worked: [PlanMovement.Kind: Money] = [:]
    openings = []
    var start = plan.reserves.reduce(Money.zero) { $0 + plan.planned($1) }
    for (line, sum) in zip(plan.lines, sums) {
      let growth = line.growth
      guard 1 + growth.net > 0, let raw = (line.planned - sum).scaled(by: 1 / (1 + growth.net)) else { throw .tooLarge }
      var opening = line.planned - sum
      for (kind, rate) in [
        (PlanMovement.Kind.demographic, growth.demographic), (.otherGrowth, growth.other),
        (.inflation, growth.uplift), (.efficiency, -growth.efficiency),
      ] {
        guard let moved = raw.scaled(by: rate) else { throw .tooLarge }
        worked[kind, default: .zero] = (worked[kind] ?? .zero) + moved
        opening = opening - moved
      }
      openings.append(opening)
      start = start + opening
    }
    let growths = plan.lines.filter { $0.heading == .commissioning }.map(\.growth)
    steps = plan.movements.map { movement in
      let rates = growths.map { movement.kind.rate(in: $0) }.filter { $0 != 0 }
      let rate = Set(rates).count == 1 ? rates[0] : nil
      return Step(
        kind: movement.kind, published: movement.amount,
        worked: movement.kind.followsFromRates ? worked[movement.kind] ?? .zero : movement.amount,
        impliedBase: rate.flatMap { movement.amount.scaled(by: 1 / $0) })
    }
    opening = (plan.opening, start)
    closing = (plan.movements.reduce(plan.opening) { $0 + $1.amount }, plan.applications)
  }

  /// Same steps, same ends.
  public static func == (a: Self, b: Self) -> Bool {
    a.opening == b.opening && a.steps == b.steps && a.closing == b.closing && a.openings == b.openings
  }

  /// Hashes the steps.
  public func hash(into hasher: inout Hasher) { hasher.combine(steps) }
}

extension PlanMovement.Kind {
  /// The rate from which it follows, signed as it moves.
  func rate(in growth: PlanLine.Growth) -> Double {
    switch self {
    case .inflation: growth.uplift
    case .efficiency: -growth.efficiency
    case .demographic: growth.demographic
    case .otherGrowth: growth.other
    case .cquin, .costPressures, .qipp, .investments: 0
    }
  }
}
