import Commissioning

/// One council tax for each new council, reached over some years.
///
///     target  = the least, the mean by tax base, or the most of its Band D charges today
///     charge_t = today + (target - today) x min(1, t / years)
///     yield_t  = sum over bodies of base x charge_t
///
/// Units: pounds of Band D a year; tax base in Band D equivalents; yields in money. General rises of council tax are left
/// out, so what is told is only what bringing charges together does. Against no rise, *to the least* forgoes income every
/// year, *to the most* raises bills, *to the mean* forgoes none once it is reached.
///
/// Source: Local Government Act 2003 and the regulations on equalisation after reorganisation leave the number of years to
/// be set; the number and the target are choices here.
///
/// Not claimed: what a government would allow in any year (referendum limits), nor precepts that stay apart.
public struct CouncilTaxHarmonisation: Sendable, Hashable {
  /// To which charge.
  public enum Target: String, Sendable, Hashable, CaseIterable {
    case lowest, mean, highest
  }

  /// A body that charges today.
  public struct Body: Sendable, Hashable {
    /// Its id.
    public var id: String
    /// Band D today, in pounds.
    public var charge: Double
    /// Tax base in Band D equivalents.
    public var base: Double

    /// States a body.
    public init(id: String, charge: Double, base: Double) { (self.id, self.charge, self.base) = (id, charge, base) }
  }

  /// The bodies that become one.
  public var bodies: [Body]
  /// To which charge.
  public var target: Target
  /// Over how many years; at least 1.
  public var years: Int

  /// States a harmonisation.
  public init(_ bodies: [Body], to target: Target, over years: Int) {
    (self.bodies, self.target, self.years) = (bodies, target, max(1, years))
  }

  /// The charge that all come to.
  public var charge: Double {
    let charges = bodies.map(\.charge)
    switch target {
    case .lowest: return charges.min() ?? 0
    case .highest: return charges.max() ?? 0
    case .mean:
      let base = bodies.reduce(0) { $0 + $1.base }
      return base > 0 ? bodies.reduce(0) { $0 + $1.charge * $1.base } / base : 0
    }
  }

  /// What a body's residents come to pay beyond today, in pounds of Band D; below 0 where they pay less.
  public func change(_ body: Int) -> Double { charge - bodies[body].charge }

  /// The charge of a body after so many years, today being 0.
  public func charge(of body: Int, after year: Int) -> Double {
    bodies[body].charge + change(body) * min(1, Double(max(0, year)) / Double(years))
  }

  /// What all raise after so many years; nil where it is beyond what money holds.
  public func yield(after year: Int) -> Money? {
    Money(rounding: bodies.indices.reduce(0) { $0 + bodies[$1].base * charge(of: $1, after: year) } * 100)
  }
}
