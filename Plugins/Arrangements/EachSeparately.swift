import Commissioning
import OptionKit

/// Each commissioner procures and manages a contract of its own.
///
/// Sets up one lot for each place of a unit and a team for each of its members. It makes no sense where a unit
/// commissions together, so a bundle whose map has a unit of several places is ruled out: draw the map one by one
/// instead.
///
/// Source: Essex review (December 2018), section 5.3, the last of seven structures; 5.1.5 for what the market makes of
/// it.
///
/// Not claimed: that each could staff a whole lead team; ``teamSize`` is an assumption.
struct EachSeparately: CommissioningArrangement {
  static let about = About(
    id: "each-separately", title: "Each on its own",
    summary: "Each commissioner procures and manages a separate contract.",
    source: Source("Essex review (December 2018)", section: "5.3"))

  @ParameterGroup var team = TeamSettings(0.4, of: "each one's")

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    let structure = ProcurementShape(map: map, service: service)
    return ArrangementTerms(
      leadership: .each, lots: map.units.map { structure.places(in: $0) }, leadTeams: map.units.map(\.members.count),
      leadTeamSize: team.teamSize, register: StandardRegister.together + StandardRegister.lots)
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    let structure = ProcurementShape(map: bundle.map, service: bundle.service)
    return bundle.map.units.filter { structure.places(in: $0) > 1 }.map { unit in
      Objection(
        "each cannot procure separately in \(unit.title), which commissions together",
        ground: "each cannot procure separately in a unit that commissions together", source: Self.about.source)
    }
  }
}
