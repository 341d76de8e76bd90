import Commissioning
import OptionKit

/// Splits the cost by head count, each kind of organisation by its own measure of people.
///
/// Councils and CCGs count the same people, so their populations are never added. Each kind's total is fixed first
/// (`T_k`: what the kind pays of the cost today, or the share in ``kindShares``), and within it
///
///     target_i       = T_k x b_i / sum(b of the kind)
///     contribution_i = T_k x ((1 - l) x paid_i / sum(paid of the kind) + l x b_i / sum(b of the kind))
///     l              = min(1, paceOfChange x (years since the start + 1))
///
/// each kind to the penny by largest remainder. `b` is the size named in ``basis``: in Essex mid-2017 population for
/// the councils and 2018/19 weighted capitation for the CCGs. With a pace of 1 the target is reached in the first
/// year.
///
/// Units: people, pence. Source: Essex review (December 2018), section 5.2.3, whose table it reproduces (its CCG rows
/// rest on unrounded capitation that is not printed, hence differences of up to £3).
///
/// Not claimed: that all-age population measures a child's need; that is for a sensitivity with another size.
struct Capitation: FundingFormula {
  static let about = About(
    id: "capitation", title: "Capitation",
    summary: "Shared by head count: councils by population, CCGs by weighted capitation, each kind's total kept.",
    source: Source("Essex review (December 2018)", section: "5.2.3"))

  @Parameter(
    "Hold each kind of organisation's total where it is today; otherwise `kindShares` says what each kind pays.",
    source: Source("Essex review (December 2018)", section: "5.2.3"))
  var preserveKindTotals = true

  @Parameter(
    "The size by which each kind is counted, by kind.", source: Source("Essex review (December 2018)", section: "5.2.3")
  )
  var basis = Named([
    (name: "local-authority", value: "population"), (name: "ccg", value: "weighted-capitation"),
  ])

  @Parameter("The size by which any other kind is counted.")
  var otherwise = "population"

  @Parameter("Each kind's share of the cost where today's totals are not held, by kind.", unit: .share)
  var kindShares = Named<Double>()

  @Parameter("Hold kind totals over the whole county, or in each unit by itself.")
  var scope = FundingScope.county

  @Parameter("Share of the distance between today's share and the target moved each year.", in: 0...1, unit: .share)
  var paceOfChange = 1.0

  var readsActivity: Bool { false }

  func apportion(
    _ cost: Money, among members: Members, in year: FinancialYear, into contributions: inout [Money]
  ) throws {
    let moved = min(1, paceOfChange * Double(members.yearsSinceStart + 1))
    // Sizes are looked up by name: once for each member, not once for each use of them.
    let sizes = members.ids.indices.map { size(of: $0, members) }
    try members.split(cost, named: "capitation", into: &contributions, kinds: { share(of: $0, members) }) { place in
      let target = sizes[place]
      if moved >= 1 { return target }
      // Both halves are shares of the kind's total, so that they can be weighed against one another.
      var (people, paid) = (0.0, 0.0)
      for other in members.kinds.indices where members.kinds[other] == members.kinds[place] {
        people += sizes[other]
        paid += Double(members.current[other].pence)
      }
      let heads = people > 0 ? target / people : 0
      guard paid > 0 else { return heads }
      return (1 - moved) * Double(members.current[place].pence) / paid + moved * heads
    }
  }

  func basis(of members: Members) -> [Double]? { members.ids.indices.map { size(of: $0, members) } }

  func problems(in service: ServiceCase) -> [Problem] {
    var problems: [Problem] = []
    for commissioner in service.commissioners {
      let name = basis[commissioner.kind.rawValue] ?? otherwise
      if commissioner.sizes[name] == nil {
        problems.append(
          Problem(
            "capitation counts \(commissioner.id) by \(name), which it does not have",
            remedy: "give it that size or set capitation.basis"))
      }
    }
    let kinds = Set(service.commissioners.map(\.kind)).sorted()
    if !preserveKindTotals, kinds.count > 1 {
      let sum = kinds.reduce(0) { $0 + (kindShares[$1.rawValue] ?? 0) }
      if abs(sum - 1) > 1e-9 || kinds.contains(where: { (kindShares[$0.rawValue] ?? 0) < 0 }) {
        problems.append(
          Problem(
            "capitation.kindShares adds up to \(sum) over \(kinds.map(\.rawValue).joined(separator: ", "))",
            remedy: "give each kind its share, 1 in all: councils and CCGs count the same people"))
      }
    }
    return problems
  }

  private func share(of kind: OrganisationKind, _ members: Members) -> Double {
    preserveKindTotals ? members.currentWeight(of: kind) : kindShares[kind.rawValue] ?? 0
  }

  private func size(of place: Int, _ members: Members) -> Double {
    members.sizes(basis[members.kinds[place].rawValue] ?? otherwise)?[place] ?? 0
  }
}
