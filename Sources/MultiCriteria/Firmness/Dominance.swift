/// Which options are at least as good as another on every criterion and better on one.
///
/// A dominated option is best under no weights at all. Options equal on everything do not dominate each other.
public struct Dominance: Sendable, Hashable {
  /// For each option, those that dominate it, in the table's order.
  public let dominators: [[Int]]

  /// The Pareto front: options that nothing dominates.
  public var front: [Int] { dominators.indices.filter { dominators[$0].isEmpty } }

  /// Works it out from row-major values, more always better. NaN dominates nothing and is dominated by nothing.
  public init(values: [Double], criteria width: Int) {
    guard width > 0 else {
      dominators = []
      return
    }
    let count = values.count / width
    var found = [[Int]](repeating: [], count: count)
    values.withUnsafeBufferPointer { values in
      let sums = (0..<count).map { option in (0..<width).reduce(0.0) { $0 + values[option * width + $1] } }
      for a in 0..<count {
        for b in 0..<count where a != b && !(sums[a] > sums[b] + 1e-9 * (abs(sums[a]) + abs(sums[b]))) {
          var better = false
          var column = 0
          while column < width, values[b * width + column] >= values[a * width + column] {
            better = better || values[b * width + column] > values[a * width + column]
            column += 1
          }
          if column == width, better { found[a].append(b) }
        }
      }
    }
    dominators = found
  }
}
