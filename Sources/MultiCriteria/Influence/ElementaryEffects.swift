/// Morris's screening: what an output does when one input at a time takes a step, from many starting points.
///
/// Inputs run over a grid of p levels between 0 and 1 and step by Delta = p / (2 (p - 1)). The elementary effect of an
/// input is (f(x with the step) - f(x)) / Delta. Its mean says which way, the mean of its size mu* how much (Campolongo
/// and others 2007), and its spread sigma whether the effect depends on where one stands. d + 1 runs a trajectory.
/// Sources: M. D. Morris, Technometrics 33 (1991) 161-174; F. Campolongo, J. Cariboni and A. Saltelli, Environmental
/// Modelling and Software 22 (2007) 1509-1518.
public struct ElementaryEffects: Sendable, Hashable {
  /// By input: the mean of the size of its effect, with its standard error.
  public let meanSize: [Estimate]
  /// By input: mean and standard deviation of the effect.
  public let mean, spread: [Double]

  /// A way through the grid on which every input steps once.
  public struct Trajectory: Sendable, Hashable {
    /// d + 1 points, each with d coordinates between 0 and 1.
    public var points: [[Double]]
    /// The input that steps between each point and the next.
    public var order: [Int]
  }

  /// Random trajectories; equal seeds give equal ones.
  public static func trajectories(inputs: Int, count: Int, levels: Int = 4, seed: UInt64 = 1) -> [Trajectory] {
    let levels = max(2, levels / 2 * 2)
    let step = Double(levels) / Double(2 * (levels - 1))
    return (0..<max(0, count)).map { number in
      let random = CounterGenerator(seed: seed ^ (UInt64(number) &+ 1) &* 0xA24B_AED4_963E_E407)
      let order = ShapleyEffects.order(of: inputs, row: number, seed: seed ^ 0x9FB2_1C65_1E98_DF25)
      // Start where the step stays inside: half of the levels go up from there, the other half come down to them.
      var point = (0..<inputs).map { input in
        Double(random.bits(UInt64(input)).multipliedFullWidth(by: UInt64(levels / 2)).high) / Double(levels - 1)
      }
      let isUp = (0..<inputs).map { random.bits(UInt64(inputs + $0)) & 1 == 1 }
      for input in 0..<inputs where !isUp[input] { point[input] += step }
      var points = [point]
      for input in order {
        point[input] += isUp[input] ? step : -step
        points.append(point)
      }
      return Trajectory(points: points, order: order)
    }
  }

  /// Works out the effects from the outputs on the points of some trajectories; a step with an output that is no number is
  /// left out.
  public init(_ trajectories: [Trajectory], outputs: [[Double]]) {
    let inputs = trajectories.first?.order.count ?? 0
    var effects = [[Double]](repeating: [], count: inputs)
    for (trajectory, values) in zip(trajectories, outputs) where values.count == trajectory.points.count {
      for (place, input) in trajectory.order.enumerated() where effects.indices.contains(input) {
        let moved = trajectory.points[place + 1][input] - trajectory.points[place][input]
        let effect = (values[place + 1] - values[place]) / moved
        if effect.isFinite { effects[input].append(effect) }
      }
    }
    meanSize = effects.map { all in
      Estimate.mean(all.reduce(0) { $0 + abs($1) }, all.reduce(0) { $0 + $1 * $1 }, all.count)
    }
    let means = effects.map { $0.isEmpty ? .nan : $0.reduce(0, +) / Double($0.count) }
    mean = means
    spread = zip(effects, means).map { all, mean in
      guard all.count > 1 else { return .nan }
      return (all.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(all.count - 1)).squareRoot()
    }
  }
}
