import Commissioning
import OptionKit

/// An alliance: full members share gains and losses as they agreed or by what they pay, associates bear their own.
///
/// For full members, with `o_i` what each over- or underspends after the provider's part and `s` the part shared:
///
///     support_i = s x o_i - s x sum(o) x w_i / sum(w)
///
/// both sums over full members, with `w` the shares agreed or, where none are given, what each pays; so supports add up
/// to
/// 0. Providers that are members of the alliance pay nothing and take part through ``shares``. The provider takes
///    ``providerPart`` of every full member's gain or loss, and ``incentive`` of the price rides on outcomes.
///    Associates neither share nor are shared with.
///
/// Source: Collaboration mechanisms (November 2018), Mid-Nottinghamshire: eleven organisations, seven full members and
/// four associates without veto or part in the risk and reward scheme; incentive of 1.8% of contract values.
///
/// Not claimed: the alliance's own percentages for gain and loss, which the document does not give.
struct AllianceGainLossShare: RiskShare {
  static let about = About(
    id: "alliance-gain-loss-share", title: "Alliance gain and loss share",
    summary: "Full members share gains and losses as agreed or by what they pay; associates bear their own.",
    source: Source("Collaboration mechanisms (November 2018)", section: "Mid-Nottinghamshire"))

  @Parameter("Members that take no part in gains and losses, by id.")
  var associates: [String] = []

  @Parameter("Shares of gains and losses that full members agreed on, by id; by what each pays where none are given.")
  var shares = Named<Double>()

  @Parameter("The part of gains and losses that full members share.", in: 0...1, unit: .share)
  var shared = 1.0

  @Parameter("The part of full members' gains and losses that the provider takes.", in: 0...1, unit: .share)
  var providerPart = 0.0

  @Parameter(
    "The part of the price that rides on the alliance's outcomes.", in: 0...1, unit: .share,
    source: Source("Collaboration mechanisms (November 2018)", section: "Mid-Nottinghamshire"))
  var incentive = 0.018

  var outcomeShare: Double? { incentive }

  func limit(_ year: borrowing RiskYear, into borne: inout [Money]) throws {
    guard providerPart > 0 else { return }
    for place in borne.indices where isFull(year.ids[place]) {
      guard let part = year.overspends[place].scaled(by: providerPart) else {
        throw Problem("alliance-gain-loss-share: an overspend is too large")
      }
      borne[place] = part
    }
  }

  func settle(_ year: borrowing RiskYear, reserves: inout [Money], into support: inout [Money]) throws {
    let (ids, contributions, overspends) = (year.ids, year.contributions, year.overspends)
    var (total, paid) = (Money.zero, 0.0)
    for place in support.indices {
      // Money held under another arrangement goes back to those who hold it.
      support[place] = reserves[place]
      reserves[place] = .zero
      guard isFull(ids[place]) else { continue }
      guard let part = overspends[place].scaled(by: shared) else {
        throw Problem("alliance-gain-loss-share: an overspend is too large")
      }
      support[place] = support[place] + part
      total = total + part
      paid += agreed(ids[place]) ?? Double(max(0, contributions[place].pence))
    }
    var parts = support
    guard ids.contains(where: isFull) else { return }
    try Apportionment.split(
      total, into: &parts, where: { isFull(ids[$0]) },
      by: { paid > 0 ? agreed(ids[$0]) ?? Double(max(0, contributions[$0].pence)) : 1 })
    for place in support.indices where isFull(ids[place]) { support[place] = support[place] - parts[place] }
  }

  func problems(in service: ServiceCase) -> [Problem] {
    (associates + shares.entries.map(\.name)).filter { service.position(of: $0) == nil }.map { id in
      Problem(
        NotFound(
          "commissioner", id, among: service.ids,
          .named(by: "alliance-gain-loss-share", reason: "which is not a commissioner")))
    }
      + shares.entries.filter { !(0...1).contains($0.value) }.map {
        Problem("alliance-gain-loss-share.shares of \($0.name) is \($0.value)", remedy: "give a share between 0 and 1")
      }
  }

  /// The share agreed for a member; nil where shares go by what each pays.
  private func agreed(_ id: String) -> Double? { shares.entries.isEmpty ? nil : max(0, shares[id] ?? 0) }

  private func isFull(_ id: String) -> Bool { !associates.contains(id) }
}
