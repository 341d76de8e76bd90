import Commissioning
import OptionKit

/// Laws that every risk share keeps.
public enum RiskLaws {
  /// What a risk share breaks over several years made up from a number, in words; empty where it keeps the laws.
  ///
  /// - No money is made or lost: support adds up to what leaves the reserves, every year, to the penny.
  /// - Reserves never fall below 0.
  /// - Two members alike in everything are treated alike, to two pennies.
  public static func failures(of share: any RiskShare, seed: Int) -> [String] {
    var draw = LawCase(seed: seed).draws
    let count = 2 + draw.below(8)
    var contributions = (0..<count).map { _ in Money(pence: draw.below(100_000_000)) }
    contributions[count - 1] = contributions[count - 2]
    var reserves = [Money](repeating: .zero, count: count)
    var support = [Money](repeating: .zero, count: count)
    var failures: [String] = []
    let name = share.knownAs
    for year in 0..<6 {
      var overspends = (0..<count).map { _ in Money(pence: draw.below(4_000_000) - 2_000_000) }
      overspends[count - 1] = overspends[count - 2]
      let before = reserves.reduce(.zero, +)
      do {
        let view = RiskYear(contributions: contributions, overspends: overspends, yearsSinceStart: year)
        try share.settle(view, reserves: &reserves, into: &support)
      } catch {
        return failures + ["\(name), year \(year + 1): \(error)"]
      }
      let after = reserves.reduce(.zero, +)
      if support.reduce(.zero, +) != before - after {
        failures.append(
          "\(name), year \(year + 1): support of \(support.reduce(.zero, +).written) while the reserves go from "
            + "\(before.written) to \(after.written)")
      }
      if reserves.contains(where: { $0 < .zero }) { failures.append("\(name), year \(year + 1): a reserve below 0") }
      if abs(support[count - 1].pence - support[count - 2].pence) > 2 {
        failures.append("\(name), year \(year + 1): two members alike in everything are treated differently")
      }
      // The penny that one of the twins may have had more must not grow over the years.
      reserves[count - 1] = reserves[count - 2]
    }
    return failures
  }
}
