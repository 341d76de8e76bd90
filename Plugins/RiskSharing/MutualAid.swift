import Commissioning
import OptionKit

/// Two reserves and help that is paid back: each holds a contingency of its own and a part of a common reserve, from
/// which others are helped on loan.
///
/// Each year, in this order, every division to the penny by largest remainder:
///
/// 1. Instalments that fall due are paid by those who were helped into the parts of those who helped, in proportion to
///    what each is still owed.
/// 2. Each tops its contingency up to `contingency x contribution` and its part of the common reserve up to
///    `collaborative x contribution` (and `extra` where it offers more); what it has lent counts as held. A member in
///    recovery holds less of the latter at first, `recoveryStart` of it in the first year and all of it from the year
///    `recoveryYears` on.
/// 3. Each meets its overspend from its own contingency, then from its own part of the common reserve.
/// 4. What is still uncovered is met from the others' parts, in proportion to them; where they do not reach, all that
///    need help get the same share of it. Help is repaid in equal instalments over the next ``repaymentYears`` years.
///
/// A member that owes anything draws first on its own. `sum(support) = sum(reserves before) - sum(reserves after)`;
/// what is owed always equals what is claimed, and nothing is owed beyond ``repaymentYears``.
///
/// Source: Bexley plan (February 2013), Appendix B, section 5 (draft proposals): a further recurrent 0.5% on top of the
/// 0.5% contingency; members may add more; aid repayable over no more than 2-3 years under an agreed recovery plan;
/// those already in recovery contribute less in the short term and equity is restored within at most 3 years.
///
/// Not claimed: interest, or that help is ever refused. A member that leaves takes its parts with it; what it still
/// owes is lost to those who stay.
struct MutualAid: RiskShare {
  private static let appendix = Source("Bexley plan (February 2013)", section: "Appendix B, 5")

  static let about = About(
    id: "mutual-aid", title: "Mutual financial aid",
    summary:
      "A contingency each and a common reserve from which members are helped on loan, repaid within three years.",
    source: appendix)

  @Parameter(
    "What each holds for itself, as a share of its contribution.", in: 0...1, unit: .share, source: MutualAid.appendix)
  var contingency = 0.005

  @Parameter(
    "What each holds in the common reserve, as a share of its contribution.", in: 0...1, unit: .share,
    source: MutualAid.appendix)
  var collaborative = 0.005

  @Parameter(
    "Further shares that members offer to the common reserve, by id.", unit: .share, source: MutualAid.appendix)
  var extra = Named<Double>()

  @Parameter(
    "Years over which help is repaid, in equal instalments.", in: 1...3, unit: .years, source: MutualAid.appendix)
  var repaymentYears = 3

  @Parameter("Members already in a planned recovery, by id.", source: MutualAid.appendix)
  var inRecovery: [String] = []

  @Parameter("The part of its share that a member in recovery holds in the first year.", in: 0...1, unit: .share)
  var recoveryStart = 0.5

  @Parameter(
    "The year from which it holds all of it, counted from the first.", in: 1...3, unit: .years,
    source: MutualAid.appendix)
  var recoveryYears = 3

  /// Its own contingency, what it is owed, and what it owes next year, the year after and in the third.
  var carried: Int { 5 }
  var noted: [String] {
    ["own contingency", "owed to it", "owes in a year", "owes in two years", "owes in three years"]
  }

  func settle(_ year: borrowing RiskYear, reserves: inout [Money], into support: inout [Money]) throws {
    var notes = [Money](repeating: .zero, count: carried * support.count)
    try settle(year, reserves: &reserves, carried: &notes, into: &support)
  }

  func settle(
    _ year: borrowing RiskYear, reserves: inout [Money], carried: inout [Money], into support: inout [Money]
  ) throws {
    guard reserves.count == support.count, carried.count == 5 * support.count else {
      throw Problem("mutual-aid was given lists of different lengths")
    }
    var book = MutualAidBook(reserves: reserves, carried: carried)
    let before = reserves
    var (paid, got) = (support, support)
    for place in support.indices { (paid[place], got[place]) = (.zero, .zero) }
    try book.repay(&paid)
    for place in support.indices {
      let contribution = max(.zero, year.contributions[place])
      let own = try part(contribution, contingency)
      let more = max(0, extra[year.ids[place]] ?? 0)
      let common = try part(contribution, (collaborative + more) * held(year.ids[place], year.yearsSinceStart))
      let missing = max(.zero, common - book.common[place] - book.claims[place])
      let topUp = max(.zero, own - book.own[place]) + missing
      book.own[place] = max(own, book.own[place])
      book.common[place] = book.common[place] + missing
      paid[place] = paid[place] + topUp
    }
    try book.help(year.overspends, over: repaymentYears, &got)
    for place in support.indices { support[place] = got[place] - paid[place] }
    book.write(&reserves, &carried)
    var check = Money.zero
    for place in support.indices { check = check + support[place] + reserves[place] - before[place] }
    guard check == .zero else { throw Problem("mutual-aid does not balance by \(check.written)") }
  }

  func problems(in service: ServiceCase) -> [Problem] {
    (inRecovery + extra.entries.map(\.name)).filter { service.position(of: $0) == nil }.map { id in
      Problem(
        NotFound(
          "commissioner", id, among: service.ids, .named(by: "mutual-aid", reason: "which is not a commissioner")))
    }
      + extra.entries.filter { !(0...1).contains($0.value) }.map {
        Problem("mutual-aid.extra of \($0.name) is \($0.value)", remedy: "give a share between 0 and 1")
      }
  }

  /// The part of its share that a member holds in the common reserve in a year.
  private func held(_ id: String, _ year: Int) -> Double {
    guard inRecovery.contains(id) else { return 1 }
    return min(1, recoveryStart + (1 - recoveryStart) * Double(year) / Double(max(1, recoveryYears)))
  }

  private func part(_ amount: Money, _ share: Double) throws -> Money {
    guard let part = amount.scaled(by: share) else { throw Problem("mutual-aid: a reserve is too large") }
    return part
  }
}
