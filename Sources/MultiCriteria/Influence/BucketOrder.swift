/// The order of a column's values: rows ascending by value, equal values by row.
///
/// Values are counted into as many buckets of equal width as there are rows, and each bucket is sorted by itself, which
/// takes time that grows with the rows where values are spread, and n log n where they are heaped.
struct BucketOrder {
  /// The rows, ascending by value.
  private(set) var rows: [UInt32]

  /// - Parameter values: finite numbers.
  init(of values: [Double]) {
    let count = values.count
    rows = [UInt32](repeating: 0, count: count)
    guard let low = values.min(), let high = values.max() else { return }
    // Where the width is 0 or overflows, one bucket takes everything.
    let width = high - low
    let scale = width > 0 ? Double(count - 1) / width : 0
    let isSpread = scale > 0 && scale < .infinity
    let buckets = isSpread ? values.map { UInt32(($0 - low) * scale) } : rows
    var starts = [UInt32](repeating: 0, count: count + 2)
    values.withUnsafeBufferPointer { values in
      starts.withUnsafeMutableBufferPointer { starts in
        rows.withUnsafeMutableBufferPointer { rows in
          for bucket in buckets { starts[Int(bucket) &+ 2] &+= 1 }
          for place in 2..<starts.count { starts[place] &+= starts[place &- 1] }
          // From here on a bucket's start stands a place further, and moves up as the bucket is filled.
          for row in 0..<count {
            let bucket = Int(buckets[row]) &+ 1
            rows[Int(starts[bucket])] = UInt32(truncatingIfNeeded: row)
            starts[bucket] &+= 1
          }
          for place in 0..<count {
            let (from, to) = (Int(starts[place]), Int(starts[place &+ 1]))
            guard to &- from > 1 else { continue }
            var bucket = UnsafeMutableBufferPointer(rebasing: rows[from..<to])
            bucket.sort {
              let (one, other) = (values[Int($0)], values[Int($1)])
              return one == other ? $0 < $1 : one < other
            }
          }
        }
      }
    }
  }
}
