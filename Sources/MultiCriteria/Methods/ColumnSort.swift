/// Sorts the columns of a table one after the other without allocating: a radix sort on the bits of the numbers.
///
/// A finite number's bits, with the sign bit flipped (all bits, below 0), sort as unsigned integers do. Eight passes of
/// a byte each, leaving out bytes that are the same throughout; equal numbers keep their order.
struct ColumnSort {
  /// The column, ascending.
  private(set) var values: [Double]
  /// Where each of ``values`` stood.
  private(set) var places: [UInt32]
  private var keys: [UInt64]
  private var otherKeys: [UInt64]
  private var otherPlaces: [UInt32]
  private var counts: [UInt32]

  init(count: Int) {
    values = [Double](repeating: 0, count: count)
    places = [UInt32](repeating: 0, count: count)
    keys = [UInt64](repeating: 0, count: count)
    otherKeys = keys
    otherPlaces = places
    counts = [UInt32](repeating: 0, count: 8 * 256)
  }

  /// Sorts one column of row-major finite values; `sign` -1 sorts it the other way.
  mutating func sort(_ table: [Double], column: Int, width: Int, sign: Double) {
    for index in counts.indices { counts[index] = 0 }
    let count = values.count
    counts.withUnsafeMutableBufferPointer { counts in
      keys.withUnsafeMutableBufferPointer { keys in
        places.withUnsafeMutableBufferPointer { places in
          table.withUnsafeBufferPointer { table in
            for option in 0..<count {
              let bits = (sign * table[option &* width &+ column] + 0).bitPattern
              let key = bits ^ (bits >> 63 == 1 ? ~0 : 1 << 63)
              keys[option] = key
              places[option] = UInt32(truncatingIfNeeded: option)
              var rest = key
              for digit in 0..<8 {
                counts[digit &<< 8 &+ Int(rest & 255)] &+= 1
                rest &>>= 8
              }
            }
          }
        }
      }
    }
    for digit in 0..<8 where !isConstant(digit) {
      scatter(digit)
      swap(&keys, &otherKeys)
      swap(&places, &otherPlaces)
    }
    for index in 0..<count {
      let key = keys[index]
      values[index] = Double(bitPattern: key >> 63 == 1 ? key ^ (1 << 63) : ~key)
    }
  }

  /// Turns the column upside down: negated, and still ascending.
  mutating func negate() {
    values.reverse()
    places.reverse()
    for index in values.indices { values[index] = 0 - values[index] }
  }

  private func isConstant(_ digit: Int) -> Bool {
    guard let first = keys.first else { return true }
    return counts[digit << 8 + Int(first >> (8 * UInt64(digit)) & 255)] == UInt32(keys.count)
  }

  private mutating func scatter(_ digit: Int) {
    let shift = UInt64(8 * digit)
    counts.withUnsafeMutableBufferPointer { counts in
      var running: UInt32 = 0
      for value in 0..<256 {
        let here = counts[digit &<< 8 &+ value]
        counts[digit &<< 8 &+ value] = running
        running &+= here
      }
      keys.withUnsafeBufferPointer { keys in
        places.withUnsafeBufferPointer { places in
          otherKeys.withUnsafeMutableBufferPointer { otherKeys in
            otherPlaces.withUnsafeMutableBufferPointer { otherPlaces in
              for index in keys.indices {
                let slot = digit &<< 8 &+ Int(keys[index] &>> shift & 255)
                let target = Int(counts[slot])
                counts[slot] &+= 1
                otherKeys[target] = keys[index]
                otherPlaces[target] = places[index]
              }
            }
          }
        }
      }
    }
  }
}
