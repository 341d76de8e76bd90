/// Two members joining a distribution at once, in place from the top down.
struct JoinPass {
  let weightA: Int
  let yesA: Double
  let weightB: Int
  let yesB: Double

  /// Rewrites `sums[low...high]`; entries below are zeros, as far down as both weights reach and one block more.
  func run(_ sums: UnsafeMutableRawPointer, low: Int, high: Int) {
    let none = (1 - yesA) * (1 - yesB)
    let onlyA = yesA * (1 - yesB)
    let onlyB = (1 - yesA) * yesB
    let both = yesA * yesB
    var at = high
    let cells = sums.assumingMemoryBound(to: Double.self)
    while at - 7 >= low {
      let start = at - 7
      let value =
        block(sums, start) * none + block(sums, start - weightA) * onlyA + block(sums, start - weightB) * onlyB
        + block(sums, start - weightA - weightB) * both
      sums.storeBytes(of: value, toByteOffset: start * 8, as: SIMD8<Double>.self)
      at -= 8
    }
    while at >= low {
      cells[at] =
        cells[at] * none + cells[at - weightA] * onlyA + cells[at - weightB] * onlyB
        + cells[at - weightA - weightB] * both
      at -= 1
    }
  }

  @inline(__always)
  private func block(_ sums: UnsafeMutableRawPointer, _ start: Int) -> SIMD8<Double> {
    UnsafeRawPointer(sums).loadUnaligned(fromByteOffset: start * 8, as: SIMD8<Double>.self)
  }
}
