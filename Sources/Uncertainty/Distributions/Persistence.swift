import Diagnostics

/// How an uncertain number moves over the years of a run about the value drawn for the future.
///
/// In the year numbered t from 0: value_t = drawn + trend t + e_t, with e_0 = sd z_0 and
/// e_t = carryOver e_(t-1) + sd sqrt(1 - carryOver^2) z_t, the z independent standard normals. So e_t has standard
/// deviation `sd` in every year and correlation carryOver^k with the year k before: a first-order autoregression begun
/// in its steady state (G. E. P. Box, G. M. Jenkins, *Time Series Analysis* (1970), 3.2.3).
public struct Persistence: Sendable, Hashable {
  /// Change a year, in the unit of the value.
  public var trend: Double
  /// The share of one year's departure that is still there in the next; above -1 and below 1.
  public var carryOver: Double
  /// The standard deviation of the departure in any one year, in the unit of the value; 0 for none.
  public var sd: Double
  /// What every year's value is held within (a share within 0…1), or nil. Where it binds, the moments above no
  /// longer hold.
  public var limits: ClosedRange<Double>?

  /// Makes a description of movement over the years.
  public init(trend: Double = 0, carryOver: Double = 0, sd: Double = 0, limits: ClosedRange<Double>? = nil) {
    (self.trend, self.carryOver, self.sd, self.limits) = (trend, carryOver, sd, limits)
  }

  /// Everything wrong with the numbers given; empty where there is nothing.
  public var problems: [Problem] {
    var found: [Problem] = []
    if !trend.isFinite { found.append(Problem("trend is \(trend)", remedy: "give a finite change a year")) }
    if !(carryOver > -1 && carryOver < 1) {
      found.append(Problem("carry-over is \(carryOver)", remedy: "it must lie above -1 and below 1"))
    }
    if !(sd >= 0 && sd.isFinite) {
      found.append(Problem("yearly standard deviation is \(sd)", remedy: "it must be 0 or more"))
    }
    return found
  }
}
