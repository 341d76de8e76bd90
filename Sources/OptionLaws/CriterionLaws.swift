import Commissioning
import OptionKit

/// Laws that every criterion keeps.
public enum CriterionLaws {
  /// Runs that are tried before a criterion is said to tell none apart.
  private static let mostTries = 64

  /// What a criterion breaks over runs made up from a number, in words; empty where it keeps the laws.
  ///
  /// - Its value is a finite number, for a run of nothing but zeros and for any other.
  /// - It reads the measures it says it needs and no others: changing another measure changes nothing.
  /// - It can tell runs apart: changing what it needs changes it for at least one of the runs tried.
  public static func failures(of criterion: any Criterion, seed: Int) -> [String] {
    let name = criterion.knownAs
    var failures: [String] = []
    if criterion.needs.isEmpty { failures.append("it needs no measure") }
    for years in [0, 1, 10] {
      let empty = measures(years)
      if !criterion.value(of: empty).isFinite { failures.append("it has no value for \(years) years of zeros") }
    }
    var run = measures(10)
    var draw = LawCase(seed: seed).draws
    fill(&run, Measure.allCases, &draw)
    let value = criterion.value(of: run)
    guard value.isFinite else { return (failures + ["it has no value for a run"]).map { "\(name): \($0)" } }
    for other in Measure.allCases where !criterion.needs.contains(other) {
      var changed = run
      fill(&changed, [other], &draw)
      if criterion.value(of: changed) != value { failures.append("it reads \(other.rawValue) without saying so") }
    }
    let tellsApart = (0..<mostTries).contains { _ in
      var changed = run
      fill(&changed, criterion.needs, &draw)
      return criterion.value(of: changed) != value
    }
    if !tellsApart { failures.append("what it needs makes no difference") }
    return failures.map { "\(name): \($0)" }
  }

  /// A run of ten years made up from a number.
  public static func run(seed: Int) -> Measures {
    var run = measures(10)
    var draw = LawCase(seed: seed).draws
    fill(&run, Measure.allCases, &draw)
    return run
  }

  private static func measures(_ years: Int) -> Measures {
    Measures(
      years: years, people: [0, 300_000, 200_000, 150_000], places: [1, 2, 3],
      discount: (0..<years).map { 1 / (1 + 0.035 * Double($0)) },
      healthDiscount: (0..<years).map { 1 / (1 + 0.015 * Double($0)) })
  }

  private static func fill(_ run: inout Measures, _ chosen: [Measure], _ draw: inout LawCase.Draw) {
    for measure in chosen {
      // What may lie below 0 lies there in half of the runs.
      let sign = measure.isSigned && draw.below(2) == 0 ? -1.0 : 1
      for year in 0..<run.years {
        var sum = 0.0
        for place in 0..<run.commissioners {
          let value = sign * Double(1 + draw.below(1_000_000)) / 1000
          run[measure, year, place] = value
          sum += value
        }
        run[measure, year] = measure.isAdditive ? sum : sum / Double(run.commissioners)
      }
    }
  }
}
