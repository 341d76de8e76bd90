import Commissioning
import OptionKit

/// Two formulas mixed in a fixed proportion, reached at a pace.
///
///     contribution_i = (1 - v) x first_i + v x second_i
///     v              = weight x min(1, paceOfChange x (years since the start + 1))
///
/// to the penny by largest remainder over what the two formulas give. A weight of 0 is the first formula and of 1 (at
/// the full pace) the second, to the penny. Payment is the second's from a weight of one half upward, else the
/// first's; the pooled variance is that one's.
///
/// Source: Essex review (December 2018), section 5.2.2 (a full or partial risk share on historic shares), generalised
/// to any two formulas; 5.2.3 gives the gains and losses that make a pace of change worth having.
///
/// Not claimed: that the mix of two fair formulas is fair.
struct Blend: FundingFormula {
  static let about = About(
    id: "blend", title: "Blend of two formulas",
    summary: "Part by one formula and part by another, moved to at a pace.",
    source: Source("Essex review (December 2018)", section: "5.2.2"))

  @Choice(of: .funding, "The formula started from.", default: "historic-block")
  var first: (any FundingFormula)?

  @Choice(of: .funding, "The formula mixed in.", default: "capitation")
  var second: (any FundingFormula)?

  @Parameter("Share of the second formula once the pace has run its course.", in: 0...1, unit: .share)
  var weight = 0.5

  @Parameter("Share of the way to that weight moved each year.", in: 0...1, unit: .share)
  var paceOfChange = 1.0

  @Parameter("Divide the whole county's cost at once, or each unit's by itself.")
  var scope = FundingScope.county

  var payment: PaymentBasis { leading?.payment ?? .block }
  var pooledVariance: Double { leading?.pooledVariance ?? 0 }

  var readsActivity: Bool {
    (weight < 1 || paceOfChange < 1) && first?.readsActivity != false || weight > 0 && second?.readsActivity != false
  }

  var readsGroupCosts: Bool {
    weight < 1 && first?.readsGroupCosts == true || weight > 0 && second?.readsGroupCosts == true
  }

  func apportion(
    _ cost: Money, among members: Members, in year: FinancialYear, into contributions: inout [Money]
  ) throws {
    let (first, second) = try ends()
    let mixed = weight * min(1, paceOfChange * Double(members.yearsSinceStart + 1))
    if mixed < 1 { try first.apportion(cost, among: members, in: year, into: &contributions) }
    guard mixed > 0 else { return }
    if mixed >= 1 { return try second.apportion(cost, among: members, in: year, into: &contributions) }
    var other = contributions
    // One list of money is made here: the two results have to stand side by side.
    try second.apportion(cost, among: members, in: year, into: &other)
    // Both ends add up to the cost, so their mix does too, before it is rounded.
    let one = contributions
    try members.split(cost, named: "blend", into: &contributions) { place in
      abs((1 - mixed) * Double(one[place].pence) + mixed * Double(other[place].pence))
    }
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    let (first, second) = try ends()
    return (weight < 1 ? try first.objections(to: bundle) : [])
      + (weight > 0 ? try second.objections(to: bundle) : [])
  }

  func problems(in service: ServiceCase) -> [Problem] {
    (weight < 1 ? first?.problems(in: service) ?? [] : []) + (weight > 0 ? second?.problems(in: service) ?? [] : [])
  }

  private var leading: (any FundingFormula)? { weight >= 0.5 ? second : first }

  private func ends() throws -> (any FundingFormula, any FundingFormula) {
    guard let first, let second else {
      throw Problem("blend has no formulas to mix", remedy: "make it from a catalogue, with `first` and `second`")
    }
    return (first, second)
  }
}
