import Commissioning
import OptionKit

/// Laws that every footprint keeps.
public enum FootprintLaws {
  /// What an option breaks in a case, in words; empty where it keeps the laws.
  ///
  /// Every commissioner is in units with shares that add up to 1 (to 1e-9), no unit is empty, unit ids are unique, and
  /// the same case always gives the same map. A case that the option itself finds problems with is left out.
  public static func failures(of option: any FootprintOption, in service: ServiceCase) -> [String] {
    let name = option.knownAs
    guard option.problems(in: service).isEmpty else { return [] }
    do {
      let map = try option.map(of: service)
      var failures = map.faults(commissioners: service.count).map { "\(name): \($0)" }
      if Set(map.units.map(\.id)).count != map.units.count { failures.append("\(name): two units have one id") }
      if try option.map(of: service) != map { failures.append("\(name): asked twice, it draws two maps") }
      return failures
    } catch {
      return ["\(name): \(error)"]
    }
  }
}
