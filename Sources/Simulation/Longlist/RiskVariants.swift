import Commissioning
import OptionKit

/// Bundles that run together because they differ only in how risk is shared, with what the stages ask of them laid out
/// once: no stage looks into a bundle while it runs.
final class RiskVariants: @unchecked Sendable {
  let ids: [String]
  let units: [CompiledUnit]
  let formula: any FundingFormula
  let formulaKey: Int
  let payment: PaymentBasis
  let scope: FundingScope
  let pooledVariance: Double
  /// Whether what each pays follows the people seen last year.
  let readsActivity: Bool
  let rule: any VotingRule
  let ruleID: String
  let leadTeamSize, delegatedShare: Double
  let hosted: [HostedFunction]
  let noticeMonths: Int
  let powerGap: [Double]
  let prospects: Prospects
  let transition: MapTransition?
  /// The scenario's name of the footprint.
  let map: String
  /// What may vary locally; months after the end of today's contract at which each unit's own is to start; years of a
  /// contract, where the bundle says so, and by which it may be extended once.
  let local: LocalScope
  let delays: [Int]
  let termYears: Int?
  let extensionYears: Int
  /// The options of dimensions that not every bundle has.
  let further: [DecisionDimension: any CommissioningOption]
  /// By risk share: how it settles; the sums it notes for each member, and the share of the price that rides on outcomes
  /// where it has its own; the part of it that is priced in.
  private let runners: [RiskShareRunner]
  private let settling: UnsafeMutablePointer<Unmanaged<RiskShareRunner>>
  let notes: [Int]
  let outcomeShares: [Double?]
  let pricedIn: [Double]

  /// Bundles that ``PreparedBundle/differsOnlyInRisk(from:)``, at least one.
  init(_ first: PreparedBundle, _ others: ArraySlice<PreparedBundle> = []) {
    let bundles = [first] + others
    ids = bundles.map(\.id)
    units = first.units
    (formula, formulaKey) = (first.formula, first.formulaKey)
    (payment, scope) = (first.formula.payment, first.formula.scope)
    (pooledVariance, readsActivity) = (first.formula.pooledVariance, first.formula.readsActivity)
    (rule, ruleID) = (first.rule, first.choices[.rule] ?? "")
    let terms = first.view.terms
    (leadTeamSize, delegatedShare) = (terms.leadTeamSize, terms.delegatedShare)
    (hosted, noticeMonths) = (terms.hosted, terms.noticeMonths)
    (powerGap, further, prospects) = (first.powerGap, first.further, first.prospects)
    (transition, map) = (first.transition, first.choices[.footprint] ?? "")
    (local, delays) = (first.scope, first.schedule.delays)
    (termYears, extensionYears) = (first.schedule.termYears, first.schedule.extensionYears)
    runners = bundles.map { RiskShareRunner.by($0.risk) }
    settling = .allocate(capacity: bundles.count)
    for share in bundles.indices { (settling + share).initialize(to: .passUnretained(runners[share])) }
    notes = bundles.map { max(0, $0.risk.carried) }
    outcomeShares = bundles.map(\.risk.outcomeShare)
    pricedIn = bundles.map(\.risk.pricedIn)
  }

  /// The same for another thread, which shares with the first nothing that is counted in the course of a run.
  init(like other: RiskVariants) {
    (ids, units, formula, formulaKey) = (other.ids, other.units, other.formula, other.formulaKey)
    (payment, scope, pooledVariance) = (other.payment, other.scope, other.pooledVariance)
    (readsActivity, rule, ruleID) = (other.readsActivity, other.rule, other.ruleID)
    (leadTeamSize, delegatedShare) = (other.leadTeamSize, other.delegatedShare)
    (hosted, noticeMonths, powerGap) = (other.hosted, other.noticeMonths, other.powerGap)
    (further, prospects, transition, map) = (other.further, other.prospects, other.transition, other.map)
    (local, delays) = (other.local, other.delays)
    (termYears, extensionYears) = (other.termYears, other.extensionYears)
    runners = other.runners.map { $0.again() }
    settling = .allocate(capacity: runners.count)
    for share in runners.indices { (settling + share).initialize(to: .passUnretained(runners[share])) }
    (notes, outcomeShares, pricedIn) = (other.notes, other.outcomeShares, other.pricedIn)
  }

  deinit { settling.deallocate() }

  /// How a risk share in play settles; the lineup keeps it.
  func runner(_ share: Int) -> Unmanaged<RiskShareRunner> { settling[share] }
}
