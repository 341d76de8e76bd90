import Diagnostics

/// The variance of an output divided over its inputs as Shapley divides the worth of a game, so that the parts add up.
///
/// The worth of a set of inputs is the variance that goes when all others are known (its total effect), estimated by
/// Jansen's half mean square. For a row of two independent samples A and B and an order of the inputs, x_0 = A and x_j is
/// x_(j-1) with the j-th input of the order taken from B; the input gets
///
///     ((f(A) - f(x_j))^2 - (f(A) - f(x_(j-1)))^2) / 2
///
/// averaged over rows and random orders. The parts of a row add up to (f(A) - f(B))^2 / 2, whose mean is the variance.
/// Sources: A. B. Owen, SIAM/ASA Journal on Uncertainty Quantification 2 (2014) 245-251; T. Goda, "A simple algorithm for
/// global sensitivity analysis with Shapley effects", Reliability Engineering and System Safety 213 (2021) 107702. Not
/// claimed: anything for inputs that depend on one another, which must be moved as one group.
public struct ShapleyEffects: Sendable, Hashable {
  /// By input: its part, a share of the variance; they add up to 1.
  public let effects: [Estimate]
  /// The variance that is divided.
  public let variance: Double

  /// The random order of the inputs in a row; equal seeds give equal orders.
  public static func order(of inputs: Int, row: Int, seed: UInt64) -> [Int] {
    let random = CounterGenerator(seed: seed ^ (UInt64(bitPattern: Int64(row)) &+ 1) &* 0xD6E8_FEB8_6659_FD93)
    var order = Array(0..<max(0, inputs))
    for place in order.indices.dropFirst().reversed() {
      let other = Int(random.bits(UInt64(place)).multipliedFullWidth(by: UInt64(place + 1)).high)
      order.swapAt(place, other)
    }
    return order
  }

  /// Works out the effects.
  ///
  /// - Parameters:
  ///   - a: the output on A, a row each.
  ///   - steps: by row, the output on x_1 … x_d; the last is the output on B.
  ///   - orders: by row, the order in which inputs were taken from B.
  /// - Throws: ``Problems`` where steps are missing or an output is no number.
  public init(a: [Double], steps: [[Double]], orders: [[Int]]) throws(Problems) {
    let inputs = orders.first?.count ?? 0
    let isWhole =
      a.count > 1 && steps.count == a.count && orders.count == a.count
      && steps.allSatisfy { $0.count == inputs } && orders.allSatisfy { $0.sorted() == Array(0..<inputs) }
    guard isWhole, inputs > 0 else {
      throw Problems(Problem("the steps do not match the orders", remedy: "give one step an input in every row"))
    }
    guard a.allSatisfy(\.isFinite), steps.allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
      throw Problems(Problem("an output is not a finite number", remedy: "leave its row out"))
    }
    let n = Double(a.count)
    var sums = [Double](repeating: 0, count: inputs)
    var whole = 0.0
    var parts = [Double](repeating: 0, count: inputs * a.count)
    for row in a.indices {
      var before = 0.0
      for (place, input) in orders[row].enumerated() {
        let gap = a[row] - steps[row][place]
        let after = gap * gap / 2
        parts[row * inputs + input] = after - before
        sums[input] += after - before
        before = after
      }
      whole += before
    }
    let v = whole / n
    variance = v
    effects = (0..<inputs).map { input in
      guard v > 0 else { return Estimate(0, error: 0) }
      let share = sums[input] / whole
      var squares = 0.0
      for row in a.indices {
        let last = a[row] - (steps[row].last ?? a[row])
        let pull = (parts[row * inputs + input] - share * last * last / 2) / v
        squares += pull * pull
      }
      return Estimate(share, error: (squares / n / (n - 1)).squareRoot())
    }
  }
}
