import OptionKit

extension Comparison {
  /// How the difference in one measure came about.
  public struct Split: Sendable, Hashable {
    /// The measure.
    public var measure: Measure
    /// The first bundle's and the second's.
    public var from, to: Double
    /// What each part does alone, in the order of ``Comparison/parts``.
    public var effects: [Double]

    /// The second less the first.
    public var difference: Double { to - from }
    /// What the parts do together beyond what each does alone.
    public var interaction: Double { difference - effects.reduce(0, +) }
  }

  /// The split of the whole case's measure: added up over the years where years can be added, else their mean.
  public func split(_ measure: Measure) -> Split { split(measure) { Self.over($0, measure) } }

  /// The split of a measure in one year (from 0), of the whole case or of one commissioner.
  public func split(_ measure: Measure, year: Int, commissioner: Int? = nil) -> Split {
    split(measure) { run in commissioner.map { run[measure, year, $0] } ?? run[measure, year] }
  }

  /// The split of every measure that the scenario produces.
  public var splits: [Split] {
    Measure.allCases.filter(first.prepared.produced.contains).map { split($0) }
  }

  private func split(_ measure: Measure, _ read: (Measures) -> Double) -> Split {
    let from = read(first.measures)
    return Split(
      measure: measure, from: from, to: read(second.measures), effects: alone.map { read($0) - from })
  }

  /// A measure over all years: money, people and occasions add up; people waiting are counted at the end, signing in the first year.
  package static func over(_ run: borrowing Measures, _ measure: Measure) -> Double {
    if measure == .waiting { return run.years > 0 ? run[.waiting, run.years - 1] : 0 }
    // Told in the first year alone.
    if measure == .adoption { return run.total(measure) }
    switch measure.unit {
    case .poundsPerYear, .people, .times: return run.total(measure)
    default: return run.mean(measure)
    }
  }

  /// The same of one commissioner.
  package static func over(_ run: borrowing Measures, _ measure: Measure, of commissioner: Int) -> Double {
    if measure == .waiting { return run.years > 0 ? run[.waiting, run.years - 1, commissioner] : 0 }
    if measure == .adoption { return run.total(measure, of: commissioner) }
    switch measure.unit {
    case .poundsPerYear, .people, .times: return run.total(measure, of: commissioner)
    default: return run.mean(measure, of: commissioner)
    }
  }
}
