/// The service to be commissioned: by whom, at what price today, under which contract and lead team.
///
/// This is what an option is shown. It holds facts of the base year and no simulation.
public struct ServiceCase: Sendable {
  /// The commissioners, in the scenario's order.
  public var commissioners: [Commissioner]
  /// Today's contributions by component; empty where the case has no service money.
  public var components: [CostComponent]
  /// The contract, where there is one.
  public var contract: ServiceContract?
  /// The lead team, where there is one.
  public var leadTeam: LeadTeam?
  /// The year of today's figures.
  public var baseYear: FinancialYear
  /// The date whose law, guidance and prices apply.
  public var asOf: CalendarDate
  /// The size by which residents are counted when a council is divided between units: `weighted-capitation`.
  public var residentsBy: String
  /// The grouping that says which council a commissioner's residents live under: `council-area`.
  public var councilGrouping: String
  /// What every group would pay by itself, where a formula divides by it; nil where none does or it is not known.
  public var groupCosts: GroupCosts?

  /// Makes a case.
  public init(
    commissioners: [Commissioner], components: [CostComponent] = [], contract: ServiceContract? = nil,
    leadTeam: LeadTeam? = nil, baseYear: FinancialYear, asOf: CalendarDate,
    residentsBy: String = "weighted-capitation", councilGrouping: String = "council-area"
  ) {
    (self.commissioners, self.components, self.contract) = (commissioners, components, contract)
    (self.leadTeam, self.baseYear, self.asOf) = (leadTeam, baseYear, asOf)
    (self.residentsBy, self.councilGrouping) = (residentsBy, councilGrouping)
  }

  /// How many commissioners there are.
  public var count: Int { commissioners.count }

  /// Their ids in order.
  public var ids: [String] { commissioners.map(\.id) }

  /// The position of a commissioner.
  public func position(of id: String) -> Int? { commissioners.firstIndex { $0.id == id } }

  /// Positions of the commissioners whose populations are counted: those whose residents live under a council of the
  /// case, or all where none does. Councils count the same people again.
  public var places: [Int] {
    let under = commissioners.indices.filter { council(of: $0) != nil }
    return under.isEmpty ? Array(commissioners.indices) : under
  }

  /// The council of the case under which a commissioner's residents live.
  public func council(of place: Int) -> Int? {
    guard let id = commissioners[place].groups[councilGrouping] else { return nil }
    return commissioners.firstIndex { $0.id == id && $0.id != commissioners[place].id }
  }

  /// What each commissioner pays today, over the components chosen (all where nil), in order.
  public func current(_ chosen: (CostComponent) -> Bool = { _ in true }) -> [Money] {
    var sums = [Money](repeating: .zero, count: count)
    for component in components where chosen(component) {
      for place in sums.indices { sums[place] = sums[place] + component.amounts[place] }
    }
    return sums
  }

  /// The residents of a place; 0 where its size is not given.
  public func residents(of place: Int) -> Double { commissioners[place].sizes[residentsBy] ?? 0 }

  /// The map whose units hold the given places, the councils following their residents.
  ///
  /// A council is a member of each unit with the share of its residents there (by ``residentsBy``); a council without
  /// places stands in a unit of its own. Units that end up with nobody are left out.
  public func map(of groups: [(id: String, title: String, places: [Int], outside: [String])]) -> CommissioningMap {
    var members = groups.map { $0.places.map { CommissioningMap.Membership($0) } }
    let grouped = Set(groups.flatMap(\.places))
    var alone: [Int] = []
    for council in commissioners.indices where !grouped.contains(council) {
      let residents = groups.map { group in
        group.places.filter { self.council(of: $0) == council }.reduce(0) { $0 + self.residents(of: $1) }
      }
      let total = residents.reduce(0, +)
      guard total > 0 else {
        alone.append(council)
        continue
      }
      let living = residents.indices.filter { residents[$0] > 0 }
      for group in living {
        let share = living.count == 1 ? 1 : residents[group] / total
        members[group].append(CommissioningMap.Membership(council, share: share))
      }
    }
    var units = groups.indices.filter { !members[$0].isEmpty }.map { place in
      CommissioningMap.Unit(
        id: groups[place].id, title: groups[place].title, members: members[place],
        outsidePartners: groups[place].outside)
    }
    units += alone.map { place in
      let commissioner = commissioners[place]
      return CommissioningMap.Unit(id: commissioner.id, title: commissioner.title, members: [.init(place)])
    }
    return CommissioningMap(units: units)
  }
}
