import Commissioning
import OptionKit

/// A formula whose parts are read off several: how it divides, how the contract is paid, how much is pooled.
struct SplicedFormula: FundingFormula {
  static let about = About(
    id: "spliced-formula", title: "Parts of two formulas", summary: "Made to compare two bundles stage by stage.",
    source: Source("quorate", section: "replay of two bundles"))

  private let dividing, paying, pooling: (any FundingFormula)?

  init() { (dividing, paying, pooling) = (nil, nil, nil) }

  init(from decoder: any Decoder) throws { self.init() }

  init(dividing: any FundingFormula, paying: any FundingFormula, pooling: any FundingFormula) {
    (self.dividing, self.paying, self.pooling) = (dividing, paying, pooling)
  }

  var settingsInForce: [SettingInForce] { [] }
  var payment: PaymentBasis { paying?.payment ?? .block }
  var scope: FundingScope { dividing?.scope ?? .unit }
  var pooledVariance: Double { pooling?.pooledVariance ?? 0 }

  func apportion(
    _ cost: Money, among members: Members, in year: FinancialYear, into contributions: inout [Money]
  ) throws {
    guard let dividing else { throw Problem("there is no formula to divide by") }
    try dividing.apportion(cost, among: members, in: year, into: &contributions)
  }
}

/// An arrangement whose parts are read off several: lots, teams, and what the lead may decide.
struct SplicedArrangement: CommissioningArrangement {
  static let about = About(
    id: "spliced-arrangement", title: "Parts of two arrangements",
    summary: "Made to compare two bundles stage by stage.", source: Source("quorate", section: "replay of two bundles"))

  private let lots, teams, delegation: (any CommissioningArrangement)?

  init() { (lots, teams, delegation) = (nil, nil, nil) }

  init(from decoder: any Decoder) throws { self.init() }

  init(
    lots: any CommissioningArrangement, teams: any CommissioningArrangement, delegation: any CommissioningArrangement
  ) {
    (self.lots, self.teams, self.delegation) = (lots, teams, delegation)
  }

  var settingsInForce: [SettingInForce] { [] }

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    guard let lots, let teams, let delegation else { throw Problem("there is no arrangement to set up") }
    var terms = try teams.terms(on: map, in: service)
    terms.lots = try lots.terms(on: map, in: service).lots
    terms.delegatedShare = try delegation.terms(on: map, in: service).delegatedShare
    return terms
  }
}
