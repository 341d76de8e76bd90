/// Weighted sums of a column-major matrix under four weightings at a time, so that each value is read once for all four.
struct WeightedSums {
  private let count: Int
  private let width: Int
  /// Weights by criterion, four weightings side by side.
  private var four: [SIMD4<Double>]
  /// The sums, one weighting after another.
  private(set) var sums: [Double]

  init(count: Int, width: Int) {
    (self.count, self.width) = (count, width)
    four = [SIMD4<Double>](repeating: .zero, count: width)
    sums = [Double](repeating: 0, count: 4 * count)
  }

  /// Sets weighting `lane`, 0 to 3.
  mutating func set(_ weights: [Double], lane: Int) {
    for criterion in 0..<width { four[criterion][lane] = weights[criterion] }
  }

  /// The sums of all four weightings over one matrix.
  mutating func weigh(_ columns: [Double]) {
    let (count, width) = (count, width)
    sums.withUnsafeMutableBufferPointer { sums in
      columns.withUnsafeBufferPointer { columns in
        four.withUnsafeBufferPointer { four in
          var option = 0
          while option &+ 2 <= count {
            var (a, b, c, d) = (SIMD2<Double>.zero, SIMD2<Double>.zero, SIMD2<Double>.zero, SIMD2<Double>.zero)
            var place = option
            for criterion in 0..<width {
              let value = SIMD2(columns[place], columns[place &+ 1])
              let weights = four[criterion]
              a += value * weights[0]
              b += value * weights[1]
              c += value * weights[2]
              d += value * weights[3]
              place &+= count
            }
            (sums[option], sums[option &+ 1]) = (a[0], a[1])
            (sums[count &+ option], sums[count &+ option &+ 1]) = (b[0], b[1])
            (sums[2 &* count &+ option], sums[2 &* count &+ option &+ 1]) = (c[0], c[1])
            (sums[3 &* count &+ option], sums[3 &* count &+ option &+ 1]) = (d[0], d[1])
            option &+= 2
          }
          guard option < count else { return }
          var last = SIMD4<Double>.zero
          for criterion in 0..<width { last += columns[criterion &* count &+ option] * four[criterion] }
          for lane in 0..<4 { sums[lane &* count &+ option] = last[lane] }
        }
      }
    }
  }

  /// The sums of one weighting over one matrix.
  mutating func weigh(_ columns: [Double], lane: Int) {
    let (count, width) = (count, width)
    sums.withUnsafeMutableBufferPointer { sums in
      columns.withUnsafeBufferPointer { columns in
        for option in 0..<count {
          var sum = 0.0
          for criterion in 0..<width { sum += columns[criterion &* count &+ option] * four[criterion][lane] }
          sums[lane &* count &+ option] = sum
        }
      }
    }
  }
}
