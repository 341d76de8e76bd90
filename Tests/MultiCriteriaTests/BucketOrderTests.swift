import Testing
import Uncertainty

@testable import MultiCriteria

@Suite("The order of a column by buckets")
struct BucketOrderTests {
  /// Columns whose values are spread, heaped, tied, far apart, too near to be told apart by a bucket, or all the same.
  static let columns: [[Double]] = {
    let random = CounterGenerator(seed: 7)
    let spread = (0..<500).map { random.uniform(UInt64($0)) }
    return [
      [], [1], [2, 1], [0, -0.0, 0], spread, spread.map { ($0 * 8).rounded() }, spread.map { $0 * $0 * $0 * 1e9 },
      spread.map { $0 < 0.99 ? $0 * 1e-9 : $0 * 1e9 }, spread.map { 1 + $0 * 0x1p-50 },
      spread.map { $0 * .leastNonzeroMagnitude * 100 }, [-.greatestFiniteMagnitude, 3, .greatestFiniteMagnitude, -3],
      [Double](repeating: 4, count: 50), Array(spread.sorted().reversed()),
    ]
  }()

  @Test("is the order that sorting by value and then by row gives", arguments: columns.indices)
  func sorted(column: Int) {
    let values = Self.columns[column]
    let rows = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    #expect(BucketOrder(of: values).rows.map(Int.init) == rows)
  }
}
