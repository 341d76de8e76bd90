import Simulation

/// How all bundles stand while a sweep is under way: means over the futures met so far, which later blocks make narrower.
///
/// Only whole blocks of futures are counted, in their order, so that the same number of futures always gives the same
/// figures. Whoever wants to see them sets ``watcher`` about the call of ``Appraiser/run(threads:kept:keep:progress:)``.
public struct InterimScores: Sendable {
  private let tally: ScoreTally

  /// What is told after every block of futures; nil where nobody watches. It is called on the sweep's own task, which
  /// waits for it: it should only take the value and go.
  @TaskLocal public static var watcher: (@Sendable (InterimScores) -> Void)?

  init(_ tally: ScoreTally) { self.tally = tally }

  /// Futures that every bundle has met.
  public var futures: Int { tally.futures }

  /// One bundle so far.
  public struct Standing: Sendable, Hashable {
    /// Its place in the longlist's lawful bundles.
    public var bundle: Int
    /// The mean score and its standard error over the futures so far.
    public var score, standardError: Double
    /// Share of those futures in which no bundle scored higher.
    public var probabilityBest: Double
  }

  /// The bundles with the highest mean scores, best first; those that ran in no future are left out.
  public func best(_ count: Int) -> [Standing] {
    let all = (0..<tally.bundles).compactMap { bundle -> Standing? in
      let ran = Double(tally.runs[bundle])
      guard ran > 0 else { return nil }
      let mean = tally.scoreSum[bundle] / ran
      let variance = max(0, tally.scoreSquares[bundle] / ran - mean * mean)
      return Standing(
        bundle: bundle, score: mean, standardError: (variance / max(1, ran - 1)).squareRoot(),
        probabilityBest: tally.best[bundle] / Double(max(1, tally.futures)))
    }
    let ordered = all.sorted { $0.score == $1.score ? $0.bundle < $1.bundle : $0.score > $1.score }
    return Array(ordered.prefix(max(0, count)))
  }
}
