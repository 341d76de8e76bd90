import Commissioning
import OptionKit

/// Which money pays for investment cases, worked out once: first the price that formulas divide, then each component
/// that the agenda names.
struct InvestmentSources: Sendable {
  /// By source and commissioner: what each pays of the component today, in pence; the first source has none of its own.
  let payments: [[Double]]
  /// By source: what becomes of money not committed by a year's end.
  let terms: [UnspentMoney]
  /// The source of each kind of matter, by position on the agenda.
  let ofItem: [Int]

  /// How many there are.
  var count: Int { payments.count }

  init(_ scenario: Scenario) {
    let components = scenario.service.components
    let named = Set(scenario.agenda.filter { $0.kind == .investment }.compactMap(\.component))
    let own = components.filter { named.contains($0.id) && !$0.isRedivided }
    payments = [[]] + own.map { $0.amounts.map { Double(max(0, $0.pence)) } }
    terms = [components.first(where: \.isRedivided)?.unspent ?? .returned] + own.map(\.unspent)
    ofItem = scenario.agenda.map { item in own.firstIndex { $0.id == item.component }.map { $0 + 1 } ?? 0 }
  }
}

/// How the money is divided today: by the formula of business as usual on its own map, until a contract lets it change.
struct PresentFunding: Sendable {
  let formula: any FundingFormula
  /// Those who divide a cost with one another.
  let groups: [Members]

  /// Nil where nothing is known of it or what each pays follows the year before.
  init?(_ scenario: Scenario) throws {
    guard let funding = scenario.businessAsUsual[.funding], let footprint = scenario.businessAsUsual[.footprint],
      let formula = scenario.option(.funding, funding)?.option as? any FundingFormula, !formula.readsActivity,
      let map = scenario.option(.footprint, footprint)?.option as? any FootprintOption
    else { return nil }
    self.formula = formula
    let service = scenario.service
    groups =
      formula.scope == .county
      ? [Members(everybodyIn: service)] : try map.map(of: service).units.map { Members(of: $0, in: service) }
  }
}
