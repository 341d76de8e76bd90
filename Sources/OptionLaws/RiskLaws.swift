import Commissioning
import OptionKit

/// Laws that every risk share keeps.
public enum RiskLaws {
  /// What a risk share breaks over several years made up from a number, in words; empty where it keeps the laws.
  ///
  /// - No money is made or lost: support adds up to what leaves the reserves, every year, to the penny.
  /// - Reserves never fall below 0.
  /// - Two members alike in everything are treated alike, to two pennies a year.
  /// - What the provider bears lies between nothing and the whole overspend, and nothing of what is noted falls below 0.
  public static func failures(of share: any RiskShare, seed: Int) -> [String] {
    var draw = LawCase(seed: seed).draws
    let count = 2 + draw.below(8)
    var contributions = (0..<count).map { _ in Money(pence: draw.below(100_000_000)) }
    contributions[count - 1] = contributions[count - 2]
    var reserves = [Money](repeating: .zero, count: count)
    var support = [Money](repeating: .zero, count: count)
    var failures: [String] = []
    let name = share.knownAs
    var notes = [Money](repeating: .zero, count: share.carried * count)
    let ids = (0..<count).map { "member-\($0)" }
    for year in 0..<6 {
      var overspends = (0..<count).map { _ in Money(pence: draw.below(4_000_000) - 2_000_000) }
      overspends[count - 1] = overspends[count - 2]
      let before = reserves.reduce(.zero, +)
      do {
        var view = RiskYear(
          ids: ids, contributions: contributions, overspends: overspends, yearsSinceStart: year)
        var borne = [Money](repeating: .zero, count: count)
        try share.limit(view, into: &borne)
        for place in borne.indices {
          let (part, whole) = (borne[place], overspends[place])
          if part < min(.zero, whole) || part > max(.zero, whole) {
            failures.append("\(name), year \(year + 1): the provider bears \(part.written) of \(whole.written)")
          }
          view.overspends[place] = whole - part
        }
        try share.settle(view, reserves: &reserves, carried: &notes, into: &support)
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
      if notes.contains(where: { $0 < .zero }) { failures.append("\(name), year \(year + 1): a note below 0") }
      if abs(support[count - 1].pence - support[count - 2].pence) > 2 {
        failures.append("\(name), year \(year + 1): two members alike in everything are treated differently")
      }
      // The penny that one of the twins may have had more must not grow over the years.
      reserves[count - 1] = reserves[count - 2]
      for note in 0..<share.carried {
        notes[(count - 1) * share.carried + note] = notes[(count - 2) * share.carried + note]
      }
    }
    return failures
  }
}
