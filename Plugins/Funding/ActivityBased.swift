import Commissioning
import OptionKit

/// Each pays for the activity of its own residents, balanced back to the contract value.
///
/// `contribution_i = T_k x a_i / sum(a of the kind)`, to the penny, where `a_i` is the people seen for member i in the
/// last year that ran (a council's being the people of its area) and `T_k` the total of its kind of organisation, held
/// where it is today because councils and CCGs count the same people. Dividing the given cost is the percentage
/// adjustment that balances the bill back to the contract. Before a year has run, today's shares apply. In the year the
/// provider is paid for each contact, so the bill follows demand; ``pooledVariance`` of the difference from plan is
/// borne in today's shares and the rest by whoever caused it.
///
/// Units: people, pence. Source: Essex review (December 2018), section 5.2.1, which says it is not possible today:
/// service lines are not priced singly and it is not clear how activity would be attributed to councils.
/// ``availableFrom`` says when it becomes so; until then every bundle with it is ruled out with that citation.
///
/// Not claimed: a price list. All contacts cost alike.
struct ActivityBased: FundingFormula {
  static let about = About(
    id: "activity-based", title: "Activity-based",
    summary: "Each pays for its own residents' activity, balanced back to the contract value; not possible today.",
    source: Source("Essex review (December 2018)", section: "5.2.1"))

  @Parameter(
    "The first financial year (2021 for 2021/22) with single prices and attributable activity; 0 for never.",
    in: 0...2200, unit: .year, source: Source("Essex review (December 2018)", section: "5.2.1"))
  var availableFrom = 0

  @Parameter("Share of a variance from plan that all bear in today's shares.", in: 0...1, unit: .share)
  var pooledVariance = 0.0

  var payment: PaymentBasis { .activity }

  func apportion(
    _ cost: Money, among members: Members, in year: FinancialYear, into contributions: inout [Money]
  ) throws {
    try members.split(
      cost, named: "activity-based", into: &contributions, kinds: { members.currentWeight(of: $0) },
      by: { members.activityWeight($0, historic: 0) })
  }

  func basis(of members: Members) -> [Double]? { members.activity }

  func objections(to bundle: BundleView) throws -> [Objection] {
    guard availableFrom == 0 || availableFrom > bundle.years.lowerBound else { return [] }
    let until = availableFrom == 0 ? "" : " before \(FinancialYear(starting: availableFrom))"
    return [
      Objection(
        "activity-based payment is not possible\(until): service lines are not priced singly and activity is not "
          + "attributable to councils", source: Self.about.source)
    ]
  }
}
