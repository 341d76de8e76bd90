import Commissioning
import OptionKit

/// One fund for everybody's money, with the terms that its agreement must state.
///
/// The agreement must say what the fund is for (``scope``), who hosts it, who may authorise payments, how it reports
/// and how it ends in good order; a term left out is a problem located at the option's settings. How contributions are
/// made is the funding formula's; over- and underspend are treated here:
///
///     V = sum(overspends)
///     V > 0: what was kept back meets it first; the rest falls by contribution, by cause or on the host
///     V < 0: returned in proportion to contributions, or kept back for later years
///
/// Every division is to the penny, and `sum(support) = sum(reserves before) - sum(reserves after)`.
///
/// Source: Collaboration mechanisms (November 2018), annexes A.6 and A.7: what a written agreement for a pooled fund
/// covers; Salford's pooled budget of over £230 million.
///
/// Not claimed: that the terms stated are good ones. Whether the law allows the fund is for the tests of law.
struct PooledFund: RiskShare {
  /// On whom an overspend of the fund falls.
  enum Overspend: String, Sendable, CaseIterable, ParameterValue {
    /// On all, in proportion to contributions.
    case byContribution = "by-contribution"
    /// On those who overspent, in proportion to how far.
    case byCause = "by-cause"
    /// On the host.
    case host
  }

  /// What becomes of an underspend of the fund.
  enum Underspend: String, Sendable, CaseIterable, ParameterValue {
    /// It goes back in proportion to contributions.
    case returned
    /// It stays for later years.
    case kept
  }

  static let about = About(
    id: "pooled-fund", title: "Pooled fund",
    summary: "One fund for everybody's money, with every term that its agreement must state.",
    source: Source("Collaboration mechanisms (November 2018)", section: "annexes A.6 and A.7"))

  @Parameter("The functions that the fund is for, in words.", source: PooledFund.about.source)
  var scope = ""

  @Parameter("The member that hosts the fund, by id.", source: PooledFund.about.source)
  var host = ""

  @Parameter("Who may authorise payments from it, in words.", source: PooledFund.about.source)
  var authority = ""

  @Parameter("How and how often it reports, in words.", source: PooledFund.about.source)
  var reporting = ""

  @Parameter("How it ends in good order, in words.", source: PooledFund.about.source)
  var ending = ""

  @Parameter("On whom an overspend of the fund falls.", source: PooledFund.about.source)
  var overspend = Overspend.byContribution

  @Parameter("What becomes of an underspend of the fund.", source: PooledFund.about.source)
  var underspend = Underspend.returned

  func settle(_ year: borrowing RiskYear, reserves: inout [Money], into support: inout [Money]) throws {
    let (ids, contributions, overspends) = (year.ids, year.contributions, year.overspends)
    let pays = contributions.contains { $0 > .zero }
    let byContribution = { (place: Int) in pays ? Double(max(0, contributions[place].pence)) : 1 }
    var (total, kept) = (Money.zero, Money.zero)
    for place in support.indices {
      total = total + overspends[place]
      kept = kept + reserves[place]
      support[place] = overspends[place]
    }
    var parts = support
    if total < .zero, underspend == .kept {
      try Apportionment.split(-total, into: &parts, where: { _ in true }, by: byContribution)
      for place in parts.indices { reserves[place] = reserves[place] + parts[place] }
      return
    }
    let met = min(kept, max(.zero, total))
    if met > .zero {
      let held = reserves
      try Apportionment.split(met, into: &parts, where: { _ in true }, by: { Double(held[$0].pence) })
      for place in parts.indices { reserves[place] = reserves[place] - parts[place] }
    }
    let left = total - met
    let host = ids.firstIndex(of: host)
    try Apportionment.split(left, into: &parts, where: { _ in true }) { place in
      if left > .zero, overspend == .byCause { return Double(max(0, overspends[place].pence)) }
      if left > .zero, overspend == .host, let host { return place == host ? 1 : 0 }
      return byContribution(place)
    }
    for place in support.indices { support[place] = support[place] - parts[place] }
  }

  func problems(in service: ServiceCase) -> [Problem] {
    let terms = [
      ("scope", scope, "the functions it is for"), ("host", host, "which member hosts it"),
      ("authority", authority, "who may authorise payments"), ("reporting", reporting, "how it reports"),
      ("ending", ending, "how it ends in good order"),
    ]
    var problems = terms.filter { $0.1.isEmpty }.map { name, _, what in
      Problem("the pooled fund's agreement does not state \(what)", remedy: "add `\(name)`: \(Self.about.source)")
    }
    if !host.isEmpty, service.position(of: host) == nil {
      problems.append(
        Problem(
          NotFound(
            "commissioner", host, among: service.ids,
            .value(of: "pooled-fund.host", reason: "which is not a commissioner"))))
    }
    return problems
  }
}
