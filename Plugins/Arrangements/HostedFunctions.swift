import Commissioning
import OptionKit

/// Any arrangement, with functions that one commissioner performs for all at a price.
///
/// ``functions`` gives each function's host; ``prices`` its price a year for all (nothing where none is stated). In a
/// unit with the host every member pays its part, by people. In a unit without the host, or with ``shared`` off, each
/// member does the function for itself: it pays ``ownCost`` times its part. A member that leaves the host's unit gives
/// ``noticeMonths`` of notice and bears ``costOfLeaving`` times its yearly part, for redundancy and transfer of staff;
/// so does one that is without its host from the start, where functions are ``hostedToday``.
///
/// The default is the nine functions that lend themselves to being done once for all, without host: their cost is then
/// the lead team's.
///
/// Source: Portsmouth COMPACT (April 2015), section 5.2 (hosts; a description and a price for each; at least six
/// months' notice, the leaver bearing the cost); Collaborative commissioning framework (August 2012), annex 3 (nine
/// functions).
///
/// Not claimed: prices, which no document prints, nor the cost of leaving; a year's part is an assumption.
struct HostedFunctions: CommissioningArrangement {
  private static let compact = Source("Portsmouth COMPACT (April 2015)", section: "5.2")

  /// Functions that lend themselves to being done once on behalf of all (Collaborative commissioning framework (August
  /// 2012), annex 3).
  static let nine = [
    "Governance of the collaboration", "Working relationship between the groups", "Information and reporting",
    "Negotiation and variations", "Management of the contract", "Collation of requirements",
    "Monitoring of performance", "Reconfiguration and disinvestment", "Clinical quality review",
  ]

  static let about = About(
    id: "hosted-functions", title: "Hosted functions",
    summary: "Any arrangement, with functions that one commissioner performs for all at a price.", source: compact)

  @Choice(of: .arrangement, "The arrangement beside which functions are hosted.", default: "coordinated-commissioning")
  var arrangement: (any CommissioningArrangement)?

  @Parameter("Each function with its host's id.", source: compact)
  var functions = Named<String>()

  @Parameter("Each function's price a year for all who use it; no document prints one.", unit: .poundsPerYear)
  var prices = Named<Double>()

  @Parameter("Whether functions are done once by their hosts; otherwise each member does them for itself.")
  var shared = true

  @Parameter(
    "What a member pays that does a function for itself, as a multiple of its part of the price; an assumption.",
    in: 0...20)
  var ownCost = 1.5

  @Parameter("Whether hosts perform these functions today, so that a start without them bears the cost of leaving.")
  var hostedToday = true

  @Parameter("Months of notice before leaving.", in: 0...60, unit: .months, source: compact)
  var noticeMonths = 6

  @Parameter("What leaving costs, as a multiple of the leaver's yearly part; an assumption.", in: 0...20)
  var costOfLeaving = 1.0

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    guard let arrangement else {
      throw Problem("hosted-functions has no arrangement inside it", remedy: "make it from a catalogue")
    }
    var terms = try arrangement.terms(on: map, in: service)
    terms.noticeMonths = noticeMonths
    for entry in functions.entries {
      guard let host = service.position(of: entry.value), let price = Money(rounding: (prices[entry.name] ?? 0) * 100)
      else { continue }
      terms.hosted.append(
        HostedFunction(
          entry.name, host: host, price: price, isShared: shared, alone: ownCost, costOfLeaving: costOfLeaving,
          isToday: hostedToday))
    }
    if functions.entries.isEmpty {
      terms.register += Self.nine.map {
        RegisterEntry(
          benefit: true, "\($0) is done once on behalf of all",
          source: Source("Collaborative commissioning framework (August 2012)", section: "annex 3"))
      }
    }
    terms.register += register
    return terms
  }

  func objections(to bundle: BundleView) throws -> [Objection] { try arrangement?.objections(to: bundle) ?? [] }

  func problems(in service: ServiceCase) -> [Problem] {
    var problems = arrangement?.problems(in: service) ?? []
    for entry in functions.entries where service.position(of: entry.value) == nil {
      problems.append(
        Problem(
          NotFound(
            "commissioner", entry.value, among: service.ids,
            .between("hosted-functions.functions gives \(entry.name) the host ", ", which is not a commissioner"))))
    }
    for entry in prices.entries where functions[entry.name] == nil || !(entry.value >= 0 && entry.value < 1e12) {
      problems.append(
        Problem(
          "hosted-functions.prices gives \(entry.name) a price of \(entry.value)",
          remedy: "price functions that have a host, at 0 or more"))
    }
    return problems
  }

  private var register: [RegisterEntry] {
    [
      RegisterEntry(
        benefit: true, "Each function works to one system, process and timetable", source: Self.compact),
      RegisterEntry(
        "A receiving group is dissatisfied with the hosted service", likelihood: .medium, impact: .medium,
        mitigation: "A service description and price for each function, reviewed in a forum of hosts and receivers",
        owner: "operational review group", source: Self.compact),
    ]
  }
}
