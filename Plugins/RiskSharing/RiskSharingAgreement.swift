import Commissioning
import OptionKit

/// A formal agreement to smooth named risks among groups of commissioners, over any further layer of help.
///
/// The part ``pooledShare`` of every over- and underspend belongs to the services agreed on (high cost and low volume,
/// tertiary, specialised, continuing care). Within each group of members it is shared by what they pay:
///
///     pool_i    = pooledShare x overspend_i
///     support_i = f x (pool_i - sum(pool) x contribution_i / sum(contributions))
///
/// with `f` = 1, or so much less that what changes hands in a group is not above ``amount``. ``rest`` then settles what
/// each is left with. The agreement must state its purpose, amount, term and exit; a term left out is a problem.
///
/// Sources: Portsmouth COMPACT (April 2015), "Risk Sharing" (purpose, financial amount, approach, agreed term, exit);
/// Bexley plan (February 2013), Appendix B, section 4 (shared contracts and services; groups of three or all six).
///
/// Not claimed: which services are in it; the share stands for all of them together.
struct RiskSharingAgreement: RiskShare {
  private static let portsmouth = Source("Portsmouth COMPACT (April 2015)", section: "Risk sharing")

  static let about = About(
    id: "risk-sharing-agreement", title: "Risk-sharing agreement",
    summary: "Named risks are smoothed within groups of commissioners; a further layer helps with the rest.",
    source: Source("Bexley plan (February 2013)", section: "Appendix B, 4"))

  @Parameter("What the agreement is for, in words.", source: RiskSharingAgreement.portsmouth)
  var purpose = ""

  @Parameter(
    "The most that may change hands in a group in a year, £.", in: 0...1e12, unit: .pounds,
    source: RiskSharingAgreement.portsmouth)
  var amount = Money.zero

  @Parameter("Years for which it is agreed.", in: 0...60, unit: .years, source: RiskSharingAgreement.portsmouth)
  var term = 0

  @Parameter("How a member leaves it, in words.", source: RiskSharingAgreement.portsmouth)
  var exit = ""

  @Parameter("The part of over- and underspend that belongs to the services agreed on.", in: 0...1, unit: .share)
  var pooledShare = 0.2

  @Parameter("Groups that share, each with its members' ids; members of no group bear their own.")
  var groups = Named<[String]>()

  @Choice(of: .risk, "How what each is left with is helped.", default: "no-risk-sharing")
  var rest: (any RiskShare)?

  var outcomeShare: Double? { rest?.outcomeShare }
  var pricedIn: Double { rest?.pricedIn ?? 0 }
  var carried: Int { rest?.carried ?? 0 }
  var noted: [String] { rest?.noted ?? [] }

  func limit(_ year: borrowing RiskYear, into borne: inout [Money]) throws { try inner().limit(year, into: &borne) }

  func settle(_ year: borrowing RiskYear, reserves: inout [Money], into support: inout [Money]) throws {
    var notes = [Money](repeating: .zero, count: carried * support.count)
    try settle(year, reserves: &reserves, carried: &notes, into: &support)
  }

  func settle(
    _ year: borrowing RiskYear, reserves: inout [Money], carried: inout [Money], into support: inout [Money]
  ) throws {
    var left = RiskYear(
      ids: year.ids, contributions: year.contributions, overspends: year.overspends,
      yearsSinceStart: year.yearsSinceStart)
    var moved = [Money](repeating: .zero, count: support.count)
    if term == 0 || year.yearsSinceStart < term {
      if groups.entries.isEmpty {
        try share(left, &moved) { _ in true }
      } else {
        for group in groups.entries { try share(left, &moved) { group.value.contains(left.ids[$0]) } }
      }
    }
    for place in moved.indices { left.overspends[place] = left.overspends[place] - moved[place] }
    try inner().settle(left, reserves: &reserves, carried: &carried, into: &support)
    for place in moved.indices { support[place] = support[place] + moved[place] }
  }

  private func share(_ year: RiskYear, _ moved: inout [Money], _ isIn: (Int) -> Bool) throws {
    let members = moved.indices.filter(isIn)
    guard members.count > 1 else { return }
    let pool = try members.map { place -> Money in
      guard let part = year.overspends[place].scaled(by: pooledShare) else {
        throw Problem("risk-sharing-agreement: an overspend is too large")
      }
      return part
    }
    let paid = members.map { Double(max(0, year.contributions[$0].pence)) }
    let weights = paid.contains { $0 > 0 } ? paid : paid.map { _ in 1 }
    let borne = try Apportionment.split(pool.reduce(.zero, +), by: weights)
    var transfers = zip(pool, borne).map { $0 - $1 }
    let hands = transfers.reduce(Money.zero) { $0 + max(.zero, $1) }
    if amount > .zero, hands > amount {
      // What may change hands is less than what would: receivers and givers are cut alike.
      let received = try Apportionment.split(amount, by: transfers.map { Double(max(0, $0.pence)) })
      let given = try Apportionment.split(amount, by: transfers.map { Double(max(0, -$0.pence)) })
      transfers = zip(received, given).map { $0 - $1 }
    }
    for (place, transfer) in zip(members, transfers) { moved[place] = moved[place] + transfer }
  }

  func objections(to bundle: BundleView) throws -> [Objection] { try inner().objections(to: bundle) }

  func problems(in service: ServiceCase) -> [Problem] {
    let terms = [
      ("purpose", purpose.isEmpty, "its purpose"), ("amount", amount <= .zero, "its financial amount"),
      ("term", term < 1, "its term"), ("exit", exit.isEmpty, "how a member leaves it"),
    ]
    let missing = terms.filter(\.1).map { name, _, what in
      Problem("the risk-sharing agreement does not state \(what)", remedy: "add `\(name)`: \(Self.portsmouth)")
    }
    return missing
      + service.problems(ofIDs: groups.entries.flatMap(\.value), in: "risk-sharing-agreement.groups")
      + (rest?.problems(in: service) ?? [])
  }

  private func inner() throws -> any RiskShare {
    guard let rest else {
      throw Problem("risk-sharing-agreement has no further layer", remedy: "make it from a catalogue")
    }
    return rest
  }
}
