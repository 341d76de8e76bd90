import Commissioning
import OptionKit

/// A part of the price that is paid only as far as outcomes are achieved, over any way of sharing the rest.
///
/// `withheld = share x price x (1 - earned)`, where `earned` is the share of the indicators met in the year; what is
/// withheld goes back to the members in proportion to what they pay. The money is part of the price put at risk and
/// not an addition to it. ``rest`` settles what remains.
///
/// Sources: Essex review (December 2018), section 3.3 (6% of the price on six indicators; the agreement aspired to
/// 15%); Collaboration mechanisms (November 2018), Mid-Nottinghamshire (1.8% of contract values across an alliance).
///
/// Not claimed: that more money at risk improves outcomes. The indicators do not follow the share.
struct OutcomeLinkedPayment: RiskShare {
  static let about = About(
    id: "outcome-linked-payment", title: "Outcome-linked payment",
    summary: "A part of the price is paid only as far as outcomes are achieved.",
    source: Source("Essex review (December 2018)", section: "3.3"))

  @Parameter(
    "The part of the price that rides on outcomes.", in: 0...1, unit: .share,
    source: Source("Essex review (December 2018)", section: "3.3"))
  var share = 0.06

  @Parameter(
    "What was withheld beyond the contract's own share that the provider asks back a year later; an assumption.",
    in: 0...1, unit: .share)
  var pricedIn = 1.0

  @Choice(of: .risk, "How what remains is shared.", default: "no-risk-sharing")
  var rest: (any RiskShare)?

  var outcomeShare: Double? { share }
  var carried: Int { rest?.carried ?? 0 }
  var noted: [String] { rest?.noted ?? [] }

  func settle(_ year: borrowing RiskYear, reserves: inout [Money], into support: inout [Money]) throws {
    try inner().settle(year, reserves: &reserves, into: &support)
  }

  func settle(
    _ year: borrowing RiskYear, reserves: inout [Money], carried: inout [Money], into support: inout [Money]
  ) throws {
    try inner().settle(year, reserves: &reserves, carried: &carried, into: &support)
  }

  func limit(_ year: borrowing RiskYear, into borne: inout [Money]) throws { try inner().limit(year, into: &borne) }
  func objections(to bundle: BundleView) throws -> [Objection] { try inner().objections(to: bundle) }
  func problems(in service: ServiceCase) -> [Problem] { rest?.problems(in: service) ?? [] }

  private func inner() throws -> any RiskShare {
    guard let rest else {
      throw Problem("outcome-linked-payment has no way to share the rest", remedy: "make it from a catalogue")
    }
    return rest
  }
}
