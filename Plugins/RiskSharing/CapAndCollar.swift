import Commissioning
import OptionKit

/// Bounds on how far the bill may leave the plan: beyond them the provider bears the rest, up and down.
///
/// For the part `k` of each contribution that the contract covers, with `o_i` the overspend on it:
///
///     the commissioner bears   min(cap x k x contribution_i, max(-collar x k x contribution_i, k x o_i))
///     the provider bears       k x o_i less that
///
/// the latter rounded once to the penny, for the first ``years`` years; then the bounds end and everything
/// falls on the commissioner again. ``rest`` shares what the commissioners bear.
///
/// Source: Bexley plan (February 2013), "Background" and "Planning Process": a cap and collar with South London
/// Healthcare NHS Trust made over-performance in 2012/13 a benefit to Bexley, and its end is the first call on growth.
///
/// Not claimed: where Bexley's bounds lay; the document does not say, so both are assumptions of the user.
struct CapAndCollar: RiskShare {
  static let about = About(
    id: "cap-and-collar", title: "Cap and collar",
    summary: "Over- and underspend beyond bounds falls on the provider, for as long as the contract says.",
    source: Source("Bexley plan (February 2013)", section: "2013/14 Planning Process"))

  @Parameter("The most by which commissioners pay above plan, as a share of the plan.", in: 0...1, unit: .share)
  var cap = 0.01

  @Parameter("The most by which commissioners pay below plan, as a share of the plan.", in: 0...1, unit: .share)
  var collar = 0.01

  @Parameter("The part of each contribution that the contract covers.", in: 0...1, unit: .share)
  var covered = 1.0

  @Parameter("Years for which the bounds hold; 0 for as long as the run.", in: 0...60, unit: .years)
  var years = 0

  @Choice(of: .risk, "How what the commissioners bear is shared.", default: "no-risk-sharing")
  var rest: (any RiskShare)?

  var outcomeShare: Double? { rest?.outcomeShare }
  var pricedIn: Double { rest?.pricedIn ?? 0 }
  var carried: Int { rest?.carried ?? 0 }
  var noted: [String] { rest?.noted ?? [] }

  func limit(_ year: borrowing RiskYear, into borne: inout [Money]) throws {
    guard years == 0 || year.yearsSinceStart < years else { return }
    for place in borne.indices {
      let plan = Double(max(0, year.contributions[place].pence)) * covered
      let over = Double(year.overspends[place].pence) * covered
      guard let part = Money(rounding: over - min(cap * plan, max(-collar * plan, over))) else {
        throw Problem("cap-and-collar: an overspend is too large")
      }
      borne[place] = part
    }
  }

  func settle(_ year: borrowing RiskYear, reserves: inout [Money], into support: inout [Money]) throws {
    try inner().settle(year, reserves: &reserves, into: &support)
  }

  func settle(
    _ year: borrowing RiskYear, reserves: inout [Money], carried: inout [Money], into support: inout [Money]
  ) throws {
    try inner().settle(year, reserves: &reserves, carried: &carried, into: &support)
  }

  func objections(to bundle: BundleView) throws -> [Objection] { try inner().objections(to: bundle) }
  func problems(in service: ServiceCase) -> [Problem] { rest?.problems(in: service) ?? [] }

  private func inner() throws -> any RiskShare {
    guard let rest else {
      throw Problem("cap-and-collar has no way to share the rest", remedy: "make it from a catalogue")
    }
    return rest
  }
}
