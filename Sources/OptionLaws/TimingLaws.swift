import Commissioning
import OptionKit

/// Laws that every choice of when and for how long keeps.
public enum TimingLaws {
  /// What a choice breaks on a map, in words; empty where it keeps the laws.
  ///
  /// Every unit has its months, none below 0; terms are years of at least 1, extensions of at least 0.
  public static func failures(
    of timing: any PurchaseTiming, on map: CommissioningMap, in service: ServiceCase
  ) -> [String] {
    let name = timing.knownAs
    do {
      let schedule = try timing.schedule(on: map, in: service)
      var failures: [String] = []
      if schedule.delays.count != map.units.count { failures.append("months are not given for every unit") }
      if schedule.delays.contains(where: { $0 < 0 }) { failures.append("a unit that starts before the contract ends") }
      if let term = schedule.termYears, term < 1 { failures.append("a contract of \(term) years") }
      if schedule.extensionYears < 0 { failures.append("an extension of \(schedule.extensionYears) years") }
      return failures.map { "\(name): \($0)" }
    } catch {
      return ["\(name): \(error)"]
    }
  }
}
