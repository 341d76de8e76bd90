import Commissioning
import OptionKit

/// Laws that every commissioning arrangement keeps.
public enum ArrangementLaws {
  /// What an arrangement breaks on a map, in words; empty where it keeps the laws.
  ///
  /// Lots and lead teams are given for every unit and are at least 1, shares lie between 0 and 1, hosts named are
  /// commissioners, and every register entry says where it is written.
  public static func failures(
    of arrangement: any CommissioningArrangement, on map: CommissioningMap, in service: ServiceCase
  ) -> [String] {
    let name = arrangement.knownAs
    do {
      let terms = try arrangement.terms(on: map, in: service)
      var failures: [String] = []
      if terms.lots.count != map.units.count || terms.leadTeams.count != map.units.count {
        failures.append("lots or lead teams are not given for every unit")
      }
      if (terms.lots + terms.leadTeams).contains(where: { $0 < 1 }) { failures.append("a unit without lots or team") }
      if !(0...1).contains(terms.delegatedShare) { failures.append("a delegated share of \(terms.delegatedShare)") }
      if !(terms.leadTeamSize >= 0) { failures.append("a lead team of size \(terms.leadTeamSize)") }
      if terms.unwillingHosts.contains(where: { !(0..<service.count).contains($0) }) {
        failures.append("an unwilling host that is not a commissioner")
      }
      if terms.register.contains(where: { $0.source.document.isEmpty || $0.text.isEmpty }) {
        failures.append("a register entry without text or source")
      }
      return failures.map { "\(name): \($0)" }
    } catch {
      return ["\(name): \(error)"]
    }
  }
}
