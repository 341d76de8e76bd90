import OptionKit
import Simulation

/// Which numbers move which measure of the packages shown: each put elsewhere alone, in a few futures, everything else as it
/// was.
///
/// Not claimed: that a number which moves nothing in these futures never would. One that matters once in a thousand futures
/// is rarely seen.
public struct FigureInputs: Sendable {
  /// A number that moves a measure.
  public struct Moved: Sendable, Hashable {
    /// Its name in the register.
    public var name: String
    /// The packages in which it does, by position in the result.
    public var bundles: [Int]
  }

  /// By measure: the numbers that move it in any year or for anybody, in the order of the register.
  public var measures: [Measure: [Moved]]
  /// By criterion, in the plan's order: the numbers that move its value; none for one that no run tells.
  public var criteria: [[Moved]]
  /// The packages looked at, by position in the result.
  public var bundles: [Int]
  /// Futures in which each number was moved.
  public var futures: Int
}

extension Appraiser {
  /// Futures in which each number is moved.
  static let inputFutures = 3
  /// Runs that are always made for it, and the part of the sweep's beyond them.
  static let (inputRuns, inputShare) = (400, 20)

  /// What moves the measures of some packages; nil where finding out would take more than a twentieth of the sweep's runs.
  func figureInputs(of bundles: [Int], met: Int, threads: Int) async -> FigureInputs? {
    let known = maker.uncertainties
    let movable = known.indices.filter { place in
      ModelParameter(id: known[place].name).map { prepared.runs($0.meaning.stage) } ?? true
    }
    let futures = min(Self.inputFutures, met)
    let needed = futures * (1 + movable.count) * bundles.count
    guard futures > 0, !bundles.isEmpty, needed <= max(Self.inputRuns, longlist.lawful.count * met / Self.inputShare)
    else { return nil }
    var variants: [FutureVariant] = []
    for future in 0..<futures {
      let values = maker.values(of: future)
      variants.append(FutureVariant(of: future))
      for place in movable {
        variants.append(
          FutureVariant(
            of: future, [.init(place, Self.elsewhere(known[place], values[place], isOther: future % 2 == 1))]))
      }
    }
    let chosen = bundles.map { longlist.lawful[$0] }
    let measures = Measure.allCases.filter(prepared.produced.contains)
    let columns = measures.count + plan.criteria.count
    let tally = await sweep(chosen, maker.varying(variants)).run(
      futures: variants.count, threads: threads,
      from: InputTally(
        bundles: chosen.count, measures: measures, years: prepared.years, rows: prepared.count + 1,
        scorer: scorer.scoring(chosen))
    ).tally
    guard tally.marks.count == variants.count else { return nil }
    let moved = { (column: Int) -> [FigureInputs.Moved] in
      movable.indices.compactMap { number -> FigureInputs.Moved? in
        let touched = bundles.indices.filter { bundle in
          let at = bundle * columns + column
          return (0..<futures).contains { future in
            let base = future * (1 + movable.count)
            let (before, after) = (tally.marks[base][at], tally.marks[base + 1 + number][at])
            return before != after && before != InputTally.lost && after != InputTally.lost
          }
        }
        return touched.isEmpty
          ? nil : .init(name: known[movable[number]].name, bundles: touched.map { bundles[$0] })
      }
    }
    var found: [Measure: [FigureInputs.Moved]] = [:]
    for (column, measure) in measures.enumerated() { found[measure] = moved(column) }
    let criteria = plan.criteria.indices.map { moved(measures.count + $0) }
    return FigureInputs(measures: found, criteria: criteria, bundles: bundles, futures: futures)
  }

  /// Another value that a number could have: the farther end of what is believed, or the nearer where `isOther`; for one
  /// that is the same in every future a quarter more or less.
  private static func elsewhere(_ number: Uncertainty, _ value: Double, isOther: Bool) -> Double {
    if case .constant = number.distribution {
      let bounds = ModelParameter(id: number.name)?.meaning.bounds
      let room = bounds.map { min(1, $0.upperBound - $0.lowerBound) } ?? 1
      let step = value == 0 ? room / 4 : abs(value) / 4
      let (up, down) = (value + step, value - step)
      let isUp = bounds.map { up > $0.upperBound ? false : down < $0.lowerBound || !isOther } ?? !isOther
      return isUp ? up : down
    }
    let (low, high) = (number.distribution.quantile(0.05), number.distribution.quantile(0.95))
    return (abs(value - low) > abs(value - high)) != isOther ? low : high
  }
}

/// A mark of everything that each measure came to, and of the value of each criterion, run by run.
private struct InputTally: SweepTally {
  /// Stands for a run that failed.
  static let lost = UInt64.max

  let measures: [Measure]
  let years, rows: Int
  let scorer: Scorer
  /// By future: by bundle, measure by measure and then criterion by criterion.
  private(set) var marks: [[UInt64]] = []
  private var held: [UInt64]
  private var told, values: [Double]

  private var columns: Int { measures.count + values.count }

  init(bundles: Int, measures: [Measure], years: Int, rows: Int, scorer: Scorer) {
    (self.measures, self.years, self.rows, self.scorer) = (measures, years, rows, scorer)
    held = [UInt64](repeating: Self.lost, count: bundles * (measures.count + scorer.criteria.count))
    told = [Double](repeating: .nan, count: scorer.criteria.count)
    values = told
  }

  mutating func take(_ run: borrowing Measures, bundle: Int, future: Int) {
    for (column, measure) in measures.enumerated() {
      var mark: UInt64 = 1
      for year in 0..<years {
        for row in 0..<rows - 1 {
          mark = (mark ^ run[measure, year, row].bitPattern) &* 0x9E37_79B9_7F4A_7C15 ^ mark &>> 29
        }
        mark = (mark ^ run[measure, year].bitPattern) &* 0x9E37_79B9_7F4A_7C15 ^ mark &>> 29
      }
      held[bundle * columns + column] = mark == Self.lost ? 0 : mark
    }
    _ = scorer.score(run, bundle: bundle, measures: &told, values: &values)
    for (place, value) in values.enumerated() {
      let mark = value.bitPattern
      held[bundle * columns + measures.count + place] = mark == Self.lost ? 0 : mark
    }
  }

  mutating func lose(_ failure: RunFailure, bundle: Int, future: Int) {
    for column in 0..<columns { held[bundle * columns + column] = Self.lost }
  }

  mutating func endFuture(_ future: Int) {
    marks.append(held)
    for place in held.indices { held[place] = Self.lost }
  }

  mutating func merge(_ next: InputTally) { marks += next.marks }
}
