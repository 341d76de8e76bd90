import Commissioning
import OptionKit

/// Who pays what in the base year under a formula, against today.
///
/// The components chosen are taken together and divided anew: for everybody at once where the formula's scope is the
/// county, else unit by unit, each unit's cost being what its members bring. A commissioner in several units brings its
/// money in proportion to its shares of them, to the penny, so contributions add up to what is paid today.
///
/// It is the arithmetic of one year without scale, growth or decisions; ``Simulator`` runs those.
public struct ContributionTable: Sendable {
  /// One commissioner.
  public struct Row: Sendable, Hashable {
    /// Its id.
    public var id: String
    /// Its kind.
    public var kind: OrganisationKind
    /// Ids of the units it is in, in the order of the map.
    public var units: [String]
    /// What its share rests on (people, £, heads), added up over its units; nil where the formula has no such figure.
    public var basis: Double?
    /// What it pays today.
    public var current: Money
    /// What it would pay.
    public var contribution: Money
    /// What it would save: current less contribution.
    public var gain: Money { current - contribution }
  }

  /// In the order of the commissioners.
  public private(set) var rows: [Row]

  /// Divides the base year's cost.
  ///
  /// - Parameters:
  ///   - components: ids of the components divided; nil for those that formulas divide.
  ///   - service: the case.
  ///   - map: the footprint.
  ///   - formula: the formula.
  ///   - year: the year that prices and people are of; the base year where nil.
  ///   - yearsSinceStart: years that the formula has been in force, which a pace of change counts.
  /// - Throws: ``Problem`` for a component that does not exist or where there is none to divide, and whatever the formula
  ///   cannot do.
  public init(
    of components: [String]? = nil, in service: ServiceCase, on map: CommissioningMap, by formula: any FundingFormula,
    year: FinancialYear? = nil, yearsSinceStart: Int = 0
  ) throws {
    let year = year ?? service.baseYear
    var chosen = service
    if let components {
      for id in components where !service.components.contains(where: { $0.id == id }) {
        throw Problem(NotFound("component", id, among: service.components.map(\.id)))
      }
      for place in chosen.components.indices {
        chosen.components[place].isRedivided = components.contains(chosen.components[place].id)
      }
    }
    guard chosen.components.contains(where: \.isRedivided) else {
      throw Problem("no component of the cost is divided by formulas", remedy: "name one")
    }
    let paid = chosen.current { $0.isRedivided }
    rows = service.commissioners.indices.map { place in
      Row(
        id: service.ids[place], kind: service.commissioners[place].kind, units: [], basis: nil, current: paid[place],
        contribution: .zero)
    }
    for unit in map.units { for member in unit.members { rows[member.commissioner].units.append(unit.id) } }
    if formula.scope == .county {
      var members = Members(everybodyIn: chosen)
      members.yearsSinceStart = yearsSinceStart
      try divide(members, by: formula, in: year)
    } else {
      let parts = try Self.parts(of: paid, on: map)
      for (place, unit) in map.units.enumerated() {
        var members = Members(of: unit, in: chosen)
        members.current = parts[place]
        members.yearsSinceStart = yearsSinceStart
        try divide(members, by: formula, in: year)
      }
    }
  }

  private mutating func divide(_ members: Members, by formula: any FundingFormula, in year: FinancialYear) throws {
    var contributions = [Money](repeating: .zero, count: members.count)
    try formula.apportion(members.currentTotal, among: members, in: year, into: &contributions)
    let basis = formula.basis(of: members)
    for (member, place) in members.commissioners.enumerated() {
      rows[place].contribution = rows[place].contribution + contributions[member]
      if let basis { rows[place].basis = (rows[place].basis ?? 0) + basis[member] }
    }
  }

  /// What each commissioner brings to each unit: its money split by its shares, to the penny.
  private static func parts(of paid: [Money], on map: CommissioningMap) throws -> [[Money]] {
    var parts = map.units.map { [Money](repeating: .zero, count: $0.members.count) }
    for commissioner in paid.indices {
      var places: [(unit: Int, member: Int, share: Double)] = []
      for (unit, held) in map.units.enumerated() {
        for (member, membership) in held.members.enumerated() where membership.commissioner == commissioner {
          places.append((unit, member, membership.share))
        }
      }
      let split = try Apportionment.split(paid[commissioner], by: places.map(\.share))
      for (place, part) in zip(places, split) { parts[place.unit][place.member] = part }
    }
    return parts
  }
}
