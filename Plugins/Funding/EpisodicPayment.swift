import Commissioning
import OptionKit

/// A price for each episode of care, with a full or partial risk share on historic shares.
///
///     contribution_i = T_k x ((1 - r) x a_i / sum(a of the kind) + r x paid_i / sum(paid of the kind))
///
/// where `r` is ``pooledVariance``: 0 leaves each with its own episodes, 1 is a full risk share. `a_i` is the people
/// seen for member i in the last year that ran, a council's being the people of its area, `T_k` the total its kind of
/// organisation pays today; before a year has run, today's shares apply. In the year the bill follows episodes and the
/// same share `r` of the difference from plan is borne in today's shares.
///
/// Units: people, pence. Source: Essex review (December 2018), section 5.2.2: care-cluster currencies are not mandated
/// and do not apply to children's services. ``availableFrom`` says when they would.
///
/// Not claimed: cluster prices or case mix. All episodes cost alike.
struct EpisodicPayment: FundingFormula {
  static let about = About(
    id: "episodic-payment", title: "Episodic payment",
    summary:
      "A price for each episode of care, with or without a risk share; does not apply to children's services today.",
    source: Source("Essex review (December 2018)", section: "5.2.2"))

  @Parameter(
    "The first financial year (2021 for 2021/22) with a currency for children's episodes; 0 for never.",
    in: 0...2200, unit: .year, source: Source("Essex review (December 2018)", section: "5.2.2"))
  var availableFrom = 0

  @Parameter(
    "The risk share: what part goes by today's shares, 1 for all of it.", in: 0...1, unit: .share,
    source: Source("Essex review (December 2018)", section: "5.2.2"))
  var pooledVariance = 0.0

  var payment: PaymentBasis { .episode }

  func apportion(
    _ cost: Money, among members: Members, in year: FinancialYear, into contributions: inout [Money]
  ) throws {
    try members.split(
      cost, named: "episodic-payment", into: &contributions, kinds: { members.currentWeight(of: $0) },
      by: { members.activityWeight($0, historic: pooledVariance) })
  }

  func basis(of members: Members) -> [Double]? { members.activity }

  func objections(to bundle: BundleView) throws -> [Objection] {
    guard availableFrom == 0 || availableFrom > bundle.years.lowerBound else { return [] }
    let until = availableFrom == 0 ? "" : " before \(FinancialYear(starting: availableFrom))"
    return [
      Objection(
        "episodic payment is not mandated and does not apply to children's services\(until)",
        source: Self.about.source)
    ]
  }
}
