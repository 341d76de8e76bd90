import MultiCriteria
import OptionKit

/// The Green Book economics of a bundle: costs and benefits by year, net present social value, optimism bias, switching
/// values.
///
/// Means over futures in real pounds of the base year. Costs are what everyone pays; benefits are the worth of the care
/// given, discounted as a health effect, and of decisions. Optimism bias is put on what is estimated here and not budgeted:
/// transaction costs and lead teams. It is the Treasury's upper bound for outsourcing (41%), none of it mitigated.
///
/// Not claimed: anything for waits, outcomes, fit and fairness, which are not in money; that the range
/// of a mean is that of a future.
public struct BundleEconomics: Sendable, Hashable {
  /// One year.
  public struct Year: Sendable, Hashable {
    /// Years from the base year.
    public var ahead: Int
    /// What everyone pays, and of it what is estimated and not budgeted: transactions and lead teams.
    public var cost, estimated: Double
    /// Worth of the care given, and of decisions to those bound by them.
    public var care, decisions: Double

    /// Records a year.
    package init(ahead: Int, cost: Double, estimated: Double, care: Double, decisions: Double) {
      (self.ahead, self.cost, self.estimated) = (ahead, cost, estimated)
      (self.care, self.decisions) = (care, decisions)
    }
  }

  /// The years run.
  public var years: [Year]
  /// Present values without and with the uplift for optimism bias.
  public var value, withBias: PresentValue
  /// The uplift.
  public var bias: OptimismBias
  /// Net present social value less that of business as usual, in the same futures.
  public var beyondToday: Double
  /// Factors on costs and benefits at which the bundle is worth as much as business as usual; none where it is that.
  public var switching: [SwitchingValue]

  /// Works a bundle out.
  ///
  /// - Parameters:
  ///   - health: the schedule for effects on health; the one that goes with `schedule` where it is nil.
  ///   - today: business as usual's present values; nil where this is it.
  package init(
    _ years: [Year], schedule: DiscountSchedule, health: DiscountSchedule? = nil, today: PresentValue?
  ) {
    self.years = years
    let bias = OptimismBias(upperBound: OptimismBias.Project.outsourcing.upperBound)
    self.bias = bias
    let flows = { (uplift: Double) in
      years.map {
        YearlyFlow(
          year: $0.ahead, cost: $0.cost + uplift * $0.estimated, benefit: $0.decisions, healthBenefit: $0.care)
      }
    }
    let care = years.reduce(0.0) { $0 + $1.care * (health ?? schedule.forHealth).factor($1.ahead) }
    let discounted = { (uplift: Double) -> PresentValue in
      var value = PresentValue(flows(uplift), schedule: schedule)
      value.healthBenefit = care
      return value
    }
    (value, withBias) = (discounted(0), discounted(bias.remaining))
    beyondToday = today.map { [value] in value.netPresentSocialValue - $0.netPresentSocialValue } ?? 0
    switching = today.map { [value] in value.switchingValues(to: $0.netPresentSocialValue) } ?? []
  }
}
