import Commissioning
import OptionKit

/// Laws that every criterion of maps keeps.
public enum MapCriterionLaws {
  /// What a criterion breaks in a case, in words; empty where it keeps the laws.
  ///
  /// - Its value is a finite number on every map of the case.
  /// - The order of a map's units, and of their members, changes nothing.
  /// - Ids and titles of units change nothing.
  public static func failures(of criterion: any MapCriterion, in made: LawCase) -> [String] {
    guard criterion.problems(in: made.service).isEmpty else { return [] }
    var failures: [String] = []
    for map in made.maps {
      let value = criterion.value(of: map, in: made.service)
      guard value.isFinite else {
        failures.append("it has no value on a map of \(map.units.count) units")
        continue
      }
      let turned = CommissioningMap(
        units: map.units.reversed().enumerated().map { place, unit in
          .init(
            id: "u\(place)", title: "U", members: Array(unit.members.reversed()),
            outsidePartners: unit.outsidePartners)
        })
      let again = criterion.value(of: turned, in: made.service)
      if abs(again - value) > 1e-9 * max(1, abs(value)) { failures.append("the order or names of units change it") }
    }
    return failures.map { "\(criterion.knownAs): \($0)" }
  }
}
