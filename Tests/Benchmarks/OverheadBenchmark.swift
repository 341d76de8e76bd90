import OptionKit
import Simulation

/// What a sweep costs beside the model: ten policies meet a thousand futures of ten uncertainties, and the model is a
/// sum of ten products. `peers/overhead_peer.py` has EMA Workbench do the same.
enum OverheadBenchmark {
  static let policies = 10
  static let futures = 1_000

  /// Draws every future once, has every policy meet it and keeps all outcomes; returns their mean.
  static func run() throws -> Double {
    let uncertainties = (0..<10).map {
      Uncertainty("x\($0)", .uniform(low: 0, high: 1))
    }
    let design = FuturesDesign(seed: 1, count: futures, sampling: .latinHypercube)
    let drawn = try Futures(design, of: uncertainties)
    var values = [Double](repeating: 0, count: uncertainties.count)
    var outcomes = [Double](repeating: 0, count: policies * futures)
    for future in 0..<futures {
      var span = values.mutableSpan
      drawn.fill(&span, from: future)
      for policy in 0..<policies {
        let lever = Double(policy) / 10
        var sum = 0.0
        for place in values.indices { sum += values[place] * (1 + lever * Double(place)) }
        outcomes[policy * futures + future] = sum
      }
    }
    return outcomes.reduce(0, +) / Double(outcomes.count)
  }
}
